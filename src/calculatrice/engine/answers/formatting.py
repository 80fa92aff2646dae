"""`format` of an answer: Python's little language for numbers, rounded once and half away from zero."""

from __future__ import annotations

import re
from decimal import Decimal

from calculatrice.engine.answers.conversions import to_decimal, to_index

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.answers.result import Result

WISH = re.compile(
    r"(?P<before>(?:.?[<>=^])?[-+ ]?z?#?0?[0-9]*)(?P<group>[,_]?)(?:\.(?P<precision>[0-9]+))?(?P<type>[a-zA-Z%]?)",
    re.DOTALL,
)
OF_INTEGERS = frozenset("bcdoxX")
USUAL = 6
"""Digits behind the point where none are wished for, as in C."""


def formatted(result: Result, wish: str) -> str:
    """The answer as wished for; `ValueError` for what is no wish of a number, as Python raises it.

    >>> import calculatrice
    >>> formatted(calculatrice.evaluate("-5/2"), ">+8.0f"), formatted(calculatrice.evaluate("1/8"), ".1%")
    ('      -3', '12.5%')
    """
    found = WISH.fullmatch(wish)
    if found is None:
        return format(str(result), wish)
    kind = found["type"]
    if kind in OF_INTEGERS and kind:
        return format(to_index(result), wish)
    if not kind and found["precision"] is None and not found["group"] and "+" not in found["before"]:
        return format(str(result), wish)
    number = _rounded(result, kind.lower(), found["precision"])
    written = format(number, f"{found['before']}{found['group'] and ','}{_precision(found['precision'], kind)}{kind}")
    return written.replace(",", "_") if found["group"] == "_" else written


def _precision(precision: str | None, kind: str) -> str:
    if precision is None and kind.lower() in {"e", "f", "%", "g"}:
        return f".{USUAL}"
    return "" if precision is None else f".{precision}"


def _rounded(result: Result, kind: str, precision: str | None) -> Decimal:
    """The number with all the digits that will be shown, and no others: nothing is rounded a second time."""
    if precision is None and not kind:
        return to_decimal(result, None)
    digits = USUAL if precision is None else int(precision)
    if kind in {"f", "%"}:
        decimals = digits + 2 * (kind == "%")
        return Decimal(_text(result, decimals))
    return to_decimal(result, digits + 1 if kind == "e" else max(digits, 1))


def _text(result: Result, decimals: int) -> str:
    from calculatrice.engine.answers.applying import apply

    return apply(f"left to {decimals} decimals", result).form(f"decimals:{decimals}") or ""
