"""Divisors and multiples that integers share, and arithmetic modulo an integer."""

from __future__ import annotations

import math
from functools import reduce
from typing import TYPE_CHECKING

from calculatrice.engine.budget import multiplication
from calculatrice.engine.errors import DomainError
from calculatrice.engine.functions.domains import INTEGERS
from calculatrice.engine.functions.registry import Text, function
from calculatrice.engine.lazy_flint import flint
from calculatrice.engine.numbers import rational

if TYPE_CHECKING:
    from calculatrice.engine.budget import Budget
    from calculatrice.engine.context import Context

GROUP = "integers"

WORD = 64
"""Bits up to which Python's own modular power is the fastest."""


def greatest_common_divisor(a: int, b: int, budget: Budget) -> int:
    """The largest integer that divides both; never negative."""
    bits = max(a.bit_length(), b.bit_length())
    budget.spend(3 * bits.bit_length() * multiplication(bits))
    if bits < rational.LARGE:
        return math.gcd(a, b)
    return int(flint.fmpz(a).gcd(flint.fmpz(b)))


def least_common_multiple(a: int, b: int, budget: Budget) -> int:
    """The smallest integer that both divide; 0 where one is 0."""
    if a == 0 or b == 0:
        return 0
    return abs(int(rational.multiply(a // greatest_common_divisor(a, b, budget), b, budget)))


@function(
    "gcd(x…: integer)",
    group=GROUP,
    en="The greatest common divisor.",
    fr="Le plus grand commun diviseur (PGCD).",
    spoken=("greatest common divisor", "plus grand commun diviseur"),
    domain=INTEGERS,
    examples={"gcd(12; 18)": "6", "gcd(0; 5)": "5", "gcd(1/2; 1)": "error:domain_error"},
    aliases=("pgcd", "gcf", "hcf"),
)
def gcd(context: Context, *numbers: int) -> int:
    return reduce(lambda a, b: greatest_common_divisor(a, b, context.budget), numbers, 0)


@function(
    "lcm(x…: integer)",
    group=GROUP,
    en="The least common multiple.",
    fr="Le plus petit commun multiple (PPCM).",
    spoken=("least common multiple", "plus petit commun multiple"),
    domain=INTEGERS,
    examples={"lcm(4; 6)": "12", "lcm(1; 2; 3; 4; 5)": "60"},
    aliases=("ppcm",),
)
def lcm(context: Context, *numbers: int) -> int:
    return reduce(lambda a, b: least_common_multiple(a, b, context.budget), numbers, 1)


@function(
    "powmod(a: integer; n: integer; m: positive)",
    group=GROUP,
    en="The remainder of a^n divided by m.",
    fr="Le reste de la division de a^n par m.",
    spoken=("modular power", "puissance modulaire"),
    sentence=("{} to the power {} modulo {}", "{} puissance {} modulo {}"),
    domain=Text("a and n integers, m an integer from 1", "a et n entiers, m entier à partir de 1"),
    examples={"powmod(3; 200; 13)": "9", "powmod(3; -1; 7)": "5", "powmod(2; 10; 0)": "error:domain_error"},
    aliases=("powermod", "modpow"),
)
def powmod(context: Context, a: int, n: int, m: int) -> int:
    base, exponent, modulus = a, n, m
    if exponent < 0:
        base, exponent = inverse(base, modulus, context.budget), -exponent
    context.budget.spend(2 * exponent.bit_length() * multiplication(modulus.bit_length()))
    if max(exponent.bit_length(), modulus.bit_length()) <= WORD:
        return pow(base, exponent, modulus)
    return int(pow(flint.fmpz(base), flint.fmpz(exponent), flint.fmpz(modulus)))


@function(
    "invmod(a: integer; m: positive)",
    group=GROUP,
    en="The number from 0 to m-1 whose product with a leaves 1 when divided by m.",
    fr="Le nombre de 0 à m-1 dont le produit par a donne 1 modulo m.",
    spoken=("modular inverse", "inverse modulaire"),
    sentence=("inverse of {} modulo {}", "inverse de {} modulo {}"),
    domain=Text("a prime to m, m an integer from 1", "a premier avec m, m entier à partir de 1"),
    examples={"invmod(3; 7)": "5", "invmod(2; 4)": "error:domain_error"},
    aliases=("modinv",),
)
def invmod(context: Context, a: int, m: int) -> int:
    return inverse(a, m, context.budget)


def inverse(number: int, modulus: int, budget: Budget) -> int:
    """The inverse modulo `modulus`; `DomainError` where there is none."""
    if greatest_common_divisor(number, modulus, budget) != 1:
        raise DomainError("not_invertible", argument=0, modulus=modulus)
    budget.spend(modulus.bit_length() ** 2 // 4)
    return pow(number, -1, modulus)
