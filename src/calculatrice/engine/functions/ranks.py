"""Numbers of a list by their rank: the nth largest or smallest, and quartiles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.engine.errors import DomainError
from calculatrice.engine.functions.registry import Text, function
from calculatrice.engine.functions.statistics import GROUP, ascending, quantile
from calculatrice.engine.numbers import rational

if TYPE_CHECKING:
    from calculatrice.engine.context import Context
    from calculatrice.engine.numbers.exact import Number

RANKED = Text(
    "a list of real numbers, n from 1 to its length", "une liste de nombres réels, n de 1 au nombre de ses éléments"
)
QUARTERS = 4


@function(
    "large(x: reals; n: positive)",
    group=GROUP,
    en="The nth largest number of the list.",
    fr="Le n-ième plus grand nombre de la liste.",
    spoken=("nth largest", "n-ième plus grand"),
    domain=RANKED,
    examples={"large([3; 1; 2]; 1)": "3", "large([5; 5; 2]; 2)": "5", "large([1; 2]; 3)": "error:domain_error"},
    aliases=("grande_valeur",),
)
def large(context: Context, x: tuple[Number, ...], n: int) -> Number:
    return _ranked(context, x, n)[-n]


@function(
    "small(x: reals; n: positive)",
    group=GROUP,
    en="The nth smallest number of the list.",
    fr="Le n-ième plus petit nombre de la liste.",
    spoken=("nth smallest", "n-ième plus petit"),
    domain=RANKED,
    examples={"small([3; 1; 2]; 2)": "2", "small([sqrt(2); 3/2]; 1)": "≈1.41421356237310"},
    aliases=("petite_valeur",),
)
def small(context: Context, x: tuple[Number, ...], n: int) -> Number:
    return _ranked(context, x, n)[n - 1]


@function(
    "quartile(x: reals; n: integer)",
    group=GROUP,
    en="The quantile of n quarters: the smallest number, the quartiles, the largest as n goes from 0 to 4.",
    fr="Le quantile de n quarts : le plus petit nombre, les quartiles, le plus grand, pour n de 0 à 4.",
    spoken=("quartile", "quartile"),
    domain=Text("a list of real numbers, n from 0 to 4", "une liste de nombres réels, n de 0 à 4"),
    examples={
        "quartile([1; 2; 3; 4]; 1)": "7/4",
        "quartile([1; 2; 3; 4]; 2)": "5/2",
        "quartile([7; 5]; 4)": "7",
        "quartile([1; 2]; 5)": "error:domain_error",
    },
    aliases=("quartile_inc", "quartile_inclure"),
)
def quartile(context: Context, x: tuple[Number, ...], n: int) -> Number:
    if not 0 <= n <= QUARTERS:
        raise DomainError("quarter_outside", argument=1)
    return quantile(context, x, rational.ratio(n, QUARTERS))


def _ranked(context: Context, numbers: tuple[Number, ...], rank: int) -> list[Number]:
    """The numbers in ascending order, if they are as many as the rank asks for."""
    if rank > len(numbers):
        raise DomainError("rank_outside", argument=1, length=len(numbers))
    return ascending(context, numbers)
