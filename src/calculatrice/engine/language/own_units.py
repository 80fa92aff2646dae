"""Units that somebody has defined: `unit smoot = 67 in`. They are known by their names alone where a text is read."""

from __future__ import annotations

from calculatrice.engine.own_unit_mark import MARK

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.language.grammar import Grammar
    from calculatrice.engine.language.tokens import Token
    from calculatrice.engine.units.lookup import Reading

WORDS = frozenset(("unit", "unité", "unite"))
"""What stands before a definition, in both languages."""


def begins(tokens: list[Token], place: int) -> bool:
    """Whether the definition of a unit begins at a place.

    >>> begins([("name", "unit", 0, 4), ("name", "smoot", 5, 10), ("=", "=", 11, 12)], 0)
    True
    """
    return tokens[place][1] in WORDS and tokens[place + 2][0] == "="


def is_own(product: str) -> bool:
    """Whether somebody has defined a unit of a product, as trees write it.

    >>> is_own("@smoot*h^-1"), is_own("km*h^-1")
    (True, False)
    """
    return MARK in product


def reading(parser: Grammar, word: str, kind: str | None) -> Reading | None:
    """The unit that somebody has defined, if a name of this kind is one, or more than one of it."""
    if kind == "unit":
        return _reading(word)
    is_plural = kind is None and word[-1:] == "s" and parser.kind_of_name(word[:-1]) == "unit"
    return _reading(word[:-1]) if is_plural else None


def _reading(name: str) -> Reading:
    from calculatrice.engine.units.lookup import Reading
    from calculatrice.engine.units.unit import LINEAR, Name, Unit

    names = (Name(MARK + name, MARK + name),)
    return Reading(Unit(names, names, (name,), (), "-", LINEAR, "1", "1", "", "", ""))
