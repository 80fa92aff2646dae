"""Numbers whose last decimals repeat without end: `0.(3)`, `0.1(6)`."""

from __future__ import annotations

import re

from calculatrice.engine.errors import InvalidNumber
from calculatrice.engine.language import positional
from calculatrice.engine.language.positional import shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.language.locale import Locale
    from calculatrice.engine.language.tree import Number, Rational

_BRACKET = re.compile(r"\(([0-9]+)\)")
_EXPONENT = re.compile(r"[eE]([+\-−–]?[0-9]+)")


def digits(text: str, start: int) -> str | None:
    """The digits in the bracket that opens at `start`; None where other things stand in it.

    >>> digits("0.1(6)", 3), digits("0.1(x)", 3)
    ('6', None)
    """
    found = _BRACKET.match(text, start)
    return None if found is None else found[1]


def after_comma(text: str, start: int, locale: Locale) -> bool:
    """Whether a decimal comma stands at `start`, and digits in a bracket directly behind it."""
    return locale.decimal == "," and text.startswith(",", start) and digits(text, start + 1) is not None


def may_repeat(plain: str) -> bool:
    """Whether a number is written with a decimal mark and without an exponent, so that more decimals may follow.

    >>> may_repeat("0.1"), may_repeat("2"), may_repeat("1.5e3")
    (True, False, False)
    """
    return "." in plain and plain.replace(".", "").isdecimal()


def number(text: str, plain: str, start: int, end: int) -> Number | Rational:
    """The number whose first digits are `plain`, and whose bracket opens at `end`.

    >>> number("0.1(6)", "0.1", 0, 3)
    Rational(start=0, end=6, numerator=1, denominator=6)
    """
    repetend = digits(text, end) or ""
    after = end + len(repetend) + 2
    exponent = _EXPONENT.match(text, after)
    if exponent is not None:
        raise _before_exponent(text, start, end, exponent)
    whole, _, fraction = plain.partition(".")
    return positional.number(f"{whole or '0'}.{fraction}({repetend})", start, after)


def _before_exponent(text: str, start: int, end: int, exponent: re.Match[str]) -> InvalidNumber:
    """The error about `6.67430(15)e-11`, whose digits in brackets may be an uncertainty."""
    typed = text[start : exponent.end()]
    certain = f"{text[start:end]}{exponent[0]}"
    repeated = f"{text[start : exponent.start()]}×10^{exponent[1]}"
    details = {"literal": shown(typed), "certain": shown(certain), "repeated": shown(repeated)}
    return InvalidNumber("repeating_before_exponent", (start, exponent.end()), **details)
