"""Rational powers of normal forms: of one term by its factors, of sums of square roots by denesting."""

from __future__ import annotations

from functools import reduce
from math import gcd

from calculatrice.engine.numbers.angles import on_unit_circle
from calculatrice.engine.numbers.bars import positive_factors
from calculatrice.engine.numbers.combination import content, of_monomial, positive_root, rational, scaled
from calculatrice.engine.numbers.denesting import denested
from calculatrice.engine.numbers.monomial import power_of

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
    if is_positive and (found := _denested(ring, base, top, bottom)) is not None:
        return found
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


def _denested(ring: Ring, base: Combination, top: int, bottom: int) -> Combination | None:
    """The power of a positive sum of square roots that has a simpler root; None where it has none."""
    share, inside = _parted(base)
    found = denested(ring, inside, bottom)
    if found is None:
        return None
    root, degree = found
    return ring.multiply(
        positive_root(share, top, bottom), rational_power(ring, root, top, bottom // degree, is_positive=True)
    )


def _of_sum(ring: Ring, base: Combination, top: int, bottom: int, *, is_positive: bool) -> Combination:
    """A power of the sum as it is, but for a positive rational before it."""
    share, inside = _parted(base)
    atom = ring.atom("+", (inside,), is_real=is_positive, is_positive=is_positive)
    return ring.multiply(positive_root(share, top, bottom), ring.reduced(of_monomial(power_of(atom, top, bottom))))


def _parted(base: Combination) -> tuple[Combination, Combination]:
    """The sum as a positive rational times one of coprime integers."""
    share = content(base)
    shared = gcd(share, base.bottom)
    return rational(share // shared, base.bottom // shared), scaled(base, base.bottom, share)
