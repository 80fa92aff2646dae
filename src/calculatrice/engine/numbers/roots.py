"""Rational powers of normal forms: of one term by its factors, of `a + b√c` by denesting, else of a sum that stays."""

from __future__ import annotations

from functools import reduce
from math import gcd

from calculatrice.engine.numbers import rational as rationals
from calculatrice.engine.numbers.angles import on_unit_circle
from calculatrice.engine.numbers.bars import positive_factors
from calculatrice.engine.numbers.combination import content, of_monomial, positive_root, rational, scaled
from calculatrice.engine.numbers.combination import total as total_of
from calculatrice.engine.numbers.monomial import UNIT, power_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.numbers.combination import Combination
    from calculatrice.engine.numbers.ring import Ring


def rational_power(ring: Ring, base: Combination, top: int, bottom: int, *, is_positive: bool = False) -> Combination:
    """The principal value of a power of what is not 0; `is_positive` says that the base is known to be.

    >>> from calculatrice.engine.numbers.ring import Ring
    >>> rational_power(Ring(lambda effort: None), rational(-4), 1, 2)
    Combination({(1, 1, (), 1): 2}, 1)
    """
    if bottom == 1:
        return ring.power(base, top)
    if top < 0:
        return ring.inverse(rational_power(ring, base, -top, bottom, is_positive=is_positive))
    if len(base.terms) == 1:
        found = _of_one(ring, base, top, bottom)
        if found is not None:
            return found
    if bottom == 2 and is_positive:
        root = _denested(base)
        if root is not None:
            return ring.power(root, top)
    if is_positive and (parts := positive_factors(ring, base)) != [(base, 1)]:
        powers = (rational_power(ring, part, top * power, bottom, is_positive=True) for part, power in parts)
        return reduce(ring.multiply, powers)
    return _of_sum(ring, base, top, bottom, is_positive=is_positive)


def _of_one(ring: Ring, single: Combination, top: int, bottom: int) -> Combination | None:
    """A power of one term, of its size and of its place on the unit circle; None where its factors may be negative."""
    [(one, count)] = single.terms.items()
    size = (*one[:3], 0)
    if not ring.is_positive(size):
        return None
    length = ring.reduced(positive_root(of_monomial(size, abs(count), single.bottom), top, bottom))
    quarters = (1 if count > 0 else -1) if one[3] else (0 if count > 0 else 2)
    return length if quarters == 0 else ring.multiply(length, on_unit_circle(ring, quarters * top, 2 * bottom))


def _denested(radicand: Combination) -> Combination | None:
    """√(a + b√c) = √((a+d)/2) ± √((a-d)/2), where d = √(a² - b²c) is rational."""
    if len(radicand.terms) != 2 or any(degree > 2 or factors or i for degree, _, factors, i in radicand.terms):
        return None
    a = radicand.terms.get(UNIT)
    if a is None or a < 0:
        return None
    [((_, c, _, _), b)] = [item for item in radicand.terms.items() if item[0] != UNIT]
    square = a * a - b * b * c
    d = rationals.integer_root(square, 2) if square >= 0 else None
    if d is None:
        return None
    halves = [positive_root(of_monomial(UNIT, twice, 2 * radicand.bottom), 1, 2) for twice in (a + d, a - d)]
    return total_of((halves[0], halves[1] if b > 0 else scaled(halves[1], -1)))


def _of_sum(ring: Ring, base: Combination, top: int, bottom: int, *, is_positive: bool) -> Combination:
    """A power of the sum as it is, but for a positive rational before it."""
    share = content(base)
    inside = scaled(base, base.bottom, share)
    atom = ring.atom("+", (inside,), is_real=is_positive, is_positive=is_positive)
    shared = gcd(share, base.bottom)
    before = positive_root(rational(share // shared, base.bottom // shared), top, bottom)
    return ring.multiply(before, ring.reduced(of_monomial(power_of(atom, top, bottom))))
