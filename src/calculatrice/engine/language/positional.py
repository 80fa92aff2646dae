"""Numbers by their digits in a base, some of which may repeat without end: `0.1(6)`, `0x2.(5)`, `0.(2)₇`."""

from __future__ import annotations

import re
from math import gcd

from calculatrice.engine.errors import InvalidNumber
from calculatrice.engine.language.tree import Number, Rational
from calculatrice.engine.records import record

_INT_DIGITS = 640  # the lowest limit that Python can be told to set on the digits that int() reads
_MOST_SHOWN = 40
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_LARGEST_BASE = len(_DIGITS)
_LONG = 4_000  # bits from which FLINT's greatest common divisor is faster
_PREFIXES = {"x": 16, "o": 8, "b": 2}
_PREFIX_LETTERS = frozenset("xXbBoO")
PREFIX = len("0x")
_SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉"
_DIGITS_OF_BASE = str.maketrans(_SUBSCRIPTS, "0123456789")
_WRITTEN = re.compile(r"([0-9A-Za-z]+)(?:\.([0-9A-Za-z]*)(?:\(([0-9A-Za-z]+)\))?)?")


@record(frozen=True)
class Digits:
    """The digits of a number before the mark, behind it, and those that repeat, in a base.

    >>> Digits("2", "", "5", 16).head
    '2.'
    """

    whole: str
    fraction: str
    repetend: str
    base: int

    @property
    def head(self) -> str:
        """The digits that do not repeat, and the mark where it is needed."""
        return f"{self.whole}.{self.fraction}" if self.fraction or self.repetend else self.whole


def integer(digits: str, base: int = 10) -> int:
    """The integer written by `digits` in a base, however many.

    >>> integer("zz", 36)
    1295
    """
    if len(digits) <= _INT_DIGITS or base & (base - 1) == 0:
        return int(digits if base == 10 else f"0{digits}", base)  # `0x1` is no digits of base 16
    if base == 10:  # the base that FLINT reads
        from flint import fmpz  # 45 ms that only a huge literal should cost

        return int(fmpz(digits))
    low = len(digits) // 2
    shift: int = base**low
    return integer(digits[:-low], base) * shift + integer(digits[-low:], base)


def shown(literal: str) -> str:
    """A literal as a sentence can hold it."""
    return literal if len(literal) <= _MOST_SHOWN else f"{literal[:_MOST_SHOWN]}…"


def has_base(word: str) -> bool:
    """Whether a literal says its base, `0x1F` or `12₅`.

    >>> has_base("0x1F"), has_base("12₅"), has_base("12")
    (True, True, False)
    """
    return word[-1] in _SUBSCRIPTS or has_prefix(word)


def has_prefix(word: str) -> bool:
    """Whether a literal says its base before its digits, `0x1F`."""
    return word[-1] not in _SUBSCRIPTS and word[1:PREFIX] in _PREFIX_LETTERS


def digits_of(written: str) -> Digits | None:
    """What a literal with the decimal mark `.` is made of; None where it is none.

    >>> digits_of("0x2.(5)")
    Digits(whole='2', fraction='', repetend='5', base=16)
    """
    plain = written.rstrip(_SUBSCRIPTS)
    base = int(written[len(plain) :].translate(_DIGITS_OF_BASE)) if len(plain) < len(written) else 10
    if base == 10 and plain[1:2] in _PREFIX_LETTERS:  # the base of what says none
        base, plain = _PREFIXES[plain[1].lower()], plain[PREFIX:]
    found = _WRITTEN.fullmatch(plain)
    return None if found is None else Digits(found[1], found[2] or "", found[3] or "", base)


def number(written: str, start: int, end: int) -> Number | Rational:
    """The number that a literal with the decimal mark `.` is, its base and its repeating digits as they are written.

    >>> number("0.(2)₇", 0, 6)
    Rational(start=0, end=6, numerator=1, denominator=3)
    """
    digits = digits_of(written)
    prefixed = written[-1] not in _SUBSCRIPTS
    if digits is None or not 1 < digits.base <= _LARGEST_BASE:
        raise _malformed(written, start, end, digits, prefixed=prefixed)
    try:
        top, bottom = _ratio(digits)
    except ValueError:
        raise _malformed(written, start, end, digits, prefixed=prefixed) from None
    return Number(start, end, top, 0, written) if bottom == 1 else Rational(start, end, top, bottom, written)


def _malformed(written: str, start: int, end: int, digits: Digits | None, *, prefixed: bool) -> InvalidNumber:
    literal = shown(written)
    if digits is None or prefixed:
        return InvalidNumber("malformed_radix" if prefixed else "malformed_number", (start, end), literal=literal)
    if not 1 < digits.base <= _LARGEST_BASE:
        return InvalidNumber("base_out_of_range", (start, end), literal=literal, most=_LARGEST_BASE)
    largest = _DIGITS[digits.base - 1]
    return InvalidNumber("digit_out_of_base", (start, end), literal=literal, base=digits.base, largest=largest)


def _ratio(digits: Digits) -> tuple[int, int]:
    """The numerator and the denominator, in lowest terms; `ValueError` for a digit that the base does not have."""
    base, head = digits.base, digits.whole + digits.fraction
    top, bottom = integer(head, base), base ** len(digits.fraction)
    if digits.repetend:
        repeats = base ** len(digits.repetend) - 1
        top, bottom = top * repeats + integer(digits.repetend, base), bottom * repeats
    return lowest_terms(top, bottom)


def lowest_terms(top: int, bottom: int) -> tuple[int, int]:
    """The quotient of two integers in lowest terms.

    >>> lowest_terms(6, 4)
    (3, 2)
    """
    if bottom.bit_length() <= _LONG:
        common = gcd(top, bottom)
        return top // common, bottom // common
    from flint import fmpq  # 45 ms that only a huge literal should cost

    value = fmpq(top, bottom)
    return int(value.p), int(value.q)
