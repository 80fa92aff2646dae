"""Prime numbers: proofs of primality, neighbours, and what follows from the factors of an integer."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from math import prod
from typing import TYPE_CHECKING

from calculatrice.engine.budget import UNLIMITED
from calculatrice.engine.errors import DomainError
from calculatrice.engine.functions.arguments import integer
from calculatrice.engine.functions.domains import INTEGERS, POSITIVE_INTEGERS
from calculatrice.engine.functions.registry import Text, function
from calculatrice.engine.lazy_flint import flint
from calculatrice.engine.numbers import rational
from calculatrice.engine.numbers.exact import Exact
from calculatrice.engine.values import Factorization, Items, Verdict

if TYPE_CHECKING:
    from calculatrice.engine.budget import Budget
    from calculatrice.engine.context import Context
    from calculatrice.engine.numbers.exact import Number

GROUP = "integers"

WORD = 64
"""Bits up to which an integer is factored, and proved prime, in a time that is known."""
FACTORING = 2_000_000
PROVING = 10_000
SEARCHING = 500_000
DIVISOR = 1_000
"""The effort of factoring a word, of proving it prime, of looking for the next one, of listing one divisor."""


def _in_a_word(effort: int) -> Callable[[Number], int]:
    """The cost of a function that takes that effort for a word, and an effort that nobody knows beyond."""

    def cost(number: Number) -> int:
        return UNLIMITED if isinstance(number, Exact) or rational.bits(number) > WORD else effort

    return cost


def prime_factors(number: int) -> tuple[tuple[int, int], ...]:
    """The prime factors of a positive integer and their exponents, in ascending order.

    >>> prime_factors(360)
    ((2, 3), (3, 2), (5, 1))
    """
    return tuple((int(prime), int(exponent)) for prime, exponent in sorted(flint.fmpz(number).factor()))


def is_prime(number: int) -> bool:
    """Whether the integer is prime, proved.

    >>> [n for n in range(20) if is_prime(n)]
    [2, 3, 5, 7, 11, 13, 17, 19]
    """
    candidate = flint.fmpz(number)
    return number > 1 and bool(candidate.is_probable_prime()) and bool(candidate.is_prime())


@function(
    "factor(n)",
    group=GROUP,
    en="The integer as a product of primes.",
    fr="L’entier en produit de facteurs premiers.",
    domain=Text("integers but 0", "nombres entiers sauf 0"),
    examples={"factor(360)": "360", "factor(-12)": "-12", "factor(0)": "error:domain_error"},
    cost=_in_a_word(FACTORING),
)
def factor(context: Context, n: Number) -> Factorization:
    number = integer(context, n)
    if number == 0:
        raise DomainError("factors_of_zero", argument=0)
    return Factorization(number, prime_factors(abs(number)))


@function(
    "divisors(n)",
    group=GROUP,
    en="The positive divisors, in ascending order.",
    fr="Les diviseurs positifs, par ordre croissant.",
    domain=POSITIVE_INTEGERS,
    examples={"sum(divisors(28))": "56", "count(divisors(360))": "24", "divisors(0)": "error:domain_error"},
    cost=_in_a_word(FACTORING),
)
def divisors(context: Context, n: Number) -> Items:
    number = integer(context, n, least=1)
    factors = prime_factors(number)
    _claim_divisors(prod(exponent + 1 for _, exponent in factors), number, context.budget)
    powers = [[prime**k for k in range(exponent + 1)] for prime, exponent in factors]
    return Items(tuple(sorted(map(prod, product(*powers)))))


def _claim_divisors(count: int, number: int, budget: Budget) -> None:
    budget.spend(count * DIVISOR)
    budget.claim_bits(count * number.bit_length() // 8)


@function(
    "totient(n)",
    group=GROUP,
    en="How many integers from 1 to n are prime to n: Euler’s φ(n).",
    fr="Le nombre d’entiers de 1 à n premiers avec n : l’indicatrice d’Euler φ(n).",
    domain=POSITIVE_INTEGERS,
    examples={"totient(36)": "12", "totient(1)": "1"},
    cost=_in_a_word(FACTORING),
)
def totient(context: Context, n: Number) -> int:
    return prod(
        (prime - 1) * prime ** (exponent - 1) for prime, exponent in prime_factors(integer(context, n, least=1))
    )


@function(
    "isprime(n)",
    group=GROUP,
    en="Whether n is a prime number; proved, never only probable.",
    fr="Indique si n est premier ; prouvé, jamais seulement probable.",
    domain=INTEGERS,
    examples={"isprime(97)": "true", "isprime(91)": "false", "isprime(1)": "false"},
    cost=_in_a_word(PROVING),
)
def isprime(context: Context, n: Number) -> Verdict:
    return Verdict(is_prime(integer(context, n)))


@function(
    "nextprime(n)",
    group=GROUP,
    en="The smallest prime above n.",
    fr="Le plus petit nombre premier supérieur à n.",
    domain=INTEGERS,
    examples={"nextprime(100)": "101", "nextprime(-5)": "2"},
    cost=_in_a_word(SEARCHING),
)
def nextprime(context: Context, n: Number) -> int:
    candidate = max(integer(context, n) + 1, 2)
    while not is_prime(candidate):
        candidate += 1 + candidate % 2
    return candidate


@function(
    "prevprime(n)",
    group=GROUP,
    en="The largest prime below n.",
    fr="Le plus grand nombre premier inférieur à n.",
    domain=Text("integers from 3", "entiers à partir de 3"),
    examples={"prevprime(100)": "97", "prevprime(3)": "2", "prevprime(2)": "error:domain_error"},
    cost=_in_a_word(SEARCHING),
)
def prevprime(context: Context, n: Number) -> int:
    candidate = integer(context, n, least=3) - 1
    while not is_prime(candidate):
        candidate -= 1
    return candidate
