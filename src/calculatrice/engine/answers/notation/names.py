"""How mathematics writes the functions of the catalogue where it is not their own name."""

from __future__ import annotations

from calculatrice.engine.answers.notation.layout import canonical

WRITTEN = {
    "asin": "arcsin",
    "acos": "arccos",
    "atan": "arctan",
    "acot": "arccot",
    "asec": "arcsec",
    "acsc": "arccsc",
    "asinh": "arsinh",
    "acosh": "arcosh",
    "atanh": "artanh",
    "acoth": "arcoth",
    "asech": "arsech",
    "acsch": "arcsch",
    "gamma": "Γ",
    "digamma": "ψ",
    "zeta": "ζ",
    "lambertw": "W",
    "besselj": "J",
}


def written(name: str) -> str:
    """The name of a function as it is printed; that of a person's function is left as it is.

    >>> written("asin"), written("arcsin"), written("gamma"), written("tg"), written("f")
    ('arcsin', 'arcsin', 'Γ', 'tg', 'f')
    """
    return WRITTEN.get(canonical(name), name)
