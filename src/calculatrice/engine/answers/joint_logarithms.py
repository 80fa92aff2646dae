"""Logarithms of primes put together: `ln(2)+ln(5)` is `ln(10)`, and `3 ln(2)+3 ln(5)` is `3 ln(10)`."""

from __future__ import annotations

from math import gcd, prod

from calculatrice.engine.numbers.monomial import LOGARITHM, multiply, power_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.numbers.monomial import Monomial

    Multiples = dict[Monomial, int]

LARGEST_BITS = 40
"""Bits of the largest integer of which logarithms are put together to one."""


def with_joint_logarithms(terms: Multiples) -> Multiples:
    """The terms with one logarithm in place of those that differ by their primes, and have multiples of one sign.

    >>> with_joint_logarithms({_times_logarithm((1, 1, (), 0), prime): 3 for prime in (2, 5)})
    {(1, 1, (((2, 10), 1, 1),), 0): 3}
    """
    if not _has_logarithms(terms):
        return terms
    groups: dict[tuple[Monomial, bool], dict[int, int]] = {}
    for one, count in terms.items():
        logarithms = [factor for factor in one[2] if factor[0][0] == LOGARITHM] if one[2] else ()
        if len(logarithms) == 1 and logarithms[0][1:] == (1, 1):
            rest = (*one[:2], tuple(factor for factor in one[2] if factor is not logarithms[0]), one[3])
            groups.setdefault((rest, count > 0), {})[logarithms[0][0][1]] = count
    joint = dict(terms)
    for (rest, _), counts in groups.items():
        shared = gcd(*counts.values())
        number = _product(counts, shared) if len(counts) > 1 else 0
        if number:
            for prime in counts:
                del joint[_times_logarithm(rest, prime)]
            joint[_times_logarithm(rest, number)] = shared if min(counts.values()) > 0 else -shared
    return joint


def _has_logarithms(terms: Multiples) -> bool:
    """Whether there are two or more."""
    count = 0
    for one in terms:
        for factor in one[2]:
            count += factor[0][0] == LOGARITHM
    return count > 1


def _product(counts: dict[int, int], shared: int) -> int:
    """The integer whose logarithm is the sum; 0 where it is long."""
    if sum(prime.bit_length() * (abs(count) // shared) for prime, count in counts.items()) > 2 * LARGEST_BITS:
        return 0
    number = prod(prime ** (abs(count) // shared) for prime, count in counts.items())
    return number if number.bit_length() <= LARGEST_BITS else 0


def _times_logarithm(rest: Monomial, number: int) -> Monomial:
    return multiply(rest, power_of((LOGARITHM, number)))[1]
