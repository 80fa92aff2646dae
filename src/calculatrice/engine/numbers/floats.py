"""Binary floating point as machines have it (IEEE 754): the nearest number of a format, ties to even, and its bits."""

from __future__ import annotations

from calculatrice.engine.errors import DomainError, Undecided
from calculatrice.engine.numbers import rational
from calculatrice.engine.numbers.decide import as_rational
from calculatrice.engine.numbers.exact import Exact
from calculatrice.engine.numbers.rounding import Rounded, round_real
from calculatrice.engine.records import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.budget import Budget
    from calculatrice.engine.numbers.exact import Number, Rational

_HEX = 4


@record(frozen=True)
class Format:
    """A format: its bits, those of a significand (the leading one that is not kept, too), the largest exponent."""

    width: int
    precision: int
    most: int

    @property
    def least(self) -> int:
        """The exponent of the smallest number above 0."""
        return 2 - self.most - self.precision


FORMATS = {16: Format(16, 11, 15), 32: Format(32, 24, 127), 64: Format(64, 53, 1023)}
"""The formats by their bits."""


def nearest(value: Number, width: int, budget: Budget) -> Rational:
    """The number of a format that is the nearest to a real one; `DomainError` where that is infinite.

    >>> from calculatrice.engine.budget import Budget
    >>> from calculatrice.engine.numbers.rational import ratio
    >>> int(nearest(ratio(1, 10), 64, Budget.inline()) * 2**56) == int(0.1 * 2**56)
    True
    """
    found = FORMATS[width]
    known = as_rational(value, budget)
    near = _of_irrational(value, found, budget) if known is None else _of_rational(known, found)
    if abs(rational.numerator(near)) >= rational.denominator(near) << (found.most + 1):
        raise DomainError("float_overflow", argument=0, width=width)
    return near


def _of_rational(value: Rational, found: Format) -> Rational:
    if value == 0:
        return 0
    top, bottom = abs(rational.numerator(value)), rational.denominator(value)
    unit = max(_leading(top, bottom) - found.precision + 1, found.least)
    whole = _half_even(top << max(-unit, 0), bottom << max(unit, 0))
    return _scaled(whole * rational.sign(value), unit)


def _leading(top: int, bottom: int) -> int:
    """The exponent of the largest power of 2 that is not above `top/bottom`."""
    guess = top.bit_length() - bottom.bit_length()
    return guess if top << max(-guess, 0) >= bottom << max(guess, 0) else guess - 1


def _half_even(top: int, bottom: int) -> int:
    whole, rest = divmod(top, bottom)
    return whole + (2 * rest > bottom or (2 * rest == bottom and whole % 2))


def _scaled(whole: int, exponent: int) -> Rational:
    return whole << exponent if exponent >= 0 else rational.ratio(whole, 1 << -exponent)


def _of_irrational(value: Number, found: Format, budget: Budget) -> Rational:
    """There is no tie: rounded to as many bits as stand above the smallest number of the format."""
    if not isinstance(value, Exact) or not value.real:
        raise DomainError("real_expected", argument=0)
    near = _rounded(value, found.precision, budget)
    bits = near.exponent + abs(near.significand).bit_length() - found.least
    if bits >= found.precision:
        return _scaled(near.significand, near.exponent)
    if bits > 0:
        near = _rounded(value, bits, budget)
        return _scaled(near.significand, near.exponent)
    sign = 1 if near.significand > 0 else -1
    return _scaled(sign, found.least) if bits == 0 else 0


def _rounded(value: Exact, bits: int, budget: Budget) -> Rounded:
    near = round_real(value, bits, budget, 2)
    if not isinstance(near, Rounded) or near.relation == "<" or near.digits < bits:
        raise Undecided("undecided_zero")
    return near


def hexadecimal(value: Rational) -> tuple[str, int]:
    """The hexadecimal digits of a dyadic number, the first of them 1, and the power of 2 that they are multiplied by.

    >>> hexadecimal(12), hexadecimal(-1), hexadecimal(0)
    (('1.8', 3), ('-1', 0), ('0', 0))
    """
    top = abs(rational.numerator(value))
    if top == 0:
        return "0", 0
    behind = top.bit_length() - 1
    digits = -(-behind // _HEX)
    rest = (top << (digits * _HEX - behind)) - (1 << digits * _HEX)
    fraction = f"{rest:0{digits}x}".rstrip("0") if digits else ""
    exponent = behind - rational.denominator(value).bit_length() + 1
    sign = "-" if value < 0 else ""
    return f"{sign}1.{fraction}" if fraction else f"{sign}1", exponent


def pattern(value: Rational, width: int) -> int:
    """The bits of a number of a format, as an integer.

    >>> hex(pattern(1, 64))
    '0x3ff0000000000000'
    """
    found = FORMATS[width]
    top, bottom = abs(rational.numerator(value)), rational.denominator(value)
    sign = (value < 0) << (width - 1)
    if top == 0:
        return 0
    unit = max(_leading(top, bottom) - found.precision + 1, found.least)
    whole = (top << max(-unit, 0)) // (bottom << max(unit, 0))
    return sign + whole + ((unit - found.least) << (found.precision - 1))
