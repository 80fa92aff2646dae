"""Sine, cosine, tangent, their reciprocals and their inverses, in the angle unit of the calculation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.engine.errors import DomainError
from calculatrice.engine.functions.domains import ALL, NOT_ZERO, REALS
from calculatrice.engine.functions.principal_angles import principal_angle
from calculatrice.engine.functions.registry import Text, function
from calculatrice.engine.numbers import rational
from calculatrice.engine.numbers.arithmetic import (
    add,
    divide,
    is_real,
    multiply,
    negate,
    require_nonzero,
    square_root,
    subtract,
)
from calculatrice.engine.numbers.decide import PROBES, certain_sign, is_zero, settle
from calculatrice.engine.numbers.exact import Exact, Operation
from calculatrice.engine.numbers.operations import PI, split

if TYPE_CHECKING:
    from calculatrice.engine.context import Context
    from calculatrice.engine.numbers.exact import Number, Rational

GROUP = "trigonometry"

SIN = Operation("sin", lambda x: x.sin(), lambda field, x: field.sin(x), periodic=True)
COS = Operation("cos", lambda x: x.cos(), lambda field, x: field.cos(x), periodic=True)
TAN = Operation("tan", lambda x: x.tan(), lambda field, x: field.tan(x), periodic=True)
ASIN = Operation("asin", lambda x: x.asin(), lambda field, x: field.asin(x))
ACOS = Operation("acos", lambda x: x.acos(), lambda field, x: field.acos(x))
ATAN = Operation("atan", lambda x: x.atan(), lambda field, x: field.atan(x))

NO_TANGENT = Text("every number but odd multiples of π/2", "tout nombre sauf les multiples impairs de π/2")
NO_COTANGENT = Text("every number but multiples of π", "tout nombre sauf les multiples de π")
NOT_I = Text("every number but i and -i", "tout nombre sauf i et -i")


def half_turns(angle: Number) -> Rational | None:
    """The angle as a rational multiple of pi, where it is written as one."""
    if not isinstance(angle, Exact):
        return 0 if angle == 0 else None
    coefficient, tree = split(angle)
    return coefficient if tree is PI else None


def sine(angle: Number, context: Context) -> Number:
    """The sine of an angle in radians: multiples of pi/6 and pi/4 by a table, as Niven's theorem allows."""
    turns = half_turns(angle)
    if turns is None:
        if isinstance(angle, Exact) and angle.operation is ASIN:
            return angle.operands[0]
        return Exact(SIN, (angle,), real=is_real(angle))
    turns = rational.modulo(turns, 2, context.budget)
    top, bottom = rational.numerator(turns), rational.denominator(turns)
    if top >= bottom:
        return negate(_first_half_turn(top - bottom, bottom, context), context.budget)
    return _first_half_turn(top, bottom, context)


def _first_half_turn(top: int, bottom: int, context: Context) -> Number:
    """sin(pi * top / bottom) for 0 <= top < bottom."""
    top = min(top, bottom - top)
    twelfths, rest = divmod(12 * top, bottom)
    if not rest and twelfths in SINES_OF_TWELFTHS:
        return rational.ratio(SINES_OF_TWELFTHS[twelfths], 2)
    if not rest and twelfths in SQUARES_OF_TWELFTHS:
        return divide(square_root(SQUARES_OF_TWELFTHS[twelfths], context.budget), 2, context.budget)
    return Exact(SIN, (multiply(rational.ratio(top, bottom), PI, context.budget),), real=True)


SINES_OF_TWELFTHS = {0: 0, 2: 1, 6: 2}
"""n: 2 sin(n pi / 12), where that is an integer."""
SQUARES_OF_TWELFTHS = {3: 2, 4: 3}
"""n: its square, where that alone is one."""


def cosine(angle: Number, context: Context) -> Number:
    """The cosine of an angle in radians."""
    if half_turns(angle) is not None:
        return sine(add(angle, multiply(rational.ratio(1, 2), PI, context.budget), context.budget), context)
    if isinstance(angle, Exact) and angle.operation is ACOS:
        return angle.operands[0]
    return Exact(COS, (angle,), real=is_real(angle))


def tangent(angle: Number, context: Context) -> Number:
    """The tangent of an angle in radians; `DomainError` at a pole."""
    if isinstance(angle, Exact) and angle.operation is ATAN:
        return angle.operands[0]
    if half_turns(angle) is not None:
        bottom = cosine(angle, context)
        if is_zero(bottom, context.budget):
            raise DomainError("tangent_pole")
        return divide(sine(angle, context), bottom, context.budget)
    tree = Exact(TAN, (angle,), real=is_real(angle))
    if not tree.enclose(PROBES[0], context.budget).is_finite() and is_zero(cosine(angle, context), context.budget):
        raise DomainError("tangent_pole")
    return tree


