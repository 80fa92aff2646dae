"""Parts of complex numbers: real and imaginary part, conjugate, magnitude and argument."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.engine.functions.domains import ALL, NOT_ZERO
from calculatrice.engine.functions.powers import length
from calculatrice.engine.functions.registry import function
from calculatrice.engine.functions.trigonometry import cosine, direction, sine
from calculatrice.engine.numbers.arithmetic import exponential, is_real, multiply, negate, subtract, total
from calculatrice.engine.numbers.decide import certain_sign, settle
from calculatrice.engine.numbers.exact import Exact
from calculatrice.engine.numbers.operations import ADD, EXP, IM, MULTIPLY, RE, I

if TYPE_CHECKING:
    from calculatrice.engine.context import Context
    from calculatrice.engine.numbers.exact import Number

GROUP = "complex"


def parts(number: Number, context: Context) -> tuple[Number, Number]:
    """The real and the imaginary part: read off where the number is written as `a + bi`, else as trees."""
    if not isinstance(number, Exact) or number.operation is not ADD:
        return _parts_of_term(number, context)
    terms = [_parts_of_term(term, context) for term in number.operands]
    return total((x for x, _ in terms), context.budget), total((y for _, y in terms), context.budget)


def _parts_of_term(number: Number, context: Context) -> tuple[Number, Number]:
    if not isinstance(number, Exact) or number.real:
        return number, 0
    if number is I:
        return 0, 1
    if number.operation is EXP:
        return _parts_of_exponential(number, context)
    if number.operation is MULTIPLY and any(map(is_real, number.operands)):
        factor, other = sorted(number.operands, key=is_real, reverse=True)
        x, y = _parts_of_term(other, context)
        return multiply(factor, x, context.budget), multiply(factor, y, context.budget)
    return Exact(RE, (number,), real=True), Exact(IM, (number,), real=True)


def _parts_of_exponential(number: Exact, context: Context) -> tuple[Number, Number]:
    """Those of e^(x + iy): e^x cos y and e^x sin y."""
    x, y = parts(number.operands[0], context)
    scale = exponential(x, context.budget)
    return multiply(scale, cosine(y, context), context.budget), multiply(scale, sine(y, context), context.budget)


def imaginary_factor(number: Number, context: Context) -> Number | None:
    """y where the number is written as iy, else None."""
    if is_real(number):
        return None
    x, y = parts(number, context)
    return y if x == 0 else None


def magnitude(number: Number, context: Context) -> Number:
    """The distance of the number from 0."""
    budget = context.budget
    number = settle(number, budget)
    if not isinstance(number, Exact) or number.real:
        return number if certain_sign(number, budget) >= 0 else negate(number, budget)
    if number.operation is EXP:
        return exponential(parts(number.operands[0], context)[0], budget)
    return length(*parts(number, context), budget)


@function(
    "re(x)",
    group=GROUP,
    en="The real part.",
    fr="La partie réelle.",
    spoken=("real part", "partie réelle"),
    domain=ALL,
    examples={"re(3+4i)": "3", "re(exp(i*pi/3))": "1/2"},
    aliases=("real",),
)
def re(context: Context, x: Number) -> Number:
    return parts(x, context)[0]


@function(
    "im(x)",
    group=GROUP,
    en="The imaginary part, a real number.",
    fr="La partie imaginaire, un nombre réel.",
    spoken=("imaginary part", "partie imaginaire"),
    domain=ALL,
    examples={"im(3+4i)": "4", "im(5)": "0"},
    aliases=("imag",),
)
def im(context: Context, x: Number) -> Number:
    return parts(x, context)[1]


@function(
    "conj(x)",
    group=GROUP,
    en="The complex conjugate.",
    fr="Le conjugué.",
    spoken=("conjugate", "conjugué"),
    domain=ALL,
    examples={"conj(1+2i)": "1-2i", "conj(7)": "7"},
    aliases=("conjugate", "conjugué"),
)
def conj(context: Context, x: Number) -> Number:
    if is_real(x):
        return x
    real_part, imaginary_part = parts(x, context)
    return subtract(real_part, multiply(imaginary_part, I, context.budget), context.budget)


@function(
    "arg(x)",
    group=GROUP,
    en="The argument of a complex number: its angle, from -π (excluded) to π.",
    fr="L’argument d’un nombre complexe : son angle, de -π (exclu) à π.",
    spoken=("argument", "argument"),
    domain=NOT_ZERO,
    examples={"arg(i)-pi/2": "0", "arg(-1)-pi": "0", "arg(0)": "error:domain_error"},
    aliases=("argument", "angle", "phase"),
)
def arg(context: Context, x: Number) -> Number:
    x = settle(x, context.budget)
    return context.from_radians(direction(*parts(x, context), context))
