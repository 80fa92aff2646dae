"""Numbers as text, for machines: `.` before the decimals, `e` before a power of ten, no groups."""

from __future__ import annotations

from math import gcd

from calculatrice.engine.lazy_flint import flint
from calculatrice.engine.numbers import rational

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.numbers.exact import Rational
    from calculatrice.engine.numbers.rounding import Rounded

SMALLEST_POSITIONAL = -6
"""The leading exponent below which a number is written with a power of ten."""
LONGEST_REPETEND = 1_000
"""Digits up to which the repeating digits of a rational are written out."""
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
PREFIXES = {2: "0b", 8: "0o", 16: "0x"}
"""What stands before the digits in the bases that have a prefix; the other bases stand behind, as a subscript."""
_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


def in_base(text: str, base: int) -> str:
    """The digits of a number, marked with their base; the first character is a digit of base 10 in any.

    >>> in_base("-ff.8", 16), in_base("0.(2)", 7), in_base("zz*36^9", 36), in_base("7", 10)
    ('-0xff.8', '0.(2)₇', '0zz₃₆*36^9', '7')
    """
    if base == 10:
        return text
    sign = "-" if text.startswith("-") else ""
    digits, times, power = text[len(sign) :].partition("*")
    if base in PREFIXES:
        return f"{sign}{PREFIXES[base]}{digits}{times}{power}"
    first = "0" if digits[0].isalpha() else ""
    return f"{sign}{first}{digits}{str(base).translate(_SUBSCRIPTS)}{times}{power}"


def integer_text(number: int, base: int = 10) -> str:
    """An integer of any size in a base from 2 to 36.

    >>> integer_text(255, 16), integer_text(-5, 2)
    ('ff', '-101')
    """
    if base == 10 and number.bit_length() < rational.LARGE:
        return str(number)
    return flint.fmpz(number).str(base)


def _scientific(digits: str, exponent: int, base: int = 10, multiple: int = 1) -> str:
    leading = len(digits) - 1 + exponent
    before = 1 + leading % multiple
    digits = digits.ljust(before, "0")
    point = "." if len(digits) > before else ""
    mark = "e" if base == 10 else "*" + integer_text(base) + "^"
    return f"{digits[:before]}{point}{digits[before:]}{mark}{integer_text(leading - leading % multiple)}"


def _shortest(digits: str, exponent: int, base: int = 10) -> str:
    """Without a power of the base, unless zeros would have to stand for digits, or too many of them come first."""
    if exponent > 0 or len(digits) - 1 + exponent < SMALLEST_POSITIONAL:
        return _scientific(digits, exponent, base)
    if exponent == 0:
        return digits
    digits = digits.rjust(1 - exponent, "0")
    return f"{digits[:exponent]}.{digits[exponent:]}"


def _signed(rounded: Rounded, magnitude: str) -> str:
    return magnitude if rounded.significand >= 0 else f"-{magnitude}"


def rounded_text(rounded: Rounded, base: int = 10) -> str:
    """The text of a rounded number: all its digits, and a power of ten where zeros would have to stand for digits."""
    return _signed(rounded, _shortest(integer_text(abs(rounded.significand), base), rounded.exponent, base))


def significant_digits(significand: int) -> int:
    """How many digits there are without the zeros at the end.

    >>> significant_digits(-1200)
    2
    """
    return len(integer_text(abs(significand)).rstrip("0"))


def exact_text(rounded: Rounded, base: int = 10) -> str:
    """The text of a number that is exactly what it was rounded to: no zeros that say nothing.

    >>> from calculatrice.engine.numbers.rounding import round_rational
    >>> exact_text(round_rational(rational.ratio(7, 2), 15)), exact_text(round_rational(10**2000, 15))
    ('3.5', '1e2000')
    """
    return _signed(rounded, _shortest(*_significant(rounded, base), base))


def scientific_text(rounded: Rounded, multiple: int) -> str:
    """The text with a power of ten whose exponent is a multiple; where it is exact, without zeros that say nothing.

    >>> from calculatrice.engine.numbers.rounding import round_rational
    >>> scientific_text(round_rational(123450, 15), 1), scientific_text(round_rational(123450, 15), 3)
    ('1.2345e5', '123.45e3')
    """
    exact = rounded.relation == "="
    parts = _significant(rounded, 10) if exact else (integer_text(abs(rounded.significand)), rounded.exponent)
    return _signed(rounded, _scientific(*parts, multiple=multiple))


def _significant(rounded: Rounded, base: int) -> tuple[str, int]:
    """The digits without the zeros at the end, and the exponent that they then have."""
    digits = integer_text(abs(rounded.significand), base)
    significant = digits.rstrip("0")
    return (significant, rounded.exponent + len(digits) - len(significant)) if significant else ("0", 0)


def repeating(value: Rational, base: int = 10) -> str | None:
    """The rational with its repeating digits in brackets, `0.1(6)`; None where there are none, or too many.

    >>> repeating(rational.ratio(1, 6)), repeating(rational.ratio(1, 10), 2), repeating(3)
    ('0.1(6)', '0.0(0011)', None)
    """
    if isinstance(value, int):
        return None
    top, bottom = abs(int(value.p)), int(value.q)
    if bottom.bit_length() > LONGEST_REPETEND * base.bit_length():
        return None
    start, rest = _without_factors(bottom, base)
    length = _period(rest, base) if rest > 1 else 0
    if length == 0 or start + length > LONGEST_REPETEND + 1:
        return None
    whole, remainder = divmod(top, bottom)
    digits = integer_text(remainder * base ** (start + length) // bottom, base).rjust(start + length, "0")
    sign = "-" if value < 0 else ""
    return f"{sign}{integer_text(whole, base)}.{digits[:start]}({digits[start:]})"


def _without_factors(bottom: int, base: int) -> tuple[int, int]:
    """The places before such fractions repeat, and the denominator without what it shares with the base."""
    places = 0
    while (shared := gcd(bottom, base)) > 1:
        bottom //= shared
        places += 1
    return places, bottom


def _period(bottom: int, base: int) -> int:
    """The digits that repeat, where the denominator shares nothing with the base; 0 where they are too many."""
    power, length = base % bottom, 1
    while power != 1 and length <= LONGEST_REPETEND:
        power = power * base % bottom
        length += 1
    return length if power == 1 else 0


def fraction(value: Rational) -> str:
    """`7/2`, or an integer.

    >>> fraction(rational.ratio(-7, 2))
    '-7/2'
    """
    top = integer_text(rational.numerator(value))
    return top if isinstance(value, int) else f"{top}/{integer_text(rational.denominator(value))}"
