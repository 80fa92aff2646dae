"""Logarithms in any base, rational wherever they are."""

from __future__ import annotations

from math import log

from calculatrice.engine.errors import DomainError
from calculatrice.engine.numbers import rational
from calculatrice.engine.numbers.arithmetic import divide, logarithm
from calculatrice.engine.numbers.decide import is_zero
from calculatrice.engine.numbers.exact import Exact

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.budget import Budget
    from calculatrice.engine.numbers.exact import Number, Rational

LARGEST_DENOMINATOR = 64
"""The largest denominator of a rational logarithm that is looked for."""
COINCIDENCE = 1e-9
"""How near to an integer a float must come to be worth an exact check."""


def logarithm_to_base(number: Number, base: Number, budget: Budget) -> Number:
    """The logarithm of the number in a base; `DomainError` where one of them is 0, or the base is 1."""
    found = _rational_logarithm(number, base, budget)
    if found is not None:
        return found
    bottom = logarithm(base, budget)
    if is_zero(bottom, budget):
        raise DomainError("logarithm_base_one", argument=1)
    return divide(logarithm(number, budget), bottom, budget)


def _rational_logarithm(number: Number, base: Number, budget: Budget) -> Rational | None:
    """The rational r, of small denominator, with `base**r == number`, where both are rational and there is one."""
    if isinstance(number, Exact) or isinstance(base, Exact) or number <= 0 or base <= 0:
        return None
    bottom = _float_logarithm(base)
    estimate = _float_logarithm(number) / bottom if bottom else 0.0
    for denominator in range(1, LARGEST_DENOMINATOR + 1):
        numerator = round(estimate * denominator)
        near = abs(estimate * denominator - numerator) < COINCIDENCE
        if near and bottom and _powers_agree(number, denominator, base, numerator, budget):
            return rational.ratio(numerator, denominator)
    return None


def _float_logarithm(number: Rational) -> float:
    return log(rational.numerator(number)) - log(rational.denominator(number))


def _powers_agree(a: Rational, m: int, b: Rational, n: int, budget: Budget) -> bool:
    """Whether `a**m == b**n`, where that is small enough to compute."""
    if max(rational.bits(a) * m, rational.bits(b) * abs(n)) > budget.bits:
        return False
    return bool(rational.power(a, m, budget) == rational.power(b, n, budget))
