"""Rounding away from 0 and to multiples, and whole quotients, as spreadsheets have them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.engine.errors import DomainError
from calculatrice.engine.functions.domains import REALS
from calculatrice.engine.functions.registry import Text, function
from calculatrice.engine.functions.rounding import DIVISOR, GROUP
from calculatrice.engine.numbers import rational
from calculatrice.engine.numbers.arithmetic import divide, multiply
from calculatrice.engine.numbers.decide import certain_sign
from calculatrice.engine.numbers.integer_parts import ceiling_of, floor_of, nearest

if TYPE_CHECKING:
    from calculatrice.engine.context import Context
    from calculatrice.engine.numbers.exact import Number


@function(
    "roundup(x: real; n?: integer)",
    group=GROUP,
    en="x rounded away from 0 to n decimals, or to an integer.",
    fr="x arrondi en s’éloignant de 0 à n décimales, ou à l’entier.",
    spoken=("rounding away from zero", "arrondi en s’éloignant de zéro"),
    sentence=("{} rounded away from zero to {} decimals", "{} arrondi en s’éloignant de zéro à {} décimales"),
    domain=Text("x real, n an integer", "x réel, n entier"),
    examples={
        "roundup(2.1)": "3",
        "roundup(-2.1)": "-3",
        "roundup(3.14159; 3)": "1571/500",
        "roundup(1234; -2)": "1300",
    },
    aliases=("arrondi_sup",),
)
def roundup(context: Context, x: Number, n: int = 0) -> Number:
    budget = context.budget
    scale = rational.power(10, n, budget)
    scaled = multiply(scale, x, budget)
    away = ceiling_of if certain_sign(scaled, budget) >= 0 else floor_of
    return rational.divide(away(scaled, budget), scale, budget)


@function(
    "mround(x: real; step: real)",
    group=GROUP,
    en="The multiple of step that is nearest to x; halves away from 0.",
    fr="Le multiple de step le plus proche de x ; les demis s’éloignent de 0.",
    spoken=("rounding to a multiple", "arrondi à un multiple"),
    sentence=("{} rounded to a multiple of {}", "{} arrondi à un multiple de {}"),
    domain=DIVISOR,
    examples={"mround(7.13; 0.05)": "143/20", "mround(10; 3)": "9", "mround(-7; 2)": "-8"},
    aliases=("arrondi_au_multiple",),
)
def mround(context: Context, x: Number, step: Number) -> Number:
    budget = context.budget
    return multiply(nearest(divide(x, step, budget), budget), step, budget)


@function(
    "quotient(x: real; y: real)",
    group=GROUP,
    en="The whole part of x/y where that is an integer or not negative; of others, div and trunc give two.",
    fr="La partie entière de x/y entier ou positif ; pour les autres, div et trunc en donnent deux.",
    spoken=("quotient", "quotient"),
    sentence=("quotient of {} by {}", "quotient de {} par {}"),
    domain=REALS,
    examples={"quotient(17; 5)": "3", "quotient(-15; 5)": "-3", "quotient(-17; 5)": "error:domain_error"},
)
def whole_quotient(context: Context, x: Number, y: Number) -> int:
    ratio = divide(x, y, context.budget)
    low, high = floor_of(ratio, context.budget), ceiling_of(ratio, context.budget)
    if low < 0 and low != high:
        raise DomainError("quotient_of_negative", argument=0, low=low, high=high)
    return low
