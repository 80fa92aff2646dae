"""Sines and cosines of rational multiples of π, by a table: those of π/3, π/4, π/5, π/8 and sums of them.

The others stay functions of an angle between 0 and π/4, so that equal ones are seen to be equal.
"""

from __future__ import annotations

from math import gcd

from calculatrice.engine.numbers.combination import I, lowest, of_monomial, scaled, total
from calculatrice.engine.numbers.monomial import PI_ATOM, power_of
from calculatrice.engine.numbers.radicals import radical

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.numbers.combination import Combination
    from calculatrice.engine.numbers.ring import Ring

    Table = dict[tuple[int, int], tuple[int, dict[int, int]]]

COSINES: Table = {
    (0, 1): (1, {1: 1}),
    (1, 2): (1, {}),
    (1, 3): (2, {1: 1}),
    (1, 4): (2, {2: 1}),
    (1, 6): (2, {3: 1}),
    (1, 5): (4, {1: 1, 5: 1}),
    (2, 5): (4, {1: -1, 5: 1}),
    (1, 12): (4, {2: 1, 6: 1}),
    (5, 12): (4, {2: -1, 6: 1}),
}
"""Of a multiple of π: a denominator, and the roots above it with their coefficients: cos(π/5) = (1+√5)/4."""
COSINES_UNDER_ROOTS: Table = {
    (1, 8): (2, {1: 2, 2: 1}),
    (3, 8): (2, {1: 2, 2: -1}),
    (1, 10): (4, {1: 10, 5: 2}),
    (3, 10): (4, {1: 10, 5: -2}),
}
"""Of a multiple of π: a denominator, and what stands under a root above it: cos(π/8) = √(2+√2)/2."""
SUMS = {15: (3, 5), 20: (4, 5), 24: (3, 8), 30: (3, 10), 60: (12, 5)}
"""Denominators of multiples of π that are sums of two others."""


def on_unit_circle(ring: Ring, top: int, bottom: int) -> Combination:
    """cos t + i sin t for t = π top/bottom.

    >>> from calculatrice.engine.numbers.ring import Ring
    >>> on_unit_circle(Ring(lambda effort: None), 1, 3)
    Combination({(1, 1, (), 0): 1, (2, 3, (), 1): 1}, 2)
    """
    return total((cosine(ring, top, bottom), ring.multiply(I, sine(ring, top, bottom))))


def sine(ring: Ring, top: int, bottom: int) -> Combination:
    """The sine of π top/bottom, as the cosine of what is left to π/2.

    >>> from calculatrice.engine.numbers.ring import Ring
    >>> sine(Ring(lambda effort: None), -1, 6)
    Combination({(1, 1, (), 0): -1}, 2)
    """
    return cosine(ring, bottom - 2 * top, 2 * bottom)


def cosine(ring: Ring, top: int, bottom: int) -> Combination:
    """The cosine of π top/bottom, by that of an angle in the first quarter turn."""
    top = abs(top) % (2 * bottom)
    top = min(top, 2 * bottom - top)
    if 2 * top > bottom:
        return scaled(_in_first_quarter(ring, bottom - top, bottom), -1)
    return _in_first_quarter(ring, top, bottom)


def _in_first_quarter(ring: Ring, top: int, bottom: int) -> Combination:
    shared = gcd(top, bottom)
    key = top, bottom = top // shared, bottom // shared
    if key in COSINES:
        under, above = COSINES[key]
        return roots_over(above, under)
    if key in COSINES_UNDER_ROOTS:
        under, inside = COSINES_UNDER_ROOTS[key]
        return _under_root(ring, inside, under)
    if bottom in SUMS:
        return _of_sum(ring, top, *SUMS[bottom])
    name, top, bottom = ("cos", top, bottom) if 4 * top <= bottom else ("sin", bottom - 2 * top, 2 * bottom)
    angle = of_monomial(power_of(PI_ATOM), top, bottom)
    return of_monomial(power_of(ring.atom(name, (angle,), is_real=True, is_positive=True)))


def roots_over(above: dict[int, int], under: int) -> Combination:
    """The sum of multiples of square roots, over an integer.

    >>> roots_over({1: 1, 5: 2}, 4)
    Combination({(1, 1, (), 0): 1, (2, 5, (), 0): 2}, 4)
    """
    ones = {(1 if radicand == 1 else 2, radicand, (), 0): count for radicand, count in above.items()}
    return lowest(ones, under)  # type: ignore[arg-type]  # no factors are a tuple too


def _under_root(ring: Ring, inside: dict[int, int], under: int) -> Combination:
    share = gcd(*inside.values())
    radicand = roots_over({root: count // share for root, count in inside.items()}, 1)
    atom = ring.atom("+", (radicand,), is_real=True, is_positive=True)
    _, degree, root = radical(share, 1, 2)
    return of_monomial((degree, root, ((atom, 1, 2),), 0), 1, under)


def _of_sum(ring: Ring, top: int, first: int, second: int) -> Combination:
    """cos(a + b) for π top/(the denominator of both) = a + b, multiples of π/first and of π/second."""
    bottom = first * second // gcd(first, second)
    one = next(turn for turn in range(first) if (top - turn * (bottom // first)) % (bottom // second) == 0)
    other = (top - one * (bottom // first)) // (bottom // second)
    a, b = (one, first), (other, second)
    cosines = ring.multiply(cosine(ring, *a), cosine(ring, *b))
    return total((cosines, scaled(ring.multiply(sine(ring, *a), sine(ring, *b)), -1)))
