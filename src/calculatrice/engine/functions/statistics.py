"""Means, spreads and the middle of numbers: exact where the numbers are."""

from __future__ import annotations

from functools import cmp_to_key
from typing import TYPE_CHECKING

from calculatrice.engine.errors import DomainError
from calculatrice.engine.functions.domains import LISTS
from calculatrice.engine.functions.registry import Text, function
from calculatrice.engine.numbers.arithmetic import add, divide, multiply, square_root, subtract, total
from calculatrice.engine.numbers.decide import certain_sign
from calculatrice.engine.numbers.integer_parts import floor_of
from calculatrice.engine.values import Items

if TYPE_CHECKING:
    from calculatrice.engine.budget import Budget
    from calculatrice.engine.context import Context
    from calculatrice.engine.numbers.exact import Number

GROUP = "statistics"

LIST = Text("a list of real numbers", "une liste de nombres réels")
TWO_OR_MORE = Text("two or more real numbers, or a list of them", "au moins deux nombres réels, ou une liste")


def _claim_two(numbers: tuple[Number, ...]) -> None:
    if len(numbers) < 2:  # as it says
        raise DomainError("too_few_numbers", least=2)


def ascending(context: Context, numbers: tuple[Number, ...]) -> list[Number]:
    """The numbers in ascending order; `Undecided` where two can't be told apart."""
    budget = context.budget

    def order(a: Number, b: Number) -> int:
        return certain_sign(subtract(a, b, budget), budget)

    return sorted(numbers, key=cmp_to_key(order))


@function(
    "count(x…: number)",
    group=GROUP,
    en="How many numbers there are.",
    fr="Combien il y a de nombres.",
    spoken=("count", "nombre d’éléments"),
    domain=Text("any numbers, or a list of them", "des nombres quelconques, ou une liste"),
    examples={"count(4; 4; 4)": "3"},
    aliases=("nb", "effectif"),
)
def count(_context: Context, *numbers: Number) -> int:
    return len(numbers)


@function(
    "mean(x…: number)",
    group=GROUP,
    en="The arithmetic mean.",
    fr="La moyenne arithmétique.",
    spoken=("mean", "moyenne"),
    domain=Text("one or more numbers, or a list of them", "un ou plusieurs nombres, ou une liste"),
    examples={"mean(1; 2; 3; 4)": "5/2", "mean([1; 2; 6])": "3"},
    aliases=("average", "avg", "moyenne"),
)
def mean(context: Context, *numbers: Number) -> Number:
    return divide(total(numbers, context.budget), len(numbers), context.budget)


@function(
    "median(x…: real)",
    group=GROUP,
    en="The number in the middle, or the mean of the two in the middle.",
    fr="Le nombre du milieu, ou la moyenne des deux du milieu.",
    spoken=("median", "médiane"),
    domain=LISTS,
    examples={"median(1; 3; 2)": "2", "median(4; 1; 3; 2)": "5/2"},
    aliases=("médiane",),
)
def median(context: Context, *numbers: Number) -> Number:
    budget, ordered = context.budget, ascending(context, numbers)
    middle = len(ordered) // 2
    if len(ordered) % 2:
        return ordered[middle]
    return divide(add(ordered[middle - 1], ordered[middle], budget), 2, budget)


def squared_deviations(numbers: tuple[Number, ...], budget: Budget) -> Number:
    """The sum of (x - mean)^2: the sum of the squares less the square of the sum over their number."""
    whole = total(numbers, budget)
    squares = total((multiply(x, x, budget) for x in numbers), budget)
    return subtract(squares, divide(multiply(whole, whole, budget), len(numbers), budget), budget)


@function(
    "variance(x…: real)",
    group=GROUP,
    en="The variance of a sample: the sum of squared deviations over n-1.",
    fr="La variance d’un échantillon : la somme des carrés des écarts divisée par n-1.",
    spoken=("sample variance", "variance d’échantillon"),
    domain=TWO_OR_MORE,
    examples={"variance(1; 2; 3; 4)": "5/3", "variance(1)": "error:domain_error"},
    aliases=("var", "var_s"),
)
def variance(context: Context, *numbers: Number) -> Number:
    _claim_two(numbers)
    return divide(squared_deviations(numbers, context.budget), len(numbers) - 1, context.budget)


