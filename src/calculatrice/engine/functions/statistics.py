"""Means, spreads and the middle of numbers: exact where the numbers are."""

from __future__ import annotations

from functools import cmp_to_key
from typing import TYPE_CHECKING

from calculatrice.engine.errors import DomainError
from calculatrice.engine.functions.arguments import real
from calculatrice.engine.functions.domains import LISTS
from calculatrice.engine.functions.registry import Text, function
from calculatrice.engine.numbers.arithmetic import add, divide, multiply, square_root, subtract, total
from calculatrice.engine.numbers.decide import certain_sign

if TYPE_CHECKING:
    from calculatrice.engine.budget import Budget
    from calculatrice.engine.context import Context
    from calculatrice.engine.numbers.exact import Number

GROUP = "statistics"

TWO_OR_MORE = Text("two or more real numbers, or a list of them", "au moins deux nombres réels, ou une liste")


def _sample(context: Context, numbers: tuple[Number, ...], least: int = 1) -> list[Number]:
    if len(numbers) < least:
        raise DomainError("too_few_numbers", least=least)
    return [real(context, number, argument) for argument, number in enumerate(numbers)]


@function(
    "count(x…)",
    group=GROUP,
    en="How many numbers there are.",
    fr="Combien il y a de nombres.",
    domain=Text("any numbers, or a list of them", "des nombres quelconques, ou une liste"),
    examples={"count(4; 4; 4)": "3"},
)
def count(_context: Context, *numbers: Number) -> int:
    return len(numbers)


@function(
    "mean(x…)",
    group=GROUP,
    en="The arithmetic mean.",
    fr="La moyenne arithmétique.",
    domain=Text("one or more numbers, or a list of them", "un ou plusieurs nombres, ou une liste"),
    examples={"mean(1; 2; 3; 4)": "5/2", "mean([1; 2; 6])": "3"},
    aliases=("average",),
)
def mean(context: Context, *numbers: Number) -> Number:
    return divide(total(numbers, context.budget), len(numbers), context.budget)


@function(
    "median(x…)",
    group=GROUP,
    en="The number in the middle, or the mean of the two in the middle.",
    fr="Le nombre du milieu, ou la moyenne des deux du milieu.",
    domain=LISTS,
    examples={"median(1; 3; 2)": "2", "median(4; 1; 3; 2)": "5/2"},
)
def median(context: Context, *numbers: Number) -> Number:
    budget = context.budget

    def order(a: Number, b: Number) -> int:
        return certain_sign(subtract(a, b, budget), budget)

    ordered = sorted(_sample(context, numbers), key=cmp_to_key(order))
    middle = len(ordered) // 2
    if len(ordered) % 2:
        return ordered[middle]
    return divide(add(ordered[middle - 1], ordered[middle], budget), 2, budget)


def _squared_deviations(numbers: list[Number], budget: Budget) -> Number:
    """The sum of (x - mean)^2: the sum of the squares less the square of the sum over their number."""
    whole = total(numbers, budget)
    squares = total((multiply(x, x, budget) for x in numbers), budget)
    return subtract(squares, divide(multiply(whole, whole, budget), len(numbers), budget), budget)


@function(
    "variance(x…)",
    group=GROUP,
    en="The variance of a sample: the sum of squared deviations over n-1.",
    fr="La variance d’un échantillon : la somme des carrés des écarts divisée par n-1.",
    domain=TWO_OR_MORE,
    examples={"variance(1; 2; 3; 4)": "5/3", "variance(1)": "error:domain_error"},
)
def variance(context: Context, *numbers: Number) -> Number:
    sample = _sample(context, numbers, least=2)
    return divide(_squared_deviations(sample, context.budget), len(sample) - 1, context.budget)


@function(
    "variancep(x…)",
    group=GROUP,
    en="The variance of a population: the sum of squared deviations over n.",
    fr="La variance d’une population : la somme des carrés des écarts divisée par n.",
    domain=LISTS,
    examples={"variancep(1; 2; 3; 4)": "5/4", "variancep(7)": "0"},
)
def variancep(context: Context, *numbers: Number) -> Number:
    population = _sample(context, numbers)
    return divide(_squared_deviations(population, context.budget), len(population), context.budget)


@function(
    "stdev(x…)",
    group=GROUP,
    en="The standard deviation of a sample: the root of its variance.",
    fr="L’écart type d’un échantillon : la racine de sa variance.",
    domain=TWO_OR_MORE,
    examples={"stdev(1; 2; 3; 4)": "≈1.29099444873581", "stdev(1; 2; 3)": "1"},
)
def stdev(context: Context, *numbers: Number) -> Number:
    return square_root(variance(context, *numbers), context.budget)


@function(
    "stdevp(x…)",
    group=GROUP,
    en="The standard deviation of a population: the root of its variance.",
    fr="L’écart type d’une population : la racine de sa variance.",
    domain=LISTS,
    examples={"stdevp(2; 4; 4; 4; 5; 5; 7; 9)": "2"},
)
def stdevp(context: Context, *numbers: Number) -> Number:
    return square_root(variancep(context, *numbers), context.budget)
