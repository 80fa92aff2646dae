"""Hyperbolic functions, their reciprocals and their inverses: real where a real value exists, else principal."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from calculatrice.engine.errors import DomainError
from calculatrice.engine.functions.complex import imaginary_factor
from calculatrice.engine.functions.domains import ALL, NOT_ZERO
from calculatrice.engine.functions.registry import Text, function
from calculatrice.engine.functions.trigonometry import cosine, reciprocal, sine
from calculatrice.engine.numbers import rational
from calculatrice.engine.numbers.arithmetic import divide, is_real, multiply, subtract
from calculatrice.engine.numbers.decide import certain_sign, is_zero, settle
from calculatrice.engine.numbers.exact import Exact, Operation
from calculatrice.engine.numbers.operations import PI, I

if TYPE_CHECKING:
    from collections.abc import Callable

    from calculatrice.engine.context import Context
    from calculatrice.engine.numbers.calcium import Element, Field
    from calculatrice.engine.numbers.exact import Number

Part: TypeAlias = "Callable[[Context, Number], Number]"

GROUP = "hyperbolic"

NO_HYPERBOLIC_TANGENT = Text("every number but odd multiples of iπ/2", "tout nombre sauf les multiples impairs de iπ/2")
NO_HYPERBOLIC_COTANGENT = Text("every number but multiples of iπ", "tout nombre sauf les multiples de iπ")
NOT_ONE = Text("every number but 1 and -1", "tout nombre sauf 1 et -1")


def _half(field: Field, x: Element) -> Element:
    return field.mul(x, field.rational(1, 2))


def _prove_sinh(field: Field, x: Element) -> Element:
    growing = field.exp(x)
    return _half(field, field.sub(growing, field.inv(growing)))


def _prove_cosh(field: Field, x: Element) -> Element:
    growing = field.exp(x)
    return _half(field, field.add(growing, field.inv(growing)))


def _prove_tanh(field: Field, x: Element) -> Element:
    one, square = field.integer(1), field.exp(field.add(x, x))
    return field.div(field.sub(square, one), field.add(square, one))


def _prove_coth(field: Field, x: Element) -> Element:
    one, square = field.integer(1), field.exp(field.add(x, x))
    return field.div(field.add(square, one), field.sub(square, one))


def _prove_asinh(field: Field, x: Element) -> Element:
    return field.log(field.add(x, field.sqrt(field.add(field.mul(x, x), field.integer(1)))))


def _prove_acosh(field: Field, x: Element) -> Element:
    one = field.integer(1)
    return field.log(field.add(x, field.mul(field.sqrt(field.add(x, one)), field.sqrt(field.sub(x, one)))))


def _prove_atanh(field: Field, x: Element) -> Element:
    one = field.integer(1)
    return _half(field, field.sub(field.log(field.add(one, x)), field.log(field.sub(one, x))))


SINH = Operation("sinh", lambda x: x.sinh(), _prove_sinh)
COSH = Operation("cosh", lambda x: x.cosh(), _prove_cosh)
TANH = Operation("tanh", lambda x: x.tanh(), _prove_tanh)
COTH = Operation("coth", lambda x: x.coth(), _prove_coth)
ASINH = Operation("asinh", lambda x: x.asinh(), _prove_asinh)
ACOSH = Operation("acosh", lambda x: x.acosh(), _prove_acosh)
ATANH = Operation("atanh", lambda x: x.atanh(), _prove_atanh)


def _undoes(inverse: Operation, x: Number) -> Number | None:
    """The operand of `x` where `x` is that inverse."""
    return x.operands[0] if isinstance(x, Exact) and x.operation is inverse else None


def _undoes_real(function: Operation, x: Number) -> Number | None:
    """The same of a function that takes every real value once: where its operand is real."""
    operand = _undoes(function, x)
    return operand if operand is not None and is_real(operand) else None


@function(
    "sinh(x)",
    group=GROUP,
    en="The hyperbolic sine: (e^x-e^(-x))/2.",
    fr="Le sinus hyperbolique : (e^x-e^(-x))/2.",
    spoken=("hyperbolic sine", "sinus hyperbolique"),
    raised=True,
    inverse="asinh",
    domain=ALL,
    examples={"sinh(ln(2))": "3/4", "sinh(1)": "≈1.17520119364380"},
    aliases=("sh",),
)
def sinh(context: Context, x: Number) -> Number:
    if x == 0:
        return 0
    angle = imaginary_factor(x, context)
    if angle is not None:
        return multiply(I, sine(angle, context), context.budget)
    operand = _undoes(ASINH, x)
    return Exact(SINH, (x,), real=is_real(x)) if operand is None else operand


@function(
    "cosh(x)",
    group=GROUP,
    en="The hyperbolic cosine: (e^x+e^(-x))/2.",
    fr="Le cosinus hyperbolique : (e^x+e^(-x))/2.",
    spoken=("hyperbolic cosine", "cosinus hyperbolique"),
    raised=True,
    inverse="acosh",
    domain=ALL,
    examples={"cosh(0)": "1", "cosh(1)": "≈1.54308063481524", "cosh(1)^2-sinh(1)^2": "1"},
    aliases=("ch",),
)
def cosh(context: Context, x: Number) -> Number:
    if x == 0:
        return 1
    angle = imaginary_factor(x, context)
    if angle is not None:
        return cosine(angle, context)
    operand = _undoes(ACOSH, x)
    return Exact(COSH, (x,), real=is_real(x)) if operand is None else operand


@function(
    "tanh(x)",
    group=GROUP,
    en="The hyperbolic tangent: sinh(x)/cosh(x).",
    fr="La tangente hyperbolique : sinh(x)/cosh(x).",
    spoken=("hyperbolic tangent", "tangente hyperbolique"),
    raised=True,
    inverse="atanh",
    domain=NO_HYPERBOLIC_TANGENT,
    examples={"tanh(ln(2))": "3/5", "tanh(atanh(1/3))": "1/3", "tanh(i*pi/2)": "error:domain_error"},
    aliases=("th",),
)
def tanh(context: Context, x: Number) -> Number:
    if x == 0:
        return 0
    operand = _undoes(ATANH, x)
    if operand is not None:
        return operand
    if not is_real(x) and is_zero(cosh(context, x), context.budget):
        raise DomainError("hyperbolic_tangent_pole")
    return _quotient(TANH, sinh, cosh, x, context)


def _quotient(operation: Operation, top: Part, bottom: Part, x: Number, context: Context) -> Number:
    """That operation, or of an imaginary number the quotient of the two parts, which are exact at its angles."""
    if imaginary_factor(x, context) is None:
        return Exact(operation, (x,), real=is_real(x))
    return divide(top(context, x), bottom(context, x), context.budget)


@function(
    "coth(x)",
    group=GROUP,
    en="The hyperbolic cotangent: cosh(x)/sinh(x).",
    fr="La cotangente hyperbolique : cosh(x)/sinh(x).",
    spoken=("hyperbolic cotangent", "cotangente hyperbolique"),
    raised=True,
    inverse="acoth",
    domain=NO_HYPERBOLIC_COTANGENT,
    examples={"coth(ln(2))": "5/3", "coth(0)": "error:domain_error"},
)
def coth(context: Context, x: Number) -> Number:
    if is_zero(sinh(context, x), context.budget):
        raise DomainError("hyperbolic_cotangent_pole")
    return _quotient(COTH, cosh, sinh, x, context)


@function(
    "sech(x)",
    group=GROUP,
    en="The hyperbolic secant: 1/cosh(x).",
    fr="La sécante hyperbolique : 1/cosh(x).",
    spoken=("hyperbolic secant", "sécante hyperbolique"),
    raised=True,
    inverse="asech",
    domain=NO_HYPERBOLIC_TANGENT,
    examples={"sech(0)": "1", "sech(ln(2))": "4/5"},
)
def sech(context: Context, x: Number) -> Number:
    return reciprocal(cosh(context, x), "hyperbolic_tangent_pole", context)


@function(
    "csch(x)",
    group=GROUP,
    en="The hyperbolic cosecant: 1/sinh(x).",
    fr="La cosécante hyperbolique : 1/sinh(x).",
    spoken=("hyperbolic cosecant", "cosécante hyperbolique"),
    raised=True,
    inverse="acsch",
    domain=NO_HYPERBOLIC_COTANGENT,
    examples={"csch(ln(2))": "4/3", "csch(0)": "error:domain_error"},
    aliases=("cosech",),
)
def csch(context: Context, x: Number) -> Number:
    return reciprocal(sinh(context, x), "hyperbolic_cotangent_pole", context)


@function(
    "asinh(x)",
    group=GROUP,
    en="The number whose hyperbolic sine is x.",
    fr="Le nombre dont le sinus hyperbolique est x.",
    spoken=("inverse hyperbolic sine", "argument sinus hyperbolique"),
    symbol="arsinh",
    inverse="sinh",
    domain=ALL,
    examples={"asinh(3/4)-ln(2)": "0", "asinh(1)": "≈0.881373587019543"},
    aliases=("arsinh", "argsh", "arcsinh"),
)
def asinh(context: Context, x: Number) -> Number:
    x = settle(x, context.budget)
    if x == 0:
        return 0
    operand = _undoes_real(SINH, x)
    return Exact(ASINH, (x,), real=is_real(x)) if operand is None else operand


@function(
    "acosh(x)",
    group=GROUP,
    en="The number whose hyperbolic cosine is x: real from 1 on.",
    fr="Le nombre dont le cosinus hyperbolique est x : réel à partir de 1.",
    spoken=("inverse hyperbolic cosine", "argument cosinus hyperbolique"),
    symbol="arcosh",
    inverse="cosh",
    domain=ALL,
    examples={"acosh(1)": "0", "acosh(5/4)-ln(2)": "0", "acosh(-1)": "≈3.14159265358979i"},
    aliases=("arcosh", "argch", "arccosh"),
)
def acosh(context: Context, x: Number) -> Number:
    x = settle(x, context.budget)
    if not is_real(x):
        return Exact(ACOSH, (x,), real=False)
    beyond = certain_sign(subtract(x, 1, context.budget), context.budget)
    return Exact(ACOSH, (x,), real=beyond > 0) if beyond else 0


@function(
    "atanh(x)",
    group=GROUP,
    en="The number whose hyperbolic tangent is x: real from -1 to 1.",
    fr="Le nombre dont la tangente hyperbolique est x : réel de -1 à 1.",
    spoken=("inverse hyperbolic tangent", "argument tangente hyperbolique"),
    symbol="artanh",
    inverse="tanh",
    domain=NOT_ONE,
    examples={"atanh(3/5)-ln(2)": "0", "atanh(1)": "error:domain_error"},
    aliases=("artanh", "argth", "arctanh"),
)
def atanh(context: Context, x: Number) -> Number:
    x = settle(x, context.budget)
    if x == 0:
        return 0
    if not is_real(x):
        return Exact(ATANH, (x,), real=False)
    operand = _undoes_real(TANH, x)
    if operand is not None:
        return operand
    inside = certain_sign(subtract(1, multiply(x, x, context.budget), context.budget), context.budget)
    if inside == 0:
        raise DomainError("hyperbolic_arctangent_pole")
    return Exact(ATANH, (x,), real=inside > 0)


@function(
    "acoth(x)",
    group=GROUP,
    en="The number whose hyperbolic cotangent is x: atanh(1/x), and iπ/2 for 0.",
    fr="Le nombre dont la cotangente hyperbolique est x : atanh(1/x), et iπ/2 pour 0.",
    spoken=("inverse hyperbolic cotangent", "argument cotangente hyperbolique"),
    symbol="arcoth",
    inverse="coth",
    domain=NOT_ONE,
    examples={"acoth(5/3)-ln(2)": "0", "acoth(0)-i*pi/2": "0", "acoth(-1)": "error:domain_error"},
    aliases=("arcoth", "argcoth", "arccoth"),
)
def acoth(context: Context, x: Number) -> Number:
    if is_zero(x, context.budget):
        return multiply(rational.ratio(1, 2), multiply(I, PI, context.budget), context.budget)
    operand = _undoes_real(COTH, x)
    return atanh(context, divide(1, x, context.budget)) if operand is None else operand


@function(
    "asech(x)",
    group=GROUP,
    en="The number whose hyperbolic secant is x: acosh(1/x).",
    fr="Le nombre dont la sécante hyperbolique est x : acosh(1/x).",
    spoken=("inverse hyperbolic secant", "argument sécante hyperbolique"),
    symbol="arsech",
    inverse="sech",
    domain=NOT_ZERO,
    examples={"asech(4/5)-ln(2)": "0", "asech(0)": "error:domain_error"},
    aliases=("arsech", "arcsech"),
)
def asech(context: Context, x: Number) -> Number:
    return acosh(context, reciprocal(x, "reciprocal_of_zero", context))


@function(
    "acsch(x)",
    group=GROUP,
    en="The number whose hyperbolic cosecant is x: asinh(1/x).",
    fr="Le nombre dont la cosécante hyperbolique est x : asinh(1/x).",
    spoken=("inverse hyperbolic cosecant", "argument cosécante hyperbolique"),
    symbol="arcsch",
    inverse="csch",
    domain=NOT_ZERO,
    examples={"acsch(4/3)-ln(2)": "0", "acsch(0)": "error:domain_error"},
    aliases=("arcsch", "arccsch"),
)
def acsch(context: Context, x: Number) -> Number:
    return asinh(context, reciprocal(x, "reciprocal_of_zero", context))
