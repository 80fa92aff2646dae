"""Roots of positive integers in lowest terms: a degree, and a radicand without a factor that could stand before it.

Different roots in lowest terms are linearly independent over the rationals (Besicovitch, 1940): a sum of multiples of
them is 0 only where all its coefficients are. What is too long to be factored is no power, and stands for a prime: the
proof asks for no more of integers that are coprime to each other (Mordell, 1953).
"""

from __future__ import annotations

from functools import lru_cache
from math import gcd, lcm, prod

from calculatrice.engine.lazy_flint import flint
from calculatrice.engine.numbers.rational import integer_root

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TypeAlias

    Radical: TypeAlias = tuple[int, int, int]

WORD = 64
"""Bits of an integer that is factored at once."""
MOST_BITS = 512
"""Bits of the longest radicand."""
SMALL_PRIMES = 1000
"""How many primes are looked for in what is longer than a word."""
LEAST_BITS = 12
"""Bits of the least prime that may be left in it, less one."""


class NoForm(Exception):
    """There is no normal form, or none that is short: it is no error, digits are shown."""


@lru_cache(maxsize=1024)
def coprime_powers(number: int) -> tuple[tuple[int, int], ...]:
    """Coprime integers that are no powers, and their exponents, of which a positive integer is the product.

    They are its primes, but for one that is longer than a word and has none that are small. `NoForm` where it is long.

    >>> coprime_powers(360), coprime_powers(3 * (10**30 + 57) ** 2)
    (((2, 3), (3, 2), (5, 1)), ((3, 1), (1000000000000000000000000000057, 2)))
    """
    _claim(number.bit_length())
    limit = None if number.bit_length() <= WORD else SMALL_PRIMES
    found = [(int(part), int(count)) for part, count in flint.fmpz(number).factor(trial_limit=limit)]
    if limit is None or max(found)[0].bit_length() <= WORD:
        return tuple(found)
    left, count = found.pop(found.index(max(found)))
    base, times = _least_base(left)
    parts = coprime_powers(base) if base.bit_length() <= WORD else ((base, 1),)
    return (*found, *((part, power * times * count) for part, power in parts))


def _least_base(number: int) -> tuple[int, int]:
    """The least integer that has the number, which has no small primes, as a power, and the exponent."""
    if flint.fmpz(number).is_perfect_power():
        for degree in range(number.bit_length() // LEAST_BITS, 1, -1):
            root = integer_root(number, degree)
            if root is not None:
                return root, degree
    return number, 1


@lru_cache(maxsize=1024)
def prime_powers(number: int) -> tuple[tuple[int, int], ...]:
    """The primes of a positive integer and their exponents; `NoForm` where one is longer than a word.

    >>> prime_powers(360), prime_powers(10**30)
    (((2, 3), (3, 2), (5, 1)), ((2, 30), (5, 30)))
    """
    found = coprime_powers(number)
    if any(prime.bit_length() > WORD for prime, _ in found):
        raise NoForm
    return found


def claim_coprime(radicands: Iterable[int]) -> None:
    """`NoForm` where roots of these may depend on each other: what stands for a prime may hold another one.

    >>> claim_coprime([6, 10, 10**30 + 57])
    """
    bases = {base for radicand in radicands for base, _ in coprime_powers(radicand)}
    product = prod(bases)
    if any(base.bit_length() > WORD and gcd(base, product // base) > 1 for base in bases):
        raise NoForm


@lru_cache(maxsize=1024)
def radical(number: int, numerator: int, degree: int) -> Radical:
    """A power of a positive integer with an exponent that is not negative: coefficient, degree and radicand.

    >>> radical(12, 1, 2), radical(4, 1, 4), radical(2, 5, 3)
    ((2, 2, 3), (1, 2, 2), (2, 3, 4))
    """
    return _lowest({prime: count * numerator for prime, count in coprime_powers(number)}, degree)


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
        for prime, count in coprime_powers(number):
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
    radicand = prod(prime**rest for prime, rest in left)
    _claim(radicand.bit_length())
    return whole, lowest, radicand


def _claim(bits: int) -> None:
    if bits > MOST_BITS:
        raise NoForm