@function(
    "sin(x)",
    group=GROUP,
    en="The sine of an angle.",
    fr="Le sinus d’un angle.",
    spoken=("sine", "sinus"),
    raised=True,
    of_angle=True,
    inverse="asin",
    domain=ALL,
    examples={"sin(pi/6)": "1/2", "sin(30°)": "1/2", "sin(1)": "≈0.841470984807897"},
)
def sin(context: Context, x: Number) -> Number:
    return sine(context.to_radians(x), context)


@function(
    "cos(x)",
    group=GROUP,
    en="The cosine of an angle.",
    fr="Le cosinus d’un angle.",
    spoken=("cosine", "cosinus"),
    raised=True,
    of_angle=True,
    inverse="acos",
    domain=ALL,
    examples={"cos(pi)": "-1", "cos(60°)": "1/2"},
)
def cos(context: Context, x: Number) -> Number:
    return cosine(context.to_radians(x), context)


@function(
    "tan(x)",
    group=GROUP,
    en="The tangent of an angle.",
    fr="La tangente d’un angle.",
    spoken=("tangent", "tangente"),
    raised=True,
    of_angle=True,
    inverse="atan",
    domain=NO_TANGENT,
    examples={"tan(pi/4)": "1", "tan(pi/2)": "error:domain_error"},
    aliases=("tg",),
)
def tan(context: Context, x: Number) -> Number:
    return tangent(context.to_radians(x), context)


def reciprocal(number: Number, pole: str, context: Context) -> Number:
    """`1 / number`; `DomainError(pole)` where the number is zero."""
    if is_zero(number, context.budget):
        raise DomainError(pole)
    require_nonzero(number, context.budget)
    return divide(1, number, context.budget)


@function(
    "cot(x)",
    group=GROUP,
    en="The cotangent of an angle: cos(x)/sin(x).",
    fr="La cotangente d’un angle : cos(x)/sin(x).",
    spoken=("cotangent", "cotangente"),
    raised=True,
    of_angle=True,
    inverse="acot",
    domain=NO_COTANGENT,
    examples={"cot(pi/4)": "1", "cot(pi/2)": "0", "cot(0)": "error:domain_error"},
    aliases=("cotan", "cotg", "ctg"),
)
def cot(context: Context, x: Number) -> Number:
    angle = context.to_radians(x)
    return multiply(cosine(angle, context), reciprocal(sine(angle, context), "cotangent_pole", context), context.budget)


@function(
    "sec(x)",
    group=GROUP,
    en="The secant of an angle: 1/cos(x).",
    fr="La sécante d’un angle : 1/cos(x).",
    spoken=("secant", "sécante"),
    raised=True,
    of_angle=True,
    inverse="asec",
    domain=NO_TANGENT,
    examples={"sec(pi/3)": "2", "sec(pi/2)": "error:domain_error"},
)
def sec(context: Context, x: Number) -> Number:
    return reciprocal(cosine(context.to_radians(x), context), "tangent_pole", context)


@function(
    "csc(x)",
    group=GROUP,
    en="The cosecant of an angle: 1/sin(x).",
    fr="La cosécante d’un angle : 1/sin(x).",
    spoken=("cosecant", "cosécante"),
    raised=True,
    of_angle=True,
    inverse="acsc",
    domain=NO_COTANGENT,
    examples={"csc(pi/6)": "2", "csc(0)": "error:domain_error"},
    aliases=("cosec",),
)
def csc(context: Context, x: Number) -> Number:
    return reciprocal(sine(context.to_radians(x), context), "cotangent_pole", context)


def arcsine(x: Number, context: Context) -> Number:
    """The principal arc sine, in radians: real from -1 to 1."""
    x = settle(x, context.budget)
    if not is_real(x):
        return Exact(ASIN, (x,), real=False)
    angle = principal_angle("asin", x, context.budget)
    if angle is not None:
        return angle
    inside = certain_sign(subtract(1, multiply(x, x, context.budget), context.budget), context.budget)
    if inside == 0:
        return multiply(rational.ratio(certain_sign(x, context.budget), 2), PI, context.budget)
    return Exact(ASIN, (x,), real=inside > 0) if x != 0 else 0


@function(
    "asin(x)",
    group=GROUP,
    en="The angle whose sine is x, from -π/2 to π/2.",
    fr="L’angle dont le sinus est x, de -π/2 à π/2.",
    spoken=("arc sine", "arc sinus"),
    symbol="arcsin",
    inverse="sin",
    domain=ALL,
    examples={"asin(1/2)": "≈0.523598775598299", "asin(1)": "≈1.57079632679490"},
    aliases=("arcsin",),
)
def asin(context: Context, x: Number) -> Number:
    return context.from_radians(arcsine(x, context))


def arccosine(x: Number, context: Context) -> Number:
    """The principal arc cosine, in radians: real from -1 to 1."""
    x = settle(x, context.budget)
    if not is_real(x):
        return Exact(ACOS, (x,), real=False)
    angle = principal_angle("acos", x, context.budget)
    if angle is not None:
        return angle
    inside = certain_sign(subtract(1, multiply(x, x, context.budget), context.budget), context.budget)
    if inside == 0:
        return 0 if certain_sign(x, context.budget) > 0 else PI
    return Exact(ACOS, (x,), real=inside > 0)


