"""`format` of an answer: Python's little language for numbers, rounded once and half away from zero."""

from __future__ import annotations

import re
from decimal import Decimal

from calculatrice.engine.answers.conversions import to_decimal, to_fixed, to_index

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.answers.result import Result

WISH = re.compile(
    r"(?:(?P<fill>.?)(?P<align>[<>=^]))?(?P<sign>[-+ ]?)z?(?P<alternate>#?)(?P<zero>0?)(?P<width>[0-9]*)"
    r"(?P<group>[,_]?)(?:\.(?P<precision>[0-9]+))?(?P<type>[a-zA-Z%]?)",
    re.DOTALL,
)
OF_INTEGERS = frozenset("bcdoxX")
LEAST, POSITIONAL = -4, 16
"""The powers of ten of the first digit between which a number is written without one."""
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
    if kind and kind in OF_INTEGERS:
        return format(to_index(result), wish)
    if not kind and found["precision"] is None and not found["group"] and found["sign"] != "+":
        return format(str(result), wish)
    return _padded(_digits(result, found, kind or "r"), found)


def _digits(result: Result, found: re.Match[str], kind: str) -> str:
    """The number as wished for, not padded so far."""
    digits = USUAL if found["precision"] is None else int(found["precision"])
    sign, group = found["sign"], found["group"] and ","
    low = kind.lower()
    if low == "e":
        return _with_exponent(to_decimal(result, digits + 1), digits, sign, kind)
    if low in {"f", "%"}:
        number = to_fixed(result, digits + 2 * (low == "%"))
        return _grouped(format(number, f"{sign}{group}.{digits}{kind}"), found)
    number = to_decimal(result, None if low == "r" and found["precision"] is None else max(digits, 1))
    return _general(number, found, kind) if low in {"g", "n", "r"} else format(number, f"{sign}{kind}")


def _general(number: Decimal, found: re.Match[str], kind: str) -> str:
    """In whichever way is shorter, as Python writes floats: without zeros at the end, unless `#` keeps them."""
    bare = kind == "r" and found["precision"] is None
    most = len(number.as_tuple().digits) if bare else max(int(found["precision"] or USUAL), 1)
    leading = number.adjusted() if number else 0
    if LEAST <= leading < (max(most, POSITIONAL) if bare else most):
        decimals = max(most - 1 - leading, 0)
        text = format(number, f"{found['sign']}{found['group'] and ','}.{decimals}f")
        return _grouped(text if found["alternate"] else _without_zeros(text), found)
    text = _with_exponent(number, most - 1, found["sign"], "e")
    mantissa, _, exponent = text.partition("e")
    kept = mantissa if found["alternate"] else _without_zeros(mantissa)
    return f"{kept}{'E' if kind == 'G' else 'e'}{exponent}"


def _without_zeros(text: str) -> str:
    return text.rstrip("0").rstrip(".") if "." in text else text


def _grouped(text: str, found: re.Match[str]) -> str:
    return text.replace(",", "_") if found["group"] == "_" else text


def _with_exponent(number: Decimal, decimals: int, sign: str, mark: str) -> str:
    """With a power of ten of two digits at least, as Python writes floats."""
    # Zero has an exponent of its own among decimals: here it has none.
    shown = number or Decimal((0, (0,), -decimals))
    mantissa, _, exponent = format(shown, f"{sign}.{decimals}e").partition("e")
    return f"{mantissa}{mark}{exponent[0]}{exponent[1:].rjust(2, '0')}"


def _padded(text: str, found: re.Match[str]) -> str:
    width = int(found["width"] or 0)
    fill, align = found["fill"] or " ", found["align"] or ">"
    if found["zero"] and not found["align"]:
        fill, align = "0", "="
    if align != "=":
        return format(text, f"{fill}{align}{width}")
    sign = text[:1] if text[:1] in {"+", "-", " "} else ""
    return sign + text[len(sign) :].rjust(width - len(sign), fill)
