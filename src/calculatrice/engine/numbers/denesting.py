"""Roots of sums of square roots that are sums of roots themselves: √(3+2√2) = 1+√2, ∛(7+5√2) = 1+√2.

What is found is multiplied out before it is believed.
"""

from __future__ import annotations

from math import prod

from calculatrice.engine.lazy_flint import flint
from calculatrice.engine.numbers.combination import ZERO, lowest, of_monomial, positive_root, scaled, total
from calculatrice.engine.numbers.exact import WorkingPrecision
from calculatrice.engine.numbers.monomial import UNIT
from calculatrice.engine.numbers.radicals import NoForm, coprime_powers
from calculatrice.engine.numbers.rational import integer_root
from calculatrice.engine.numbers.worth import BITS, sign, worth

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flint import arb

    from calculatrice.engine.numbers.combination import Combination
    from calculatrice.engine.numbers.ring import Ring

MOST_PRIMES = 4
"""Primes below the square roots of a sum whose root is sought."""
LARGEST_DEGREE = 16


def denested(ring: Ring, radicand: Combination, degree: int) -> tuple[Combination, int] | None:
    """A root of the positive sum that is a sum of roots, and its degree, which divides `degree`; None without any.

    >>> from calculatrice.engine.numbers.ring import Ring
    >>> from calculatrice.engine.numbers.combination import Combination
    >>> denested(Ring(lambda effort: None), Combination({UNIT: 3, (2, 2, (), 0): 2}), 2)
    (Combination({(2, 2, (), 0): 1, (1, 1, (), 0): 1}, 1), 2)
    """
    if len(radicand.terms) < 2 or not 0 < len(_primes(radicand)) <= MOST_PRIMES:
        return None
    for size in range(min(degree, LARGEST_DEGREE), 1, -1):
        found = None if degree % size else _short_root(ring, radicand, size)
        if found is not None:
            return found, size
    return None


def _short_root(ring: Ring, radicand: Combination, degree: int) -> Combination | None:
    """The root; None where it would be long to find, and the sum stays as it is."""
    try:
        return _root(ring, radicand, degree)
    except NoForm:
        return None


def _primes(whole: Combination) -> set[int]:
    """The primes below its square roots; none where anything else stands in it."""
    if any(degree > 2 or factors or i for degree, _, factors, i in whole.terms):
        return set()
    return {prime for _, radicand, _, _ in whole.terms for prime, _ in coprime_powers(radicand)}


def _root(ring: Ring, radicand: Combination, degree: int) -> Combination | None:
    if degree == 2:
        found = _square_root(ring, radicand) or _with_fourth_root(ring, radicand)
    else:
        found = _of_two_terms(ring, radicand, degree) if len(radicand.terms) == 2 else None
    if found is None or ring.power(found, degree) != radicand:
        return None
    side = sign(found)
    return scaled(found, side) if side else None


def _square_root(ring: Ring, whole: Combination) -> Combination | None:
    """√(A+B√p) = √((A+D)/2) ± √((A-D)/2), where D = √(A²-pB²) holds no p and no other primes than the sum."""
    if len(whole.terms) < 2:
        return ZERO if not whole.terms else _square_root_of_one(whole)
    primes = _primes(whole)
    if not primes:
        return None
    prime = max(primes)
    with_root, without = _parted(whole, prime)
    square, norm = ring.multiply(without, without), ring.multiply(with_root, with_root)
    middle = _square_root(ring, total((square, scaled(norm, -1))))
    if middle is None or not _primes(middle) <= primes - {prime}:
        return None
    one, other = (_square_root(ring, scaled(total((without, scaled(middle, side))), 1, 2)) for side in (1, -1))
    if one is None or other is None:
        return None
    sums = (total((one, scaled(other, side))) for side in (1, -1))
    return next((found for found in sums if ring.multiply(found, found) == whole), None)


def _with_fourth_root(ring: Ring, whole: Combination) -> Combination | None:
    """√(a+b√c) = c^(1/4) √(b+a√c/c), for the root of either term."""
    for single in whole.terms if len(whole.terms) == 2 else ():
        found = _square_root(ring, ring.multiply(whole, of_monomial(single, 1, single[1])))
        if found is not None:
            return ring.multiply(found, positive_root(of_monomial(single), 1, 2))
    return None


def _square_root_of_one(single: Combination) -> Combination | None:
    [(one, count)] = single.terms.items()
    return positive_root(single, 1, 2) if one == UNIT and count > 0 else None


def _parted(whole: Combination, prime: int) -> tuple[Combination, Combination]:
    """The terms whose root holds the prime, and the others."""
    held, others = (
        lowest({one: count for one, count in whole.terms.items() if bool(one[1] % prime) is is_free}, whole.bottom)
        for is_free in (False, True)
    )
    return held, others


def _of_two_terms(ring: Ring, radicand: Combination, degree: int) -> Combination | None:
    """(a+b√c)^(1/n) = q^(1/n) (t ± √(t²-4d))/2, of the trace t and the norm d of what (a+b√c)/q is a power of."""
    if UNIT not in radicand.terms:
        return None
    share = _share(_norm(radicand), degree)
    base = scaled(radicand, 1, share)
    norm = _norm(base) * base.bottom ** (2 * degree - 2)
    size = integer_root(abs(norm), degree)
    if size is None or (norm < 0 and degree % 2 == 0):
        return None
    signs = (1, -1) if degree % 2 == 0 else (1 if norm > 0 else -1,)
    found = (_of_trace_and_norm(base, degree, side * size) for side in signs)
    root = next((one for one in found if one is not None and ring.power(one, degree) == base), None)
    return None if root is None else ring.multiply(root, positive_root(of_monomial(UNIT, share), 1, degree))


def _norm(whole: Combination) -> int:
    """a² - b²c of (a + b√c) times its denominator."""
    [(_, c, _, _), b] = next((one, count) for one, count in whole.terms.items() if one != UNIT)
    return whole.terms[UNIT] ** 2 - b * b * c


def _share(norm: int, degree: int) -> int:
    """The only rational, but for powers, by which the number may be more than a power, where the degree is odd."""
    if degree % 2 == 0 or integer_root(abs(norm), degree) is not None:
        return 1
    return prod(prime ** (count * (degree + 1) // 2 % degree) for prime, count in coprime_powers(abs(norm)))


def _of_trace_and_norm(radicand: Combination, degree: int, norm: int) -> Combination | None:
    """The root times the denominator is a whole algebraic number, which has a whole trace."""
    bottom = radicand.bottom
    with WorkingPrecision(BITS):
        root = worth(radicand).root(degree) * bottom
        trace = _nearest(root + norm / root)
        is_larger = bool(2 * root > trace)
    square = trace * trace - 4 * norm
    if square <= 0:
        return None
    radical = positive_root(of_monomial(UNIT, square), 1, 2)
    return scaled(total((of_monomial(UNIT, trace), scaled(radical, 1 if is_larger else -1))), 1, 2 * bottom)


def _nearest(ball: arb) -> int:
    return int((ball.mid() + flint.arb(0.5)).floor().unique_fmpz())  # type: ignore[arg-type]  # a middle is exact
