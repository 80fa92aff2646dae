"""From the characters of a number to its exact value."""

from __future__ import annotations

import re

from calculatrice.engine.errors import BudgetExceeded, InvalidNumber
from calculatrice.engine.language import foreign, positional
from calculatrice.engine.language.beside import FACTORS
from calculatrice.engine.language.locale import EXPONENT, MINUS, PLAIN_MINUS
from calculatrice.engine.language.positional import integer, shown
from calculatrice.engine.language.tree import Chain, Link, Name, Number, Prefix

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.language.locale import Locale
    from calculatrice.engine.language.tokens import Token
    from calculatrice.engine.language.tree import Node, Rational

_LONG = 2_000  # bits of an integer that Python surely writes, whatever limit it was told to set
_EXPONENT_DIGITS = 18
_WHOLE = rf"0[xXbBoO][0-9A-Za-z_.]*|[0-9.,]*[0-9.](?:[eE][+{MINUS}]?[0-9.,]*[0-9])?"
_NO_SPACES = str.maketrans("", "", " \u00a0\u202f\u2009_")
_JOINED = re.compile("(?<=[0-9A-Za-z])_(?=[0-9A-Za-z])")
_PLAIN_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ", "0123456789+-n")
_GROUPED = {
    "en": rf"[1-9][0-9]{{0,2}}(?:,[0-9]{{3}})+(?:\.[0-9]*)?{EXPONENT}(?![0-9.])",
    "fr": rf"[1-9][0-9]{{0,2}}(?:(?:\.[0-9]{{3}})+,[0-9]+|(?:\.[0-9]{{3}}){{2,}}){EXPONENT}",
}
_GOES_ON = re.compile(",[0-9]")
_DECIMAL_POINT = rf"[0-9]*\.[0-9]*{EXPONENT}"
_TWO_READINGS = r"([1-9][0-9]{0,2})\.([0-9]{3})([eE].*)?"


def decimal_digits(number: int) -> str:
    """The decimal digits of `number`, however many.

    >>> len(decimal_digits(10**5000))
    5001
    """
    if number.bit_length() <= _LONG:
        return str(number)
    from flint import fmpz  # as above

    return str(fmpz(number))


def number(token: Token, text: str, locale: Locale) -> Number | Rational:
    """The number of a token such as `1.5e-3`, `0x1F` or `12₅`, or `1 234,5` where the locale groups by spaces.

    >>> from calculatrice.engine.language.locale import FR
    >>> number(("number", "1.234,5", 0, 7), "1.234,5", FR)
    Number(start=0, end=7, significand=12345, exponent=-1)
    """
    _, word, start, end = token
    whole, _, fraction = word.partition(locale.decimal)
    digits = whole + fraction
    if digits.isdecimal():
        return Number(start, end, integer(digits), -len(fraction))
    if positional.has_base(word):
        return positional.number(_JOINED.sub("", word).replace(",", "."), start, end)
    if word[-1] in FACTORS:
        return _multiplied(number(("number", word[:-1], start, end), text, locale), FACTORS[word[-1]])
    return _number(plain(word, text, start, locale), start, end)


def _multiplied(node: Number | Rational, power: int) -> Number | Rational:
    """A decimal number times a power of ten, as one literal."""
    return Number(node.start, node.end, node.significand, node.exponent + power) if isinstance(node, Number) else node


def plain(word: str, text: str, start: int, locale: Locale) -> str:
    """The characters of a number without groups, its decimal mark `.`, as `word` at `start` means them in `locale`.

    >>> from calculatrice.engine.language.locale import FR
    >>> plain("1 234,5", "1 234,5", 0, FR)
    '1234.5'
    """
    if locale.decimal == "," and "." in word:
        word = _without_points(word, text, start, locale)
    return word.translate(_NO_SPACES).replace(",", ".")


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
    return None if found is None or _GOES_ON.match(text, found.end()) else found.end()


def grouped(text: str, start: int, end: int) -> Number:
    """The number that `grouped_end` found between `start` and `end`."""
    return _number(text[start:end].replace(",", ""), start, end)


def _number(word: str, start: int, end: int) -> Number:
    mantissa, _, exponent = word.translate(PLAIN_MINUS).lower().partition("e")
    whole, _, fraction = mantissa.partition(".")
    if len(exponent.lstrip("+-0")) > _EXPONENT_DIGITS:
        raise BudgetExceeded("exponent_too_long", (start, end), limit=_EXPONENT_DIGITS)
    power = int(exponent or "0")
    return Number(start, end, integer(whole + fraction), power - len(fraction), _as_typed(whole, fraction, exponent))


def _as_typed(whole: str, fraction: str, exponent: str) -> str:
    """A literal with a power of ten, as it is shown: `4.7e3` is not to become `4700`."""
    mantissa = f"{whole or '0'}.{fraction}" if fraction else whole
    return f"{mantissa}e{int(exponent)}" if exponent else ""


def vulgar_fraction(token: Token) -> Chain:
    """The quotient that a character such as `¾` stands for."""
    import unicodedata  # its table is large, and such characters are rare

    _, word, start, end = token
    numerator, denominator = map(int, unicodedata.normalize("NFKC", word).split("\u2044"))
    return Chain(
        start, end, Number(start, end, numerator, 0), (Link(start, end, "/", Number(start, end, denominator, 0)),)
    )


def superscript(word: str, start: int, end: int) -> Node:
    """The exponent that is written in superscripts.

    >>> superscript("⁻¹", 1, 3)
    Prefix(start=1, end=3, operator='-', operand=Number(start=1, end=3, significand=1, exponent=0))
    """
    plain = word.translate(_PLAIN_DIGITS)
    digits = plain.lstrip("+-")
    exponent = Name(start, end, digits) if digits == "n" else Number(start, end, positional.integer(digits), 0)
    return Prefix(start, end, plain[0], exponent) if digits != plain else exponent


def malformed(text: str, start: int, locale: Locale) -> InvalidNumber:
    """The error about the number that starts at `start`: written for another locale, or in no way at all."""
    found = re.compile(_WHOLE).match(text, start)
    end = start + 1 if found is None else found.end()
    literal = text[start:end]
    if not re.fullmatch(foreign.FOREIGN[locale.name], literal):
        return InvalidNumber("malformed_number", (start, end), literal=shown(literal))
    mended = foreign.mended(text, locale)
    return InvalidNumber("foreign_number", (start, end), mended, literal=shown(literal), decimal=locale.decimal)
