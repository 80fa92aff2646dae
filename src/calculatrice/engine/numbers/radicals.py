"""Roots of positive integers in lowest terms: a degree, and a radicand without a factor that could stand before it.

Different roots in lowest terms are linearly independent over the rationals (Besicovitch, 1940): a sum of multiples of
them is 0 only where all its coefficients are.
"""

from __future__ import annotations

from functools import lru_cache
from math import gcd, lcm, prod

from calculatrice.engine.lazy_flint import flint

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    Radical: TypeAlias = tuple[int, int, int]

WORD = 64
"""Bits of an integer that is factored at once."""
MOST_BITS = 512
"""Bits of the longest radicand."""


class NoForm(Exception):
    """There is no normal form, or none that is short: it is no error, digits are shown."""


@lru_cache(maxsize=1024)
def prime_powers(number: int) -> tuple[tuple[int, int], ...]:
    """The primes of a positive integer and their exponents; `NoForm` where it is long.

    >>> prime_powers(360)
    ((2, 3), (3, 2), (5, 1))
    """
    if number.bit_length() > WORD:
        raise NoForm
    return tuple((int(prime), int(count)) for prime, count in flint.fmpz(number).factor())


@lru_cache(maxsize=1024)
def radical(number: int, numerator: int, degree: int) -> Radical:
    """A power of a positive integer with an exponent that is not negative: coefficient, degree and radicand.

    >>> radical(12, 1, 2), radical(4, 1, 4), radical(2, 5, 3)
    ((2, 2, 3), (1, 2, 2), (2, 3, 4))
    """
    return _lowest({prime: count * numerator for prime, count in prime_powers(number)}, degree)


def multiplied(degree: int, radicand: int, other_degree: int, other_radicand: int) -> Radical:
    """The product of two roots in lowest terms.

    >>> multiplied(2, 6, 2, 15), multiplied(2, 2, 3, 2)
    ((3, 2, 10), (1, 6, 32))
    """
    if degree == other_degree == 2:
        shared = gcd(radicand, other_radicand)
        rest = (radicand // shared) * (other_radicand // shared)
        return shared, 1 if rest == 1 else 2, rest
    common = lcm(degree, other_degree)
    exponents: dict[int, int] = {}
    for own, number in ((degree, radicand), (other_degree, other_radicand)):
        for prime, count in prime_powers(number):
            exponents[prime] = exponents.get(prime, 0) + count * (common // own)
    return _lowest(exponents, common)


def _lowest(exponents: dict[int, int], degree: int) -> Radical:
    """The product of the primes, each to its exponent over the degree."""
    shared = gcd(degree, *exponents.values())
    lowest = degree // shared
    whole, left = 1, []
    for prime, exponent in exponents.items():
        count, rest = divmod(exponent // shared, lowest)
        _claim(prime.bit_length() * max(count, rest))
        whole *= prime**count
        left.append((prime, rest))
    again = gcd(lowest, *(rest for _, rest in left))
    radicand = prod(prime ** (rest // again) for prime, rest in left)
    _claim(radicand.bit_length())
    return whole, lowest // again, radicand


def _claim(bits: int) -> None:
    if bits > MOST_BITS:
        raise NoForm