@function(
    "variancep(x…: real)",
    group=GROUP,
    en="The variance of a population: the sum of squared deviations over n.",
    fr="La variance d’une population : la somme des carrés des écarts divisée par n.",
    spoken=("population variance", "variance de population"),
    domain=LISTS,
    examples={"variancep(1; 2; 3; 4)": "5/4", "variancep(7)": "0"},
    aliases=("varp", "pvariance", "var_p"),
)
def variancep(context: Context, *numbers: Number) -> Number:
    return divide(squared_deviations(numbers, context.budget), len(numbers), context.budget)


@function(
    "stdev(x…: real)",
    group=GROUP,
    en="The standard deviation of a sample: the root of its variance.",
    fr="L’écart type d’un échantillon : la racine de sa variance.",
    spoken=("sample standard deviation", "écart type d’échantillon"),
    domain=TWO_OR_MORE,
    examples={"stdev(1; 2; 3; 4)": "≈1.29099444873581", "stdev(1; 2; 3)": "1"},
    aliases=("ecartype", "stddev", "stdev_s", "ecartype_standard"),
)
def stdev(context: Context, *numbers: Number) -> Number:
    return square_root(variance(context, *numbers), context.budget)


@function(
    "stdevp(x…: real)",
    group=GROUP,
    en="The standard deviation of a population: the root of its variance.",
    fr="L’écart type d’une population : la racine de sa variance.",
    spoken=("population standard deviation", "écart type de population"),
    domain=LISTS,
    examples={"stdevp(2; 4; 4; 4; 5; 5; 7; 9)": "2"},
    aliases=("ecartypep", "pstdev", "stdev_p", "ecartype_pearson"),
)
def stdevp(context: Context, *numbers: Number) -> Number:
    return square_root(variancep(context, *numbers), context.budget)


@function(
    "sort(x: reals)",
    group=GROUP,
    en="The list in ascending order.",
    fr="La liste dans l’ordre croissant.",
    spoken=("sorted list", "liste triée"),
    domain=LIST,
    examples={"sum(sort([3; 1; 2]))": "6", "sort([3; 1; 2]) == [1; 2; 3]": "true", "sort(3)": "error:wrong_type"},
    aliases=("trier",),
)
def sort(context: Context, x: tuple[Number, ...]) -> Items:
    return Items(tuple(ascending(context, x)))


@function(
    "mode(x…: real)",
    group=GROUP,
    en="The number that occurs most often; of several, the smallest.",
    fr="Le nombre qui revient le plus souvent ; de plusieurs, le plus petit.",
    spoken=("mode", "mode"),
    domain=LISTS,
    examples={"mode(1; 3; 7; 5; 1; 1; 1; 3)": "1", "mode(sqrt(4); 2; 3)": "2", "mode(5; 2; 5; 2)": "2"},
    aliases=("mode_sngl", "mode_simple"),
)
def mode(context: Context, *numbers: Number) -> Number:
    budget = context.budget
    runs: list[list[Number]] = []
    for number in ascending(context, numbers):
        if runs and certain_sign(subtract(number, runs[-1][0], budget), budget) == 0:
            runs[-1].append(number)
        else:
            runs.append([number])
    return max(runs, key=len)[0]


@function(
    "quantile(x: reals; p: real)",
    group=GROUP,
    en="The value below which the share p of the list lies, between its neighbours in proportion; p from 0 to 1.",
    fr="La valeur sous laquelle se trouve la part p de la liste, entre ses voisines en proportion ; p de 0 à 1.",
    spoken=("quantile", "quantile"),
    domain=Text("a list of real numbers, p from 0 to 1", "une liste de nombres réels, p de 0 à 1"),
    examples={
        "quantile([1; 2; 3; 4; 5]; 1/4)": "2",
        "quantile([4; 1; 2]; 0.75)": "3",
        "quantile([1; 2]; 2)": "error:domain_error",
    },
    aliases=("percentile", "centile", "percentile_inc", "centile_inclure"),
)
def quantile(context: Context, x: tuple[Number, ...], p: Number) -> Number:
    """The seventh definition of Hyndman and Fan, Sample quantiles in statistical packages, 1996: as in Excel and R."""
    budget = context.budget
    if not x:
        raise DomainError("too_few_numbers", least=1)
    if certain_sign(p, budget) < 0 or certain_sign(subtract(1, p, budget), budget) < 0:
        raise DomainError("share_outside", argument=1)
    ordered, place = ascending(context, x), multiply(len(x) - 1, p, budget)
    below = floor_of(place, budget)
    if below == len(x) - 1:
        return ordered[below]
    step = multiply(subtract(place, below, budget), subtract(ordered[below + 1], ordered[below], budget), budget)
    return add(ordered[below], step, budget)
