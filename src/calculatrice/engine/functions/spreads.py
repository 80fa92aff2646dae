"""How numbers spread, and how two lists go together: deviations, quadratic mean, correlation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.engine.errors import DomainError
from calculatrice.engine.functions.domains import LISTS
from calculatrice.engine.functions.means import sum_of_squares
from calculatrice.engine.functions.registry import Text, function
from calculatrice.engine.functions.rounding import absolute
from calculatrice.engine.functions.statistics import GROUP, mean, squared_deviations
from calculatrice.engine.functions.vectors import dot
from calculatrice.engine.numbers.arithmetic import divide, multiply, square_root, subtract, total
from calculatrice.engine.numbers.decide import certain_sign

if TYPE_CHECKING:
    from calculatrice.engine.context import Context
    from calculatrice.engine.numbers.exact import Number


@function(
    "rms(x…: real)",
    group=GROUP,
    en="The quadratic mean: the root of the mean of the squares.",
    fr="La moyenne quadratique : la racine de la moyenne des carrés.",
    spoken=("quadratic mean", "moyenne quadratique"),
    domain=LISTS,
    examples={"rms(1; 7)": "5", "rms([3; -3])": "3", "rms(1; 2)": "≈1.58113883008419"},
    aliases=("moyenne_quadratique",),
)
def rms(context: Context, *numbers: Number) -> Number:
    return square_root(divide(sum_of_squares(context, *numbers), len(numbers), context.budget), context.budget)


@function(
    "devsq(x…: real)",
    group=GROUP,
    en="The sum of the squared deviations from the mean.",
    fr="La somme des carrés des écarts à la moyenne.",
    spoken=("sum of squared deviations", "somme des carrés des écarts"),
    domain=LISTS,
    examples={"devsq(1; 2; 3)": "2", "devsq([4; 4])": "0"},
    aliases=("somme_carrés_écarts",),
)
def devsq(context: Context, *numbers: Number) -> Number:
    return squared_deviations(numbers, context.budget)


@function(
    "avedev(x…: real)",
    group=GROUP,
    en="The mean deviation: the mean of the distances from the mean.",
    fr="L’écart moyen : la moyenne des écarts absolus à la moyenne.",
    spoken=("mean deviation", "écart moyen"),
    domain=LISTS,
    examples={"avedev(1; 2; 3)": "2/3", "avedev([5])": "0"},
    aliases=("ecart_moyen",),
)
def avedev(context: Context, *numbers: Number) -> Number:
    budget, middle = context.budget, mean(context, *numbers)
    return mean(context, *(absolute(context, subtract(number, middle, budget)) for number in numbers))


@function(
    "correl(x: reals; y: reals)",
    group=GROUP,
    en="The correlation of two lists after Pearson, from -1 to 1.",
    fr="La corrélation de deux listes selon Pearson, de -1 à 1.",
    spoken=("correlation", "corrélation"),
    sentence=("correlation of {} and {}", "corrélation de {} et {}"),
    domain=Text(
        "two lists of the same length, neither of equal numbers alone",
        "deux listes de même longueur, aucune faite de nombres tous égaux",
    ),
    examples={
        "correl([1; 2; 3]; [2; 4; 6])": "1",
        "correl([1; 2; 3]; [3; 2; 1])": "-1",
        "correl([1; 2]; [1; 1])": "error:domain_error",
        "correl([1; 2]; [1; 2; 3])": "error:dimension_mismatch",
    },
    aliases=("corr", "pearson", "coefficient_corrélation"),
)
def correl(context: Context, x: tuple[Number, ...], y: tuple[Number, ...]) -> Number:
    """The sum of the products of the deviations, by the root of the product of the sums of their squares."""
    budget = context.budget
    products = dot(context, x, y)
    spread_of_x, spread_of_y = squared_deviations(x, budget), squared_deviations(y, budget)
    for argument, spread in enumerate((spread_of_x, spread_of_y)):
        if certain_sign(spread, budget) == 0:
            raise DomainError("no_spread", argument=argument)
    sums = multiply(total(x, budget), total(y, budget), budget)
    together = subtract(products, divide(sums, len(x), budget), budget)
    return divide(together, square_root(multiply(spread_of_x, spread_of_y, budget), budget), budget)
