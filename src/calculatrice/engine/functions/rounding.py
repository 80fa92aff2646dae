"""Magnitude, sign, rounding, remainders and extremes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.engine.errors import DomainError
from calculatrice.engine.functions.complex import magnitude
from calculatrice.engine.functions.domains import ALL, LISTS, REALS
from calculatrice.engine.functions.registry import Text, function
from calculatrice.engine.numbers import rational
from calculatrice.engine.numbers.arithmetic import add, divide, is_real, multiply, subtract
from calculatrice.engine.numbers.decide import certain_sign, settle
from calculatrice.engine.numbers.exact import Exact
from calculatrice.engine.numbers.integer_parts import ceiling_of, floor_of, nearest, quotient, truncated

if TYPE_CHECKING:
    from calculatrice.engine.context import Context
    from calculatrice.engine.numbers.exact import Number

GROUP = "rounding"

DIVISOR = Text("real numbers, y other than 0", "nombres réels, y différent de 0")


@function(
    "abs(x)",
    group=GROUP,
    en="The absolute value; the magnitude of a complex number.",
    fr="La valeur absolue ; le module d’un nombre complexe.",
    spoken=("absolute value", "valeur absolue"),
    bar="|",
    domain=ALL,
    examples={"abs(-3)": "3", "abs(3+4i)": "5", "|1-pi|": "≈2.14159265358979"},
    aliases=("valeur_absolue", "module"),
)
def absolute(context: Context, x: Number) -> Number:
    return magnitude(x, context)


@function(
    "sign(x)",
    group=GROUP,
    en="-1, 0 or 1 as x is negative, zero or positive; x/|x| for a complex number.",
    fr="-1, 0 ou 1 selon que x est négatif, nul ou positif ; x/|x| pour un nombre complexe.",
    spoken=("sign", "signe"),
    domain=ALL,
    examples={"sign(-3)": "-1", "sign(sqrt(2)^2-2)": "0", "sign(2i)": "i"},
    aliases=("sgn", "signum", "signe"),
)
def sign(context: Context, x: Number) -> Number:
    x = settle(x, context.budget)
    if is_real(x):
        return certain_sign(x, context.budget)
    return divide(x, magnitude(x, context), context.budget)


@function(
    "floor(x: real)",
    group=GROUP,
    en="The largest integer not above x.",
    fr="Le plus grand entier inférieur ou égal à x.",
    spoken=("floor", "partie entière"),
    bar="⌊",
    domain=REALS,
    examples={"floor(-1.5)": "-2", "floor(pi)": "3", "floor(sqrt(2)*sqrt(8))": "4"},
    aliases=("ent", "plancher", "partie_entière", "intg", "floor_math", "plancher_math"),
)
def floor(context: Context, x: Number) -> Number:
    return floor_of(x, context.budget)


@function(
    "ceil(x: real)",
    group=GROUP,
    en="The smallest integer not below x.",
    fr="Le plus petit entier supérieur ou égal à x.",
    spoken=("ceiling", "partie entière par excès"),
    bar="⌈",
    domain=REALS,
    examples={"ceil(-1.5)": "-1", "ceil(pi)": "4"},
    aliases=("ceiling", "plafond", "ceiling_math", "plafond_math"),
)
def ceil(context: Context, x: Number) -> Number:
    return ceiling_of(x, context.budget)


@function(
    "round(x: real; n?: integer)",
    group=GROUP,
    en="x rounded to n decimals, or to an integer; halves away from 0.",
    fr="x arrondi à n décimales, ou à l’entier ; les demis s’éloignent de 0.",
    spoken=("rounding", "arrondi"),
    sentence=("{} rounded to {} decimals", "{} arrondi à {} décimales"),
    domain=Text("x real, n an integer", "x réel, n entier"),
    examples={"round(2.5)": "3", "round(-2.5)": "-3", "round(1.005; 2)": "101/100", "round(1234; -2)": "1200"},
    aliases=("arrondi", "arrondir"),
)
def rounded(context: Context, x: Number, n: int = 0) -> Number:
    budget = context.budget
    scale = rational.power(10, n, budget)
    return rational.divide(nearest(multiply(scale, x, budget), budget), scale, budget)


@function(
    "roundeven(x: real; n?: integer)",
    group=GROUP,
    en="x rounded to n decimals, or to an integer; halves go to the even neighbour, as banks round.",
    fr="x arrondi à n décimales, ou à l’entier ; les demis vont au voisin pair, à la façon des banques.",
    spoken=("rounding halves to even", "arrondi des demis au pair"),
    sentence=("{} rounded half to even to {} decimals", "{} arrondi au pair à {} décimales"),
    domain=Text("x real, n an integer", "x réel, n entier"),
    examples={
        "roundeven(2.5)": "2",
        "roundeven(-3.5)": "-4",
        "roundeven(1.005; 2)": "1",
        "roundeven(2.675; 2)": "67/25",
    },
    aliases=("arrondi_pair", "bround"),
)
def rounded_to_even(context: Context, x: Number, n: int = 0) -> Number:
    budget = context.budget
    scale = rational.power(10, n, budget)
    scaled = multiply(scale, x, budget)
    low, away = floor_of(scaled, budget), nearest(scaled, budget)
    is_half = certain_sign(subtract(scaled, add(low, rational.ratio(1, 2), budget), budget), budget) == 0
    return rational.divide(low + low % 2 if is_half else away, scale, budget)


@function(
    "trunc(x: real; n?: integer)",
    group=GROUP,
    en="x without what follows its n-th decimal, or its point.",
    fr="x sans ce qui suit sa n-ième décimale, ou sa virgule.",
    spoken=("truncation", "troncature"),
    sentence=("{} truncated to {} decimals", "{} tronqué à {} décimales"),
    domain=Text("x real, n an integer", "x réel, n entier"),
    examples={"trunc(-1.5)": "-1", "trunc(1.5)": "1", "trunc(-1.239; 2)": "-123/100"},
    aliases=("truncate", "tronque", "troncature", "fix", "ipart", "partent", "rounddown", "arrondi_inf"),
)
def trunc(context: Context, x: Number, n: int = 0) -> Number:
    budget = context.budget
    scale = rational.power(10, n, budget)
    return rational.divide(truncated(multiply(scale, x, budget), budget), scale, budget)


@function(
    "int(x: real)",
    group=GROUP,
    en="The integer part of a number that is an integer or not negative; of others, floor and trunc give two.",
    fr="La partie entière d’un nombre entier ou positif ; pour les autres, floor et trunc en donnent deux.",
    spoken=("integer part", "partie entière"),
    domain=Text("integers, and real numbers from 0", "nombres entiers, et nombres réels à partir de 0"),
    examples={"int(2.7)": "2", "int(-3)": "-3", "int(-2.5)": "error:domain_error"},
)
def integer_part(context: Context, x: Number) -> int:
    low, high = floor_of(x, context.budget), ceiling_of(x, context.budget)
    if low < 0 and low != high:
        raise DomainError("integer_part_of_negative", argument=0, low=low, high=high)
    return low


@function(
    "frac(x: real)",
    group=GROUP,
    en="The fractional part, x-trunc(x): it has the sign of x.",
    fr="La partie fractionnaire, x-trunc(x) : elle a le signe de x.",
    spoken=("fractional part", "partie fractionnaire"),
    domain=REALS,
    examples={"frac(-1.5)": "-1/2", "frac(pi)": "≈0.141592653589793"},
    aliases=("fract", "fpart", "partdéc", "partie_fractionnaire"),
)
def frac(context: Context, x: Number) -> Number:
    return subtract(x, truncated(x, context.budget), context.budget)


@function(
    "mod(x: real; y: real)",
    group=GROUP,
    en="The remainder that has the sign of y: x-y*floor(x/y).",
    fr="Le reste du signe de y : x-y*floor(x/y).",
    spoken=("remainder", "reste"),
    sentence=("remainder of {} by {}", "reste de {} par {}"),
    domain=DIVISOR,
    examples={"mod(-7; 3)": "2", "mod(7; -3)": "-2", "mod(5; 0)": "error:division_by_zero"},
    aliases=("modulo",),
)
def mod(context: Context, x: Number, y: Number) -> Number:
    if not isinstance(x, Exact) and not isinstance(y, Exact):
        return rational.modulo(x, y, context.budget)
    return subtract(x, multiply(quotient(x, y, context.budget), y, context.budget), context.budget)


@function(
    "rem(x: real; y: real)",
    group=GROUP,
    en="The remainder that has the sign of x: x-y*trunc(x/y).",
    fr="Le reste du signe de x : x-y*trunc(x/y).",
    spoken=("truncated remainder", "reste tronqué"),
    sentence=("truncated remainder of {} by {}", "reste tronqué de {} par {}"),
    domain=DIVISOR,
    examples={"rem(-7; 3)": "-1", "rem(7; -3)": "1"},
)
def rem(context: Context, x: Number, y: Number) -> Number:
    budget = context.budget
    return subtract(x, multiply(truncated(divide(x, y, budget), budget), y, budget), budget)


@function(
    "div(x: real; y: real)",
    group=GROUP,
    en="The quotient rounded down: floor(x/y).",
    fr="Le quotient arrondi par défaut : floor(x/y).",
    spoken=("truncated quotient", "quotient tronqué"),
    sentence=("truncated quotient of {} by {}", "quotient tronqué de {} par {}"),
    domain=DIVISOR,
    examples={"div(7; 2)": "3", "div(-7; 2)": "-4"},
)
def div(context: Context, x: Number, y: Number) -> Number:
    return quotient(x, y, context.budget)


@function(
    "min(x…: real)",
    group=GROUP,
    en="The smallest of the numbers.",
    fr="Le plus petit des nombres.",
    spoken=("minimum", "minimum"),
    domain=LISTS,
    examples={"min(3; 1; 2)": "1", "min([1/2; 1/3])": "1/3"},
    aliases=("minimum",),
)
def smallest(context: Context, *numbers: Number) -> Number:
    return _extreme(context, numbers, -1)


@function(
    "max(x…: real)",
    group=GROUP,
    en="The largest of the numbers.",
    fr="Le plus grand des nombres.",
    spoken=("maximum", "maximum"),
    domain=LISTS,
    examples={"max(1; 234)": "234", "max(sqrt(2); 7/5)": "≈1.41421356237310"},
    aliases=("maximum",),
)
def largest(context: Context, *numbers: Number) -> Number:
    return _extreme(context, numbers, 1)


def _extreme(context: Context, numbers: tuple[Number, ...], direction: int) -> Number:
    best = numbers[0]
    for candidate in numbers[1:]:
        if certain_sign(subtract(candidate, best, context.budget), context.budget) == direction:
            best = candidate
    return best