@function(
    "acos(x)",
    group=GROUP,
    en="The angle whose cosine is x, from 0 to π.",
    fr="L’angle dont le cosinus est x, de 0 à π.",
    spoken=("arc cosine", "arc cosinus"),
    symbol="arccos",
    inverse="cos",
    domain=ALL,
    examples={"acos(1/2)": "≈1.04719755119660", "acos(1)": "0"},
    aliases=("arccos",),
)
def acos(context: Context, x: Number) -> Number:
    return context.from_radians(arccosine(x, context))


def arctangent(x: Number, context: Context) -> Number:
    """The principal arc tangent, in radians; `DomainError` at i and -i."""
    x = settle(x, context.budget)
    if x == 0:
        return 0
    if not is_real(x) and is_zero(add(multiply(x, x, context.budget), 1, context.budget), context.budget):
        raise DomainError("arctangent_pole")
    angle = principal_angle("atan", x, context.budget)
    return angle if angle is not None else Exact(ATAN, (x,), real=is_real(x))


@function(
    "atan(x)",
    group=GROUP,
    en="The angle whose tangent is x, from -π/2 to π/2.",
    fr="L’angle dont la tangente est x, de -π/2 à π/2.",
    spoken=("arc tangent", "arc tangente"),
    symbol="arctan",
    inverse="tan",
    domain=NOT_I,
    examples={"4*atan(1)": "≈3.14159265358979", "tan(atan(10^20))": "100000000000000000000"},
    aliases=("arctan", "arctg"),
)
def atan(context: Context, x: Number) -> Number:
    return context.from_radians(arctangent(x, context))


@function(
    "acot(x)",
    group=GROUP,
    en="The angle whose cotangent is x: atan(1/x), and π/2 for 0.",
    fr="L’angle dont la cotangente est x : atan(1/x), et π/2 pour 0.",
    spoken=("arc cotangent", "arc cotangente"),
    symbol="arccot",
    inverse="cot",
    domain=NOT_I,
    examples={"acot(1)-pi/4": "0", "acot(0)-pi/2": "0"},
    aliases=("arccot", "arccotan", "arccotg"),
)
def acot(context: Context, x: Number) -> Number:
    if is_zero(x, context.budget):
        return context.from_radians(multiply(rational.ratio(1, 2), PI, context.budget))
    return context.from_radians(arctangent(divide(1, x, context.budget), context))


@function(
    "asec(x)",
    group=GROUP,
    en="The angle whose secant is x: acos(1/x).",
    fr="L’angle dont la sécante est x : acos(1/x).",
    spoken=("arc secant", "arc sécante"),
    symbol="arcsec",
    inverse="sec",
    domain=NOT_ZERO,
    examples={"asec(1)": "0", "asec(2)-pi/3": "0"},
    aliases=("arcsec",),
)
def asec(context: Context, x: Number) -> Number:
    return context.from_radians(arccosine(reciprocal(x, "reciprocal_of_zero", context), context))


@function(
    "acsc(x)",
    group=GROUP,
    en="The angle whose cosecant is x: asin(1/x).",
    fr="L’angle dont la cosécante est x : asin(1/x).",
    spoken=("arc cosecant", "arc cosécante"),
    symbol="arccsc",
    inverse="csc",
    domain=NOT_ZERO,
    examples={"acsc(2)-pi/6": "0"},
    aliases=("arccsc", "arccosec"),
)
def acsc(context: Context, x: Number) -> Number:
    return context.from_radians(arcsine(reciprocal(x, "reciprocal_of_zero", context), context))


@function(
    "atan2(y; x)",
    group=GROUP,
    en="The angle of the point (x, y), from -π (excluded) to π.",
    fr="L’angle du point (x, y), de -π (exclu) à π.",
    spoken=("arc tangent with quadrant", "arc tangente avec quadrant"),
    domain=REALS,
    examples={"atan2(1; 1)-pi/4": "0", "atan2(0; -1)-pi": "0", "atan2(0; 0)": "error:domain_error"},
)
def atan2(context: Context, y: Number, x: Number) -> Number:
    from calculatrice.engine.functions.arguments import real

    return context.from_radians(direction(real(context, x, 1), real(context, y, 0), context))


def direction(x: Number, y: Number, context: Context) -> Number:
    """The argument of x + iy in radians, from -pi excluded to pi."""
    budget = context.budget
    right, up = certain_sign(x, budget), certain_sign(y, budget)
    if right == 0 == up:
        raise DomainError("angle_of_origin")
    if right == 0:
        return multiply(rational.ratio(up, 2), PI, budget)
    if up == 0:
        return 0 if right > 0 else PI
    principal = arctangent(divide(y, x, budget), context)
    return principal if right > 0 else add(principal, multiply(up, PI, budget), budget)
