"""A text that is one plain number, as most lines of a table are: it needs neither tokens nor a parser."""

from __future__ import annotations

from calculatrice.engine.language.tree import Number

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.language.locale import Locale

SHORT = 18
"""Digits of a number that are surely no work to read."""


def plain_number(text: str, locale: Locale) -> Number | None:
    """The number that the text is, digits and a decimal mark between some of them at most; None for any other text.

    >>> from calculatrice.engine.language.locale import FR
    >>> plain_number("3,25", FR)
    Number(start=0, end=4, significand=325, exponent=-2)
    >>> [plain_number(text, FR) for text in ("3.25", "3,", ",5", " 3", "1 234", "3,25+1")]
    [None, None, None, None, None, None]
    """
    length = len(text)
    if length > SHORT or not text.isascii():
        return None
    if text.isdecimal():
        return Number(0, length, int(text), 0)
    whole, _, fraction = text.partition(locale.decimal)
    if not (whole.isdecimal() and fraction.isdecimal()):
        return None
    return Number(0, length, int(whole + fraction), -len(fraction))
