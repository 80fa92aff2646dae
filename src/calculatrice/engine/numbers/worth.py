"""What a sum of roots, powers of π and of e, and logarithms of primes is worth: an enclosure, which tells its sign."""

from __future__ import annotations

from math import prod

from calculatrice.engine.lazy_flint import flint
from calculatrice.engine.numbers.exact import WorkingPrecision
from calculatrice.engine.numbers.monomial import E_KIND, FUNCTION, PI_KIND

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flint import arb

    from calculatrice.engine.numbers.combination import Combination
    from calculatrice.engine.numbers.monomial import Monomial

BITS = 512


def sign(whole: Combination) -> int:
    """1 or -1; 0 where it can't be told: it may be complex, hold functions, or be too near to 0.

    >>> from calculatrice.engine.numbers.combination import rational
    >>> sign(rational(-2))
    -1
    """
    if any(one[3] or any(atom[0] == FUNCTION for atom, _, _ in one[2]) for one in whole.terms):
        return 0
    ball = worth(whole)
    return 0 if ball.contains(0) else (1 if ball > 0 else -1)


def worth(whole: Combination) -> arb:
    """An enclosure of the real sum, which holds no functions."""
    with WorkingPrecision(BITS):
        return sum((_worth(one) * count for one, count in whole.terms.items()), flint.arb(0)) / whole.bottom


def _worth(one: Monomial) -> arb:
    degree, radicand, factors, _ = one
    powers = (_constant(*atom) ** (flint.arb(top) / bottom) for atom, top, bottom in factors)
    return prod(powers, start=flint.arb(radicand).root(degree))


def _constant(kind: int, number: int) -> arb:
    if kind == PI_KIND:
        return flint.arb.pi()
    return flint.arb(1).exp() if kind == E_KIND else flint.arb(number).log()
