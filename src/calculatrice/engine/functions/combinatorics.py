"""Factorials, choices and arrangements, Fibonacci numbers."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from calculatrice.engine.errors import DomainError
from calculatrice.engine.functions.arguments import integer, simplified
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
    "doublefactorial(n)",
    group=GROUP,
    en="The product of n, n-2, n-4 and so on, down to 1 or 2. Also written n!!",
    fr="Le produit de n, n-2, n-4 et ainsi de suite, jusqu’à 1 ou 2. S’écrit aussi n!!",
    domain=NATURALS,
    examples={"doublefactorial(7)": "105", "6!!": "48", "0!!": "1", "(1/2)!!": "error:domain_error"},
)
def doublefactorial(context: Context, n: Number) -> int:
    return double_factorial_of(integer(context, n, least=0), context.budget)


@function(
    "binomial(n; k)",
    group=GROUP,
    en="In how many ways k things can be chosen from n.",
    fr="Le nombre de façons de choisir k éléments parmi n.",
    domain=NATURALS,
    examples={
        "binomial(5; 2)": "10",
        "nCr(3; 5)": "0",
        "binomial(10^20; 2)": "4999999999999999999950000000000000000000",
    },
    aliases=("nCr",),
)
def binomial(context: Context, n: Number, k: Number) -> int:
    total, chosen = integer(context, n, 0, least=0), integer(context, k, 1, least=0)
    chosen = min(chosen, total - chosen)
    if chosen < 0:
        return 0
    bits = chosen * (total.bit_length() - chosen.bit_length() + 3)
    context.budget.claim_bits(bits)
    if bits < rational.LARGE or total.bit_length() > MACHINE_WORD:
        context.budget.spend(chosen * bits // rational.LARGE)
        return math.comb(total, chosen)
    return int(flint.fmpz.bin_uiui(total, chosen))


@function(
    "nPr(n; k)",
    group=GROUP,
    en="In how many orders k things can be taken from n: n!/(n-k)!",
    fr="Le nombre d’arrangements de k éléments parmi n : n!/(n-k)!",
    domain=NATURALS,
    examples={"nPr(5; 2)": "20", "nPr(3; 5)": "0"},
)
def arrangements(context: Context, n: Number, k: Number) -> int:
    total, taken = integer(context, n, 0, least=0), integer(context, k, 1, least=0)
    if taken > total:
        return 0
    bits = taken * total.bit_length()
    context.budget.claim_bits(bits)
    if bits < rational.LARGE:
        return math.perm(total, taken)
    return int(flint.fmpz(total - taken + 1).rising(taken))


@function(
    "fibonacci(n)",
    group=GROUP,
    en="The nth Fibonacci number: fibonacci(1) = fibonacci(2) = 1.",
    fr="Le n-ième nombre de Fibonacci : fibonacci(1) = fibonacci(2) = 1.",
    domain=INTEGERS,
    examples={"fibonacci(10)": "55", "fibonacci(-2)": "-1", "fibonacci(100)": "354224848179261915075"},
    aliases=("fib",),
)
def fibonacci(context: Context, n: Number) -> int:
    index = integer(context, n)
    # Each step multiplies by phi, and log2(phi) is 0.694.
    context.budget.claim_bits(abs(index) * 7 // 10 + 1)
    magnitude = int(flint.fmpz.fib_ui(flint.fmpz(abs(index))))
    return -magnitude if index < 0 and index % 2 == 0 else magnitude
