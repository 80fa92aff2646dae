"""Factorials, choices and arrangements, Fibonacci numbers."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from calculatrice.engine.errors import DomainError
from calculatrice.engine.functions.arguments import simplified
from calculatrice.engine.functions.domains import INTEGERS, NATURALS
from calculatrice.engine.functions.factorials import double_factorial_of
from calculatrice.engine.functions.gamma import gamma_of
from calculatrice.engine.functions.registry import Text, function
from calculatrice.engine.lazy_flint import flint
from calculatrice.engine.numbers import rational
from calculatrice.engine.numbers.arithmetic import add
from calculatrice.engine.numbers.exact import Exact

if TYPE_CHECKING:
    from calculatrice.engine.context import Context
    from calculatrice.engine.numbers.exact import Number

GROUP = "integers"

NOT_NEGATIVE_INTEGERS = Text("every number but negative integers", "tout nombre sauf les entiers négatifs")
MACHINE_WORD = 63
"""Bits of an integer that FLINT takes as a machine word."""


@function(
    "factorial(x)",
    group=GROUP,
    en="The product of the integers from 1 to x; gamma(x+1) for other numbers. Also written x!",
    fr="Le produit des entiers de 1 à x ; gamma(x+1) pour les autres nombres. S’écrit aussi x!",
    spoken=("factorial", "factorielle"),
    domain=NOT_NEGATIVE_INTEGERS,
    examples={"factorial(5)": "120", "0.5!": "≈0.886226925452758", "(-1)!": "error:domain_error"},
)
def factorial(context: Context, x: Number) -> Number:
    number = simplified(context, x) if isinstance(x, Exact) else x
    if not isinstance(number, int):
        return gamma_of(add(number, 1, context.budget), context)
    if number < 0:
        raise DomainError("factorial_of_negative", argument=0)
    return gamma_of(number + 1, context)


@function(
    "doublefactorial(n: natural)",
    group=GROUP,
    en="The product of n, n-2, n-4 and so on, down to 1 or 2. Also written n!!",
    fr="Le produit de n, n-2, n-4 et ainsi de suite, jusqu’à 1 ou 2. S’écrit aussi n!!",
    spoken=("double factorial", "double factorielle"),
    domain=NATURALS,
    examples={"doublefactorial(7)": "105", "6!!": "48", "0!!": "1", "(1/2)!!": "error:domain_error"},
)
def doublefactorial(context: Context, n: int) -> int:
    return double_factorial_of(n, context.budget)


@function(
    "binomial(n: natural; k: natural)",
    group=GROUP,
    en="In how many ways k things can be chosen from n.",
    fr="Le nombre de façons de choisir k éléments parmi n.",
    spoken=("binomial coefficient", "coefficient binomial"),
    domain=NATURALS,
    examples={
        "binomial(5; 2)": "10",
        "nCr(3; 5)": "0",
        "binomial(10^20; 2)": "4999999999999999999950000000000000000000",
    },
    aliases=("nCr",),
)
def binomial(context: Context, n: int, k: int) -> int:
    total, chosen = n, min(k, n - k)
    if chosen < 0:
        return 0
    bits = chosen * (total.bit_length() - chosen.bit_length() + 3)
    context.budget.claim_bits(bits)
    if bits < rational.LARGE or total.bit_length() > MACHINE_WORD:
        context.budget.spend(chosen * bits // rational.LARGE)
        return math.comb(total, chosen)
    return int(flint.fmpz.bin_uiui(total, chosen))


@function(
    "nPr(n: natural; k: natural)",
    group=GROUP,
    en="In how many orders k things can be taken from n: n!/(n-k)!",
    fr="Le nombre d’arrangements de k éléments parmi n : n!/(n-k)!",
    spoken=("number of arrangements", "nombre d’arrangements"),
    sentence=("permutations of {0} taken {1} at a time", "arrangements de {0} pris {1} à {1}"),
    domain=NATURALS,
    examples={"nPr(5; 2)": "20", "nPr(3; 5)": "0"},
)
def arrangements(context: Context, n: int, k: int) -> int:
    if k > n:
        return 0
    bits = k * n.bit_length()
    context.budget.claim_bits(bits)
    if bits < rational.LARGE:
        return math.perm(n, k)
    return int(flint.fmpz(n - k + 1).rising(k))


@function(
    "fibonacci(n: integer)",
    group=GROUP,
    en="The nth Fibonacci number: fibonacci(1) = fibonacci(2) = 1.",
    fr="Le n-ième nombre de Fibonacci : fibonacci(1) = fibonacci(2) = 1.",
    spoken=("Fibonacci number", "nombre de Fibonacci"),
    sentence=("Fibonacci number {}", "nombre de Fibonacci {}"),
    domain=INTEGERS,
    examples={"fibonacci(10)": "55", "fibonacci(-2)": "-1", "fibonacci(100)": "354224848179261915075"},
    aliases=("fib",),
)
def fibonacci(context: Context, n: int) -> int:
    # Each step multiplies by phi, and log2(phi) is 0.694.
    context.budget.claim_bits(abs(n) * 7 // 10 + 1)
    magnitude = int(flint.fmpz.fib_ui(flint.fmpz(abs(n))))
    return -magnitude if n < 0 and n % 2 == 0 else magnitude
