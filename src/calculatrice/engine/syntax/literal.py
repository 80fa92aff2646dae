"""From the characters of a number to its exact value."""

from __future__ import annotations

import re

from calculatrice.engine.errors import BudgetExceeded, InvalidNumber
from calculatrice.engine.syntax.tree import Chain, Link, Number

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.syntax.lexer import Token
    from calculatrice.engine.syntax.locale import Locale

_INT_DIGITS = 640  # the lowest limit that Python can be told to set on the digits that int() reads
_EXPONENT_DIGITS = 18
_MOST_SHOWN = 40
_RADIX_LETTERS = frozenset("xXbBoO")
_WHOLE = r"0[xXbBoO][0-9A-Za-z_.]*|[0-9.,]*[0-9.](?:[eE][+\-−–]?[0-9.,]*[0-9])?"
_PLAIN_MINUS = str.maketrans("−–", "--")
_NO_SPACES = str.maketrans("", "", " \u00a0\u202f\u2009")
_GROUPED = {
    "en": r"[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]*)?(?:[eE][+\-−–]?[0-9]+)?(?![0-9.])",
    "fr": r"[1-9][0-9]{0,2}(?:(?:\.[0-9]{3})+,[0-9]+|(?:\.[0-9]{3}){2,})(?:[eE][+\-−–]?[0-9]+)?",
}
_DECIMAL_POINT = r"[0-9]*\.[0-9]*(?:[eE][+\-−–]?[0-9]+)?"
_TWO_READINGS = r"([1-9][0-9]{0,2})\.([0-9]{3})([eE].*)?"
_FOREIGN = {
    "en": r"[0-9]+,[0-9]+|[1-9][0-9]{0,2}(?:\.[0-9]{3})+,[0-9]+",
    "fr": r"[1-9][0-9]{0,2}(?:(?:,[0-9]{3})+\.[0-9]+|(?:,[0-9]{3}){2,})",
}
_SWAPPED = str.maketrans(",.", ".,")


def integer(digits: str) -> int:
    """The integer written by decimal `digits`, however many."""
    if len(digits) <= _INT_DIGITS:
        return int(digits)
    from flint import fmpz  # 45 ms that only a huge literal should cost

    return int(fmpz(digits))


def decimal_digits(number: int) -> str:
    """The decimal digits of `number`, however many.

    >>> len(decimal_digits(10**5000))
    5001
    """
    if number.bit_length() <= 3 * _INT_DIGITS:
        return str(number)
    from flint import fmpz  # as above

    return str(fmpz(number))


def number(token: Token, text: str, locale: Locale) -> Number:
    """The number of a token such as `1.5e-3` or `0x1F`, or `1 234,5` where the locale groups by spaces.

    >>> from calculatrice.engine.syntax.locale import FR
    >>> number(("number", "1.234,5", 0, 7), "1.234,5", FR)
    Number(start=0, end=7, significand=12345, exponent=-1)
    """
    _, word, start, end = token
    if word[1:2] in _RADIX_LETTERS:
        return _radix(word, start, end)
    whole, _, fraction = word.partition(locale.decimal)
    digits = whole + fraction
    if digits.isdigit():
        return Number(start, end, integer(digits), -len(fraction))
    if locale.decimal == "," and "." in word:
        word = _without_points(word, text, start, locale)
    return _number(word.translate(_NO_SPACES).replace(",", "."), start, end)


def _radix(word: str, start: int, end: int) -> Number:
    try:
        return Number(start, end, int(word.replace("_", "?"), 0), 0)
    except ValueError:
        raise InvalidNumber("malformed_radix", (start, end), literal=shown(word)) from None


def _without_points(word: str, text: str, start: int, locale: Locale) -> str:
    if re.fullmatch(_GROUPED["fr"], word):
        return word.replace(".", "")
    readings = re.fullmatch(_TWO_READINGS, word)
    if readings:
        whole, fraction, exponent = readings.group(1), readings.group(2), readings.group(3) or ""
        first, second = f"{whole},{fraction}{exponent}", f"{whole}\u202f{fraction}{exponent}"
        raise InvalidNumber("ambiguous_number", (start, start + len(word)), literal=word, first=first, second=second)
    if re.fullmatch(_DECIMAL_POINT, word.translate(_NO_SPACES)):
        return word
    raise malformed(text, start, locale)


def grouped_end(text: str, start: int) -> int | None:
    """Where the number at `start`, grouped by commas as in `1,234.5`, ends; None if it is not grouped so.

    >>> grouped_end("1,234.5+1", 0), grouped_end("12,34", 0)
    (7, None)
    """
    found = re.compile(_GROUPED["en"]).match(text, start)
    return None if found is None or text[found.end() : found.end() + 1] == "," else found.end()


def grouped(text: str, start: int, end: int) -> Number:
    """The number that `grouped_end` found between `start` and `end`."""
    return _number(text[start:end].replace(",", ""), start, end)


def _number(word: str, start: int, end: int) -> Number:
    mantissa, _, exponent = word.translate(_PLAIN_MINUS).lower().partition("e")
    whole, _, fraction = mantissa.partition(".")
    if len(exponent.lstrip("+-0")) > _EXPONENT_DIGITS:
        raise BudgetExceeded("exponent_too_long", (start, end), limit=_EXPONENT_DIGITS)
    return Number(start, end, integer(whole + fraction), int(exponent or "0") - len(fraction))


def vulgar_fraction(token: Token) -> Chain:
    """The quotient that a character such as `¾` stands for."""
    import unicodedata  # its table is large, and such characters are rare

    _, word, start, end = token
    numerator, denominator = map(int, unicodedata.normalize("NFKC", word).split("\u2044"))
    return Chain(
        start, end, Number(start, end, numerator, 0), (Link(start, end, "/", Number(start, end, denominator, 0)),)
    )


def shown(literal: str) -> str:
    """A literal as a sentence can hold it."""
    return literal if len(literal) <= _MOST_SHOWN else f"{literal[:_MOST_SHOWN]}…"


def malformed(text: str, start: int, locale: Locale) -> InvalidNumber:
    """The error about the number that starts at `start`: written for another locale, or in no way at all."""
    found = re.compile(_WHOLE).match(text, start)
    end = start + 1 if found is None else found.end()
    literal = text[start:end]
    if not re.fullmatch(_FOREIGN[locale.name], literal):
        return InvalidNumber("malformed_number", (start, end), literal=shown(literal))
    own = literal.translate(_SWAPPED)
    plain = own.replace("," if locale.decimal == "." else ".", "")
    mended = text[:start] + plain + text[end:]
    return InvalidNumber("foreign_number", (start, end), mended, literal=shown(literal), decimal=locale.decimal)
