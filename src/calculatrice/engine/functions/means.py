"""Means that are no sums: geometric and harmonic; and the sum of squares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.engine.errors import DomainError
from calculatrice.engine.functions.domains import LISTS
from calculatrice.engine.functions.registry import Text, function
from calculatrice.engine.functions.statistics import GROUP
from calculatrice.engine.numbers import arithmetic, rational
from calculatrice.engine.numbers.decide import certain_sign

if TYPE_CHECKING:
    from calculatrice.engine.context import Context
    from calculatrice.engine.numbers.exact import Number

POSITIVE = Text("positive numbers, or a list of them", "des nombres positifs, ou une liste")


@function(
    "sumsq(x…: real)",
    group=GROUP,
    en="The sum of the squares.",
    fr="La somme des carrés.",
    spoken=("sum of squares", "somme des carrés"),
    domain=LISTS,
    examples={"sumsq(3; 4)": "25", "sumsq([1; 2; 3])": "14"},
    aliases=("somme_carrés",),
)
def sum_of_squares(context: Context, *numbers: Number) -> Number:
    budget = context.budget
    return arithmetic.total((arithmetic.multiply(one, one, budget) for one in numbers), budget)


@function(
    "geomean(x…: real)",
    group=GROUP,
    en="The geometric mean: the root of the product, of the order of how many there are.",
    fr="La moyenne géométrique : la racine du produit, d’ordre leur nombre.",
    spoken=("geometric mean", "moyenne géométrique"),
    domain=POSITIVE,
    examples={"geomean(2; 8)": "4", "geomean(1; 2)": "≈1.41421356237310", "geomean(-1; 4)": "error:domain_error"},
    aliases=("moyenne_géométrique",),
)
def geometric_mean(context: Context, *numbers: Number) -> Number:
    _check(context, numbers)
    product = arithmetic.product(numbers, context.budget)
    return arithmetic.power(product, rational.ratio(1, len(numbers)), context.budget)


@function(
    "harmean(x…: real)",
    group=GROUP,
    en="The harmonic mean: how many there are, by the sum of their reciprocals.",
    fr="La moyenne harmonique : leur nombre, divisé par la somme de leurs inverses.",
    spoken=("harmonic mean", "moyenne harmonique"),
    domain=POSITIVE,
    examples={"harmean(40; 60)": "48", "harmean([1; 2; 4])": "12/7", "harmean(0; 1)": "error:domain_error"},
    aliases=("moyenne_harmonique",),
)
def harmonic_mean(context: Context, *numbers: Number) -> Number:
    _check(context, numbers)
    budget = context.budget
    reciprocals = arithmetic.total((arithmetic.divide(1, one, budget) for one in numbers), budget)
    return arithmetic.divide(len(numbers), reciprocals, budget)


def _check(context: Context, numbers: tuple[Number, ...]) -> None:
    """Raise `DomainError` at a number that is not positive."""
    for place, number in enumerate(numbers):
        if certain_sign(number, context.budget) <= 0:
            raise DomainError("positive_expected", argument=place)
