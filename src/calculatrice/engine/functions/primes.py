"""Prime numbers: proofs of primality, neighbours, and what follows from the factors of an integer."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from math import prod
from typing import TYPE_CHECKING

from calculatrice.engine.budget import UNLIMITED
from calculatrice.engine.errors import DomainError
from calculatrice.engine.functions.domains import INTEGERS, POSITIVE_INTEGERS
from calculatrice.engine.functions.registry import Text, function
from calculatrice.engine.lazy_flint import flint
from calculatrice.engine.values import Factorization, Items, Verdict

if TYPE_CHECKING:
    from calculatrice.engine.budget import Budget
    from calculatrice.engine.context import Context

GROUP = "integers"

SMALLEST = 2
"""The smallest prime."""
WORD = 64
"""Bits up to which an integer is factored, and proved prime, in a time that is known."""
FACTORING = 2_000_000
PROVING = 10_000
SEARCHING = 500_000
DIVISOR = 1_000
"""The effort of factoring a word, of proving it prime, of looking for the next one, of listing one divisor."""


def _in_a_word(effort: int) -> Callable[[int], int]:
    """The cost of a function that takes that effort for a word, and an effort that nobody knows beyond."""

    def cost(number: int) -> int:
        return UNLIMITED if number.bit_length() > WORD else effort

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
    "factor(n: integer)",
    group=GROUP,
    en="The integer as a product of primes.",
    fr="L’entier en produit de facteurs premiers.",
    spoken=("prime factors", "facteurs premiers"),
    domain=Text("integers but 0", "nombres entiers sauf 0"),
    examples={"factor(360)": "360", "factor(-12)": "-12", "factor(0)": "error:domain_error"},
    cost=_in_a_word(FACTORING),
    aliases=("facteurs", "factoriser", "factorize", "factorise", "ifactor"),
)
def factor(_context: Context, n: int) -> Factorization:
    if n == 0:
        raise DomainError("factors_of_zero", argument=0)
    return Factorization(n, prime_factors(abs(n)))


@function(
    "divisors(n: positive)",
    group=GROUP,
    en="The positive divisors, in ascending order.",
    fr="Les diviseurs positifs, par ordre croissant.",
    spoken=("divisors", "diviseurs"),
    domain=POSITIVE_INTEGERS,
    examples={"sum(divisors(28))": "56", "count(divisors(360))": "24", "divisors(0)": "error:domain_error"},
    cost=_in_a_word(FACTORING),
    aliases=("diviseurs",),
)
def divisors(context: Context, n: int) -> Items:
    factors = prime_factors(n)
    _claim_divisors(prod(exponent + 1 for _, exponent in factors), n, context.budget)
    powers = [[prime**k for k in range(exponent + 1)] for prime, exponent in factors]
    return Items(tuple(sorted(map(prod, product(*powers)))))


def _claim_divisors(count: int, number: int, budget: Budget) -> None:
    budget.spend(count * DIVISOR)
    budget.claim_bits(count * number.bit_length() // 8)


@function(
    "totient(n: positive)",
    group=GROUP,
    en="How many integers from 1 to n are prime to n: Euler’s φ(n).",
    fr="Le nombre d’entiers de 1 à n premiers avec n : l’indicatrice d’Euler φ(n).",
    spoken=("totient", "indicatrice d’Euler"),
    domain=POSITIVE_INTEGERS,
    examples={"totient(36)": "12", "totient(1)": "1"},
    cost=_in_a_word(FACTORING),
    aliases=("eulerphi",),
)
def totient(_context: Context, n: int) -> int:
    return prod((prime - 1) * prime ** (exponent - 1) for prime, exponent in prime_factors(n))


@function(
    "isprime(n: integer)",
    group=GROUP,
    en="Whether n is a prime number; proved, never only probable.",
    fr="Indique si n est premier ; prouvé, jamais seulement probable.",
    spoken=("primality", "primalité"),
    sentence=("{} is prime", "{} est premier"),
    domain=INTEGERS,
    examples={"isprime(97)": "true", "isprime(91)": "false", "isprime(1)": "false"},
    cost=_in_a_word(PROVING),
    aliases=("est_premier",),
)
def isprime(_context: Context, n: int) -> Verdict:
    return Verdict(is_prime(n))


@function(
    "nextprime(n: integer)",
    group=GROUP,
    en="The smallest prime above n.",
    fr="Le plus petit nombre premier supérieur à n.",
    spoken=("next prime number", "nombre premier suivant"),
    sentence=("next prime number after {}", "nombre premier suivant {}"),
    domain=INTEGERS,
    examples={"nextprime(100)": "101", "nextprime(-5)": "2"},
    cost=_in_a_word(SEARCHING),
)
def nextprime(_context: Context, n: int) -> int:
    candidate = max(n + 1, 2)
    while not is_prime(candidate):
        candidate += 1 + candidate % 2
    return candidate


@function(
    "prevprime(n: integer)",
    group=GROUP,
    en="The largest prime below n.",
    fr="Le plus grand nombre premier inférieur à n.",
    spoken=("previous prime number", "nombre premier précédent"),
    sentence=("prime number before {}", "nombre premier précédant {}"),
    domain=Text("integers from 3", "entiers à partir de 3"),
    examples={"prevprime(100)": "97", "prevprime(3)": "2", "prevprime(2)": "error:domain_error"},
    cost=_in_a_word(SEARCHING),
)
def prevprime(_context: Context, n: int) -> int:
    if n < SMALLEST + 1:
        raise DomainError("integer_too_small", argument=0, least=SMALLEST + 1)
    candidate = n - 1
    while not is_prime(candidate):
        candidate -= 1
    return candidate
