"""Functions that are made of sine and cosine: the point of the unit circle, the cardinal sine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.engine.functions.domains import ALL, REALS
from calculatrice.engine.functions.powers import exp
from calculatrice.engine.functions.registry import function
from calculatrice.engine.functions.trigonometry import GROUP, sine
from calculatrice.engine.numbers.arithmetic import divide, multiply
from calculatrice.engine.numbers.decide import certain_sign
from calculatrice.engine.numbers.operations import I

if TYPE_CHECKING:
    from calculatrice.engine.context import Context
    from calculatrice.engine.numbers.exact import Number


@function(
    "cis(x)",
    group=GROUP,
    en="cos(x)+i*sin(x), the point of the unit circle at an angle.",
    fr="cos(x)+i*sin(x), le point du cercle unité à un angle.",
    spoken=("cis", "cis"),
    domain=ALL,
    examples={"cis(pi/2)": "i", "cis(pi)": "-1", "cis(pi/3)^3": "-1"},
    of_angle=True,
)
def cis(context: Context, x: Number) -> Number:
    """Euler's formula: e^(ix)."""
    return exp(context, multiply(I, context.to_radians(x), context.budget))


@function(
    "sinc(x: real)",
    group=GROUP,
    en="The cardinal sine, sin(x)/x in radians and 1 at 0; not sin(πx)/(πx), which is sinc(pi*x).",
    fr="Le sinus cardinal, sin(x)/x en radians et 1 en 0 ; non sin(πx)/(πx), qui est sinc(pi*x).",
    spoken=("cardinal sine", "sinus cardinal"),
    domain=REALS,
    examples={"sinc(0)": "1", "sinc(pi)": "0", "sinc(pi/2)": "≈0.636619772367581"},
)
def sinc(context: Context, x: Number) -> Number:
    if certain_sign(x, context.budget) == 0:
        return 1
    return divide(sine(x, context), x, context.budget)
