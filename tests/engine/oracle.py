"""What an expression is worth by other means: Python's own parser and fractions, and mpmath."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from mpmath import mp, mpf


class Rounding(NamedTuple):
    """A decimal with so many significant digits, and whether it is exactly the value."""

    decimal: Decimal
    exact: bool


def rounded(value: Fraction, digits: int) -> Rounding:
    """The fraction rounded half away from zero, by integers alone.

    >>> rounded(Fraction(-5, 8), 2)
    Rounding(decimal=Decimal('-0.63'), exact=False)
    """
    if value == 0:
        return Rounding(Decimal(0), exact=True)
    exponent = leading_exponent(abs(value)) - digits + 1
    steps = abs(value) / Fraction(10) ** exponent
    significand = (2 * steps + 1) // 2
    sign = "-" if value < 0 else ""
    return Rounding(Decimal(f"{sign}{significand}e{exponent}"), exact=steps.denominator == 1)


def leading_exponent(magnitude: Fraction) -> int:
    """The largest e with 10**e <= magnitude."""
    guess = len(str(magnitude.numerator)) - len(str(magnitude.denominator))
    return guess if Fraction(10) ** guess <= magnitude else guess - 1


def fraction_of(source: str) -> Fraction:
    """The value of Python source whose numbers are `F("…")`."""
    value = eval(source, {"__builtins__": {}, "F": Fraction, "abs": abs})  # noqa: S307  # written by the tests themselves
    return Fraction(value)


def by_mpmath(source: str, decimals: int) -> mpf:
    """The value of Python source over mpmath's names, computed with so many digits."""
    with mp.workdps(decimals):
        return mp.mpmathify(eval(source, {"__builtins__": {}, "abs": abs, **MPMATH}))  # noqa: S307  # written by the tests themselves


def is_rounding(shown: str, value: mpf, digits: int, doubt: mpf) -> bool:
    """Whether the decimal text is the value rounded to so many digits, give or take the doubt."""
    half_step = mpf(10) ** (mp.floor(mp.log10(abs(value))) - digits + 1) / 2
    return bool(abs(mpf(shown) - value) <= half_step + doubt)


def of_moderate_argument(function: Callable[[mpf], mpf]) -> Callable[[mpf], mpf]:
    """The same function, with a limit: beyond it mpmath computes for minutes."""

    def limited(argument: mpf) -> mpf:
        if abs(argument) > LARGEST_ARGUMENT:
            raise OverflowError
        return function(argument)

    return limited


LARGEST_ARGUMENT = 10_000
NAMES = ["sqrt", "cbrt", "ln", "atan", "re", "im", "conj", "pi", "e", "mpf", "mpc"]
FAST_GROWING = ["exp", "sin", "cos", "tan", "sinh", "cosh", "tanh"]
MPMATH = {name: getattr(mp, name) for name in NAMES}
MPMATH |= {name: of_moderate_argument(getattr(mp, name)) for name in FAST_GROWING}
