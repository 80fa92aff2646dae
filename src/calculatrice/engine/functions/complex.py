"""Parts of complex numbers: real and imaginary part, conjugate, magnitude and argument."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.engine.functions.domains import ALL, NOT_ZERO
from calculatrice.engine.functions.powers import length
from calculatrice.engine.functions.registry import function
from calculatrice.engine.functions.trigonometry import direction
from calculatrice.engine.numbers.arithmetic import is_real, multiply, negate, split, subtract, total
from calculatrice.engine.numbers.decide import certain_sign, settle
from calculatrice.engine.numbers.exact import Exact
from calculatrice.engine.numbers.operations import ADD, IM, RE, I

if TYPE_CHECKING:
    from calculatrice.engine.budget import Budget
    from calculatrice.engine.context import Context
    from calculatrice.engine.numbers.exact import Number

GROUP = "complex"


def parts(number: Number, budget: Budget) -> tuple[Number, Number]:
    """The real and the imaginary part: read off where the number is written as `a + bi`, else as trees."""
    if not isinstance(number, Exact) or number.operation is not ADD:
        return _parts_of_term(number, budget)
    terms = [_parts_of_term(term, budget) for term in number.operands]
    return total((x for x, _ in terms), budget), total((y for _, y in terms), budget)


def _parts_of_term(number: Number, budget: Budget) -> tuple[Number, Number]:
    if not isinstance(number, Exact) or number.real:
        return number, 0
    coefficient, tree = split(number)
    if tree is I:
        return 0, coefficient
    x, y = Exact(RE, (tree,), real=True), Exact(IM, (tree,), real=True)
    return multiply(coefficient, x, budget), multiply(coefficient, y, budget)


def magnitude(number: Number, budget: Budget) -> Number:
    """The distance of the number from 0."""
    number = settle(number, budget)
    if is_real(number):
        return number if certain_sign(number, budget) >= 0 else negate(number, budget)
    return length(*parts(number, budget), budget)


@function(
    "re(x)",
    group=GROUP,
    en="The real part.",
    fr="La partie réelle.",
    domain=ALL,
    examples={"re(3+4i)": "3", "re(exp(i*pi/3))": "1/2"},
)
def re(context: Context, x: Number) -> Number:
    return parts(x, context.budget)[0]


@function(
    "im(x)",
    group=GROUP,
    en="The imaginary part, a real number.",
    fr="La partie imaginaire, un nombre réel.",
    domain=ALL,
    examples={"im(3+4i)": "4", "im(5)": "0"},
)
def im(context: Context, x: Number) -> Number:
    return parts(x, context.budget)[1]


@function(
    "conj(x)",
    group=GROUP,
    en="The complex conjugate.",
    fr="Le conjugué.",
    domain=ALL,
    examples={"conj(1+2i)": "1-2i", "conj(7)": "7"},
)
def conj(context: Context, x: Number) -> Number:
    if is_real(x):
        return x
    real_part, imaginary_part = parts(x, context.budget)
    return subtract(real_part, multiply(imaginary_part, I, context.budget), context.budget)


@function(
    "arg(x)",
    group=GROUP,
    en="The argument of a complex number: its angle, from -π (excluded) to π.",
    fr="L’argument d’un nombre complexe : son angle, de -π (exclu) à π.",
    domain=NOT_ZERO,
    examples={"arg(i)-pi/2": "0", "arg(-1)-pi": "0", "arg(0)": "error:domain_error"},
)
def arg(context: Context, x: Number) -> Number:
    x = settle(x, context.budget)
    return context.from_radians(direction(*parts(x, context.budget), context))
