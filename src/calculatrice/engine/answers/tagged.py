"""The value of an answer as a tree that programs take apart: each part says its kind, and numbers are texts."""

from __future__ import annotations

from calculatrice.engine.answers.view import (
    Amount,
    Digits,
    Factors,
    Listed,
    Negative,
    Product,
    Quotient,
    Raised,
    Sum,
    WithUnit,
    Word,
)
from calculatrice.engine.answers.view_text import view_text
from calculatrice.engine.lazy import lazy_module
from calculatrice.engine.values import WORDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from calculatrice.engine.answers.result import Result
    from calculatrice.engine.answers.view import View
    from calculatrice.engine.units import wording

    Tagged = dict[str, Any]
else:
    wording = lazy_module("calculatrice.engine.units.wording")

MOST_ITEMS = 1_000
"""Items of the longest list that is taken apart."""
TRUTHS = {word: truth for truth, word in WORDS.items()}


def tagged(result: Result, longest: int) -> Tagged | None:
    """The tree; None for a list that is too long. An exact form of more than `longest` characters is None.

    >>> import calculatrice
    >>> tagged(calculatrice.evaluate("1/3"), 100)
    {'kind': 'rational', 'decimal': '0.333333333333333', 'relation': '≈', 'exact': '1/3'}
    >>> tagged(calculatrice.evaluate("20%"), 100)["kind"]
    'percentage'
    >>> tagged(calculatrice.evaluate("factor(12)"), 100)["factors"]
    [{'prime': '2', 'power': 2}, {'prime': '3', 'power': 1}]
    """
    if result.kind == "definition":
        return {"kind": "definition", "name": result.name, "text": result.decimal}
    if result.is_plain_number:
        return _number(result, longest)
    decimal = result.view("decimal")
    if decimal is None or (isinstance(decimal, Listed) and len(decimal.items) > MOST_ITEMS):
        return None
    known = _tagged(*_with_units(result, decimal), longest)
    return {**known, "kind": "percentage"} if result.value_kind == "percentage" else known


def _with_units(result: Result, decimal: View) -> tuple[View, View | None]:
    """The decimal of a quantity with its units, as the items of a list have them, and the exact form."""
    told = result.view(result.shown_as) if result.value_kind in ("quantity", "level") else None
    exact = result.view("exact")
    if isinstance(exact, WithUnit):
        return WithUnit(decimal, exact.unit), exact
    if isinstance(told, Amount):
        return WithUnit(decimal, told.code), exact
    return (told if isinstance(told, WithUnit) else decimal), exact


def _number(result: Result, longest: int) -> Tagged:
    """A real number, by its texts."""
    exact = result.exact
    kind = "rational" if exact is not None and is_fraction(exact) else "real"
    shown = exact if exact is not None and len(exact) <= longest else None
    return {"kind": kind, "decimal": result.decimal, "relation": result.relation, "exact": shown}


def is_fraction(text: str) -> bool:
    """Whether an exact form is an integer, or a quotient of two.

    >>> [is_fraction(text) for text in ("-7", "7/2", "√2/2", "1/2+√2")]
    [True, True, False, False]
    """
    return text.removeprefix("-").replace("/", "", 1).isdecimal()


def _tagged(decimal: View, exact: View | None, longest: int) -> Tagged:
    if isinstance(decimal, Word):
        return {"kind": "truth", "truth": TRUTHS[decimal.text]}
    if isinstance(decimal, Listed):
        exacts = exact.items if isinstance(exact, Listed) else (None,) * len(decimal.items)
        return {"kind": "list", "items": [_tagged(*pair, longest) for pair in zip(decimal.items, exacts, strict=True)]}
    if isinstance(decimal, Amount):
        decimal = WithUnit(decimal.number, decimal.code)
    if isinstance(decimal, WithUnit):
        amount = _tagged(decimal.operand, exact.operand if isinstance(exact, WithUnit) else None, longest)
        return {"kind": "quantity", "amount": amount, "unit": wording.of_programs(decimal.unit)}
    if not isinstance(decimal, Digits):
        return _complex(decimal, _text(exact, longest))
    if isinstance(exact, Factors | Raised) and decimal.relation == "=":
        return _factorization(decimal, exact)
    kind = "rational" if _is_rational(exact) else "real"
    return {"kind": kind, "decimal": decimal.text, "relation": decimal.relation, "exact": _text(exact, longest)}


def _complex(decimal: View, exact: str | None) -> Tagged:
    terms = decimal.terms if isinstance(decimal, Sum) else (decimal,)
    real = next((term for term in terms if isinstance(term, Digits)), Digits("0"))
    imaginary = _size(terms[-1])
    relation = "≈" if "≈" in (real.relation, imaginary.relation) else "="
    parts = {"real": real.text, "imaginary": imaginary.text}
    return {"kind": "complex", "relation": relation, "exact": exact, **parts}


def _size(imaginary: View) -> Digits:
    """The multiple of i."""
    if isinstance(imaginary, Negative):
        size = _size(imaginary.operand)
        return Digits(f"-{size.text}", size.relation)
    first = imaginary.factors[0] if isinstance(imaginary, Product) else Digits("1")
    return first if isinstance(first, Digits) else Digits("1")


def _factorization(decimal: Digits, exact: Factors | Raised) -> Tagged:
    powers = exact.factors if isinstance(exact, Factors) else (exact,)
    return {"kind": "factorization", "number": decimal.text, "factors": [_power(power) for power in powers]}


def _power(factor: View) -> Tagged:
    if isinstance(factor, Raised):
        return {"prime": view_text(factor.base), "power": int(view_text(factor.exponent))}
    return {"prime": view_text(factor), "power": 1}


def _is_rational(exact: View | None) -> bool:
    inside = exact.operand if isinstance(exact, Negative) else exact
    if isinstance(inside, Quotient):
        return isinstance(inside.top, Digits) and isinstance(inside.bottom, Digits)
    return isinstance(inside, Digits)


def _text(view: View | None, longest: int) -> str | None:
    text = "" if view is None else view_text(view)
    return text if 0 < len(text) <= longest else None
