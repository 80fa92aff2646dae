"""`to all`: the forms that are worth seeing of an answer, by what it is, and what its bits are read as elsewhere."""

from __future__ import annotations

import struct

from calculatrice.engine.answers.view import Digits, Listed, Word
from calculatrice.engine.language.wishes import PREFIX

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.answers.result import Result
    from calculatrice.engine.budget import Budget

_INTEGER = ("exact", "base:16", "base:2", "base:8", "scientific", "prefix")
_FRACTION = (
    *("fraction", "mixed", "repeating", "continued", "percent", "scientific", "prefix"),
    *("float:64", "hexfloat:64"),
)
_REAL = ("exact", "scientific", "engineering", "prefix", "float:64", "hexfloat:64")
_ANGLE = ("exact", "degrees", "dms")
_OTHER = ("exact",)
_MEASURED = ("exact", "fraction", "scientific")
_ITEMS = ("exact", "fraction", "mixed", "percent", "scientific")
_WIDTHS = (8, 16, 32, 64, 128, 256)


def every_form(result: Result, budget: Budget | None = None) -> list[str]:
    """The names of the forms, without those that only say again what another one does.

    >>> import calculatrice
    >>> [every_form(calculatrice.evaluate(text)) for text in ("255", "1/8", "1 < 2")]
    [['base:16', 'base:2', 'base:8', 'scientific'], ['fraction', 'percent', 'scientific', 'hexfloat:64'], []]
    """
    texts = {result.decimal, result.form(result.shown_as) if result.shown_as != "decimal" else None}
    found: list[str] = []
    for name in _group(result):
        text = result.form(name, budget)
        if text is not None and text not in texts and not (name == PREFIX and "e" in text):
            texts.add(text)
            found.append(name)
    return found


def _group(result: Result) -> tuple[str, ...]:
    decimal = result.view("decimal")
    if result.kind == "definition" or isinstance(decimal, Word):
        return ()
    if result.value_kind == "arc":
        return _ANGLE
    if result.value_kind == "quantity":
        return _MEASURED
    if not isinstance(decimal, Digits):
        return _ITEMS if isinstance(decimal, Listed) else _OTHER
    fraction = result.view("fraction")
    if fraction is None:
        return _REAL
    return _INTEGER if isinstance(fraction, Digits) else _FRACTION


def readings(result: Result) -> dict[str, str]:
    """What the bits of a number are read as in other types: the words behind `to`, and the value there.

    >>> import calculatrice
    >>> [readings(calculatrice.evaluate(text)) for text in ("0xFF", "-2", "5", "0.1")]
    [{'int8': '-1'}, {'uint8': '254'}, {}, {'float64 bits': '0x3fb999999999999a'}]
    """
    if "float:64" in every_form(result):
        return _bits(str(result.form("float:64")))
    text = result.form("fraction") or ""
    return _in_width(int(text)) if text.removeprefix("-").isdecimal() and len(text) < _WIDTHS[-1] else {}


def _bits(text: str) -> dict[str, str]:
    pattern = struct.pack(">d", float(text)).hex()
    return {"float64 bits": f"0x{pattern}"}


def _in_width(number: int) -> dict[str, str]:
    """With a sign where there is none, and the other way round, in the fewest bits that hold it."""
    width = next((width for width in _WIDTHS if -(1 << width - 1) <= number < 1 << width), None)
    if width is None or 0 <= number < 1 << width - 1:
        return {}
    return {f"uint{width}": str(number + (1 << width))} if number < 0 else {f"int{width}": str(number - (1 << width))}
