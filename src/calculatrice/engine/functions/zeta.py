"""Riemann's zeta function: exact at the integers where it is known."""

from __future__ import annotations

from math import factorial
from typing import TYPE_CHECKING

from calculatrice.engine.budget import UNLIMITED
from calculatrice.engine.errors import DomainError
from calculatrice.engine.functions.arguments import simplified, within
from calculatrice.engine.functions.complex import parts
from calculatrice.engine.functions.registry import Text, function
from calculatrice.engine.lazy_flint import flint
from calculatrice.engine.numbers import rational
from calculatrice.engine.numbers.arithmetic import is_real, multiply, power
from calculatrice.engine.numbers.exact import Exact, Operation
from calculatrice.engine.numbers.operations import PI

if TYPE_CHECKING:
    from calculatrice.engine.context import Context
    from calculatrice.engine.numbers.exact import Number, Rational

ZETA = Operation("zeta", lambda s: s.zeta(), None, weight=200)

MOST_BERNOULLI = 500
"""The largest index of a Bernoulli number in an exact value."""
MOST_POWER = 100
"""The largest power of π in an exact value."""
FARTHEST = 1_000_000
"""The largest real part, in magnitude, up to which an enclosure takes a time that is known."""
HIGHEST = 1_000
"""The same for the imaginary part."""


@function(
    "zeta(s)",
    group="special",
    en="Riemann’s zeta function: 1+1/2^s+1/3^s+…, continued to the whole plane.",
    fr="La fonction zêta de Riemann : 1+1/2^s+1/3^s+…, prolongée à tout le plan.",
    spoken=("zeta function", "fonction zêta"),
    symbol="ζ",
    domain=Text("every number but 1", "tout nombre sauf 1"),
    examples={
        "zeta(2)-pi^2/6": "0",
        "zeta(-1)": "-1/12",
        "zeta(3)": "≈1.20205690315959",
        "zeta(1)": "error:domain_error",
    },
)
def zeta(context: Context, s: Number) -> Number:
    number = simplified(context, s)
    if number == 1:
        raise DomainError("zeta_pole", argument=0)
    exact = _at_integer(number, context) if isinstance(number, int) else None
    if exact is not None:
        return exact
    _claim(context, number)
    return Exact(ZETA, (number,), real=is_real(number))


def _claim(context: Context, s: Number) -> None:
    real_part, imaginary_part = parts(s, context)
    if not within(context, real_part, FARTHEST) or not within(context, imaginary_part, HIGHEST):
        context.budget.spend(UNLIMITED)


def _at_integer(s: int, context: Context) -> Number | None:
    """The exact value where it is known and small: rational below 1, a multiple of a power of π at even integers."""
    if s > 0:
        small = s % 2 == 0 and s <= MOST_POWER
        return multiply(_over_power_of_pi(s), power(PI, s, context.budget), context.budget) if small else None
    if s % 2 == 0:
        return 0 if s else rational.ratio(-1, 2)
    return _divided(_bernoulli(1 - s), s - 1) if 1 - s <= MOST_BERNOULLI else None


def _over_power_of_pi(s: int) -> Rational:
    """zeta(s) / π^s for a positive even s: |B(s)| 2^(s-1) / s!"""
    return _divided(abs(_bernoulli(s)) * 2 ** (s - 1), factorial(s))


def _bernoulli(index: int) -> Rational:
    return rational.normal(flint.fmpq.bernoulli(index))


def _divided(top: Rational, bottom: int) -> Rational:
    return rational.ratio(rational.numerator(top), rational.denominator(top) * bottom)
