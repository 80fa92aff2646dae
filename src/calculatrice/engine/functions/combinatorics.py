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
from calculatrice.engine.numbers.arithmetic import add, divide, multiply, subtract
from calculatrice.engine.numbers.exact import Exact

if TYPE_CHECKING:
    from calculatrice.engine.budget import Budget
    from calculatrice.engine.context import Context
    from calculatrice.engine.numbers.exact import Number

GROUP = "integers"

NOT_NEGATIVE_INTEGERS = Text("every number but negative integers", "tout nombre sauf les entiers négatifs")
ANY_AND_INTEGER = Text("n any number, k an integer", "n quelconque, k entier")
FACTOR_OF_TREE = 64
"""Bits that a factor which is no rational number counts for."""
STEP = 3_000
"""The effort of a factor and a division."""
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
    aliases=("fact", "factorielle"),
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
    aliases=("factdouble",),
)
def doublefactorial(context: Context, n: int) -> int:
    return double_factorial_of(n, context.budget)


@function(
    "binomial(n; k: integer)",
    group=GROUP,
    en="In how many ways k things can be chosen from n; n(n-1)…(n-k+1)/k! for any other n, and 0 where k is negative.",
    fr="Le nombre de façons de choisir k parmi n ; n(n-1)…(n-k+1)/k! pour les autres n, et 0 si k est négatif.",
    spoken=("binomial coefficient", "coefficient binomial"),
    domain=ANY_AND_INTEGER,
    examples={
        "binomial(5; 2)": "10",
        "nCr(3; 5)": "0",
        "binomial(3/2; 2)": "3/8",
        "binomial(-2; 3)": "-4",
        "binomial(3; -1)": "0",
        "binomial(10^20; 2)": "4999999999999999999950000000000000000000",
    },
    aliases=("nCr", "ncr", "combin", "binom", "comb", "combinations", "combinaison", "combinaisons"),
)
def binomial(context: Context, n: Number, k: int) -> Number:
    if k < 0:
        return 0
    whole = simplified(context, n) if isinstance(n, Exact) else n
    if not isinstance(whole, int):
        return _generalised(whole, k, context.budget)
    if whole < 0:
        chosen = _chosen(k - whole - 1, k, context.budget)
        return -chosen if k % 2 else chosen
    return _chosen(whole, k, context.budget)


def _chosen(n: int, k: int, budget: Budget) -> int:
    """The number of ways to choose k things from n, for n and k from 0."""
    chosen = min(k, n - k)
    if chosen < 0:
        return 0
    bits = chosen * (n.bit_length() - chosen.bit_length() + 3)
    budget.claim_bits(bits)
    if bits < rational.LARGE or n.bit_length() > MACHINE_WORD:
        budget.spend(chosen * bits // rational.LARGE)
        return math.comb(n, chosen)
    return int(flint.fmpz.bin_uiui(n, chosen))


def _generalised(n: Number, k: int, budget: Budget) -> Number:
    """n (n - 1) … (n - k + 1) / k! for an n that is no integer."""
    bits = k * (k.bit_length() + (FACTOR_OF_TREE if isinstance(n, Exact) else rational.bits(n)))
    budget.claim_bits(bits)
    budget.spend(k * (STEP + bits // 4))
    found: Number = 1
    for step in range(k):
        found = divide(multiply(found, subtract(n, step, budget), budget), step + 1, budget)
    return found


@function(
    "nPr(n: natural; k: natural)",
    group=GROUP,
    en="In how many orders k things can be taken from n: n!/(n-k)!",
    fr="Le nombre d’arrangements de k éléments parmi n : n!/(n-k)!",
    spoken=("number of arrangements", "nombre d’arrangements"),
    sentence=("permutations of {0} taken {1} at a time", "arrangements de {0} pris {1} à {1}"),
    domain=NATURALS,
    examples={"nPr(5; 2)": "20", "nPr(3; 5)": "0"},
    aliases=("npr", "permut", "permutation", "permutations", "perm", "arrangement", "arrangements"),
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
