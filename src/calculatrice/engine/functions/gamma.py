"""The gamma function and its kin: exact at integers and half-integers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.engine.budget import Budget
from calculatrice.engine.errors import DomainError
from calculatrice.engine.functions.arguments import simplified
from calculatrice.engine.functions.constants import EULER_GAMMA
from calculatrice.engine.functions.factorials import double_factorial_of, factorial_bits, factorial_of
from calculatrice.engine.functions.registry import Text, function
from calculatrice.engine.lazy_flint import flint
from calculatrice.engine.numbers import rational
from calculatrice.engine.numbers.arithmetic import add, divide, is_real, logarithm, multiply, subtract
from calculatrice.engine.numbers.decide import certain_sign
from calculatrice.engine.numbers.exact import Constant, Exact, Operation
from calculatrice.engine.numbers.operations import PI, SQRT

if TYPE_CHECKING:
    from calculatrice.engine.context import Context
    from calculatrice.engine.numbers.exact import Number, Rational

GROUP = "special"

GAMMA = Operation("gamma", lambda x: x.gamma(), lambda field, x: field.gamma(x), weight=50)
LARGE_GAMMA = Operation("gamma of a large number", lambda x: x.gamma(), None, weight=50)
LNGAMMA = Operation("lngamma", lambda x: x.lgamma(), None, weight=60)
DIGAMMA = Operation("digamma", lambda x: x.digamma(), None, weight=80)

SQRT_PI = Constant(SQRT, (PI,), real=True)
NO_POLES = Text("every number but 0 and negative integers", "tout nombre sauf 0 et les entiers négatifs")

MOST_BITS = Budget.job().bits
"""The bits of the largest factorial that any budget has room for."""
MOST_HALVES = 2_000
"""Up to gamma(MOST_HALVES / 2), a value at a half-integer is written as a rational times √π."""
MOST_EXACT = 20
"""The largest argument whose lngamma is written as the logarithm of an exact value."""
MOST_HARMONIC = 1_000
"""The largest argument whose digamma is written as a harmonic number less Euler's constant."""


@function(
    "gamma(x)",
    group=GROUP,
    en="The gamma function: gamma(n) = (n-1)! for a positive integer n.",
    fr="La fonction gamma : gamma(n) = (n-1)! pour un entier positif n.",
    spoken=("gamma function", "fonction gamma"),
    symbol="Γ",
    domain=NO_POLES,
    examples={
        "gamma(5)": "24",
        "gamma(1/2)^2-pi": "0",
        "gamma(1/3)": "≈2.67893853470775",
        "gamma(0)": "error:domain_error",
    },
)
def gamma(context: Context, x: Number) -> Number:
    return gamma_of(away_from_poles(context, x), context)


def away_from_poles(context: Context, x: Number, argument: int = 0) -> Number:
    """The argument, simplified; `DomainError` where it is 0 or a negative integer."""
    number = simplified(context, x)
    if isinstance(number, int) and number <= 0:
        raise DomainError("gamma_pole", argument=argument)
    return number


def gamma_of(x: Number, context: Context) -> Number:
    """gamma(x) for a number that is no pole, simplified."""
    if isinstance(x, int):
        return _gamma_of_integer(x, context)
    if isinstance(x, Exact):
        return Exact(GAMMA, (x,), real=is_real(x))
    if rational.denominator(x) == 2 and abs(rational.numerator(x)) <= MOST_HALVES:  # a half-integer
        return multiply(_over_root_of_pi(rational.numerator(x), context.budget), SQRT_PI, context.budget)
    return Exact(GAMMA if rational.bits(x) < WORD else LARGE_GAMMA, (x,), real=True)


WORD = 64
"""Bits of a rational that Calcium may be given as the argument of gamma."""


def _gamma_of_integer(x: int, context: Context) -> Number:
    """(x - 1)!, as an integer unless it is too large for any budget."""
    bits = factorial_bits(x - 1)
    if bits > MOST_BITS:
        return Exact(LARGE_GAMMA, (x,), real=True)
    return factorial_of(x - 1, context.budget, bits)


def _over_root_of_pi(halves: int, budget: Budget) -> Rational:
    """gamma(halves / 2) / √π for an odd number of halves."""
    if halves > 0:
        return rational.ratio(double_factorial_of(halves - 2, budget) if halves > 1 else 1, 2 ** (halves // 2))
    return rational.ratio((-2) ** ((1 - halves) // 2), double_factorial_of(-halves, budget))


@function(
    "lngamma(x)",
    group=GROUP,
    en="The logarithm of gamma, continuous off the negative half-axis: real for positive x.",
    fr="Le logarithme de gamma, continu hors du demi-axe négatif : réel pour x positif.",
    spoken=("logarithm of gamma", "logarithme de gamma"),
    domain=NO_POLES,
    examples={"lngamma(1)": "0", "lngamma(5)-ln(24)": "0", "lngamma(10^20)": "≈4.50517018598809e21"},
    aliases=("gammaln", "lgamma", "loggamma", "gammaln_precise"),
)
def lngamma(context: Context, x: Number) -> Number:
    number = away_from_poles(context, x)
    positive = is_real(number) and certain_sign(number, context.budget) > 0
    if positive and not isinstance(number, Exact) and _is_exact(number):
        return logarithm(gamma_of(number, context), context.budget)
    return Exact(LNGAMMA, (number,), real=positive)


def _is_exact(x: Rational) -> bool:
    return rational.denominator(x) <= 2 and x <= MOST_EXACT  # integers and half-integers


@function(
    "digamma(x)",
    group=GROUP,
    en="The logarithmic derivative of gamma, ψ(x).",
    fr="La dérivée logarithmique de gamma, ψ(x).",
    spoken=("digamma function", "fonction digamma"),
    symbol="ψ",
    domain=NO_POLES,
    examples={"digamma(1)+egamma": "0", "digamma(1/3)": "≈-3.13203378002081", "digamma(-2)": "error:domain_error"},
    aliases=("psi",),
)
def digamma(context: Context, x: Number) -> Number:
    number = away_from_poles(context, x)
    if isinstance(number, int) and number <= MOST_HARMONIC:
        return subtract(rational.normal(flint.fmpq.harmonic(number - 1)), EULER_GAMMA, context.budget)
    return Exact(DIGAMMA, (number,), real=is_real(number))


@function(
    "beta(a; b)",
    group=GROUP,
    en="The beta function: gamma(a)*gamma(b)/gamma(a+b).",
    fr="La fonction bêta : gamma(a)*gamma(b)/gamma(a+b).",
    spoken=("beta function", "fonction bêta"),
    domain=NO_POLES,
    examples={"beta(2; 3)": "1/12", "beta(1/2; 1/2)-pi": "0", "beta(0; 1)": "error:domain_error"},
)
def beta(context: Context, a: Number, b: Number) -> Number:
    first, second = away_from_poles(context, a, 0), away_from_poles(context, b, 1)
    both = simplified(context, add(first, second, context.budget))
    if isinstance(both, int) and both <= 0:
        return 0
    top = multiply(gamma_of(first, context), gamma_of(second, context), context.budget)
    return divide(top, gamma_of(both, context), context.budget)
