"""Error functions, exponential and trigonometric integrals, Bessel functions, the arithmetic-geometric mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.engine.budget import UNLIMITED
from calculatrice.engine.errors import DomainError
from calculatrice.engine.functions.arguments import simplified, within
from calculatrice.engine.functions.domains import ALL, NOT_ZERO
from calculatrice.engine.functions.registry import Text, function
from calculatrice.engine.lazy_flint import flint
from calculatrice.engine.numbers.arithmetic import add, is_real, negate, subtract
from calculatrice.engine.numbers.decide import certain_sign, is_zero
from calculatrice.engine.numbers.exact import Exact, Operation

if TYPE_CHECKING:
    from calculatrice.engine.context import Context
    from calculatrice.engine.numbers.exact import Ball, Number

GROUP = "special"

LARGEST_ORDER = 100
"""The order of a Bessel function, in magnitude, up to which an enclosure takes a time that is known."""


def _alike(a: Ball, b: Ball) -> tuple[Ball, Ball]:
    """Both real, or both complex."""
    return (a, b) if isinstance(a, flint.arb) and isinstance(b, flint.arb) else (flint.acb(a), flint.acb(b))


def _bessel(order: Ball, x: Ball) -> Ball:
    order, x = _alike(order, x)
    return x.bessel_j(order)


def _mean(a: Ball, b: Ball) -> Ball:
    a, b = _alike(a, b)
    return a.agm(b)


ERF = Operation("erf", lambda x: x.erf(), lambda field, x: field.erf(x), weight=60)
ERFC = Operation("erfc", lambda x: x.erfc(), lambda field, x: field.erfc(x), weight=60)
EI = Operation("ei", lambda x: x.ei(), None, weight=100)
SI = Operation("si", lambda x: x.si(), None, weight=50)
CI = Operation("ci", lambda x: x.ci(), None, weight=50)
AGM = Operation("agm", _mean, None, weight=5)
BESSELJ = Operation("besselj", _bessel, None, weight=60)


@function(
    "erf(x)",
    group=GROUP,
    en="The error function: 2/√π times the integral of e^(-t^2) from 0 to x.",
    fr="La fonction d’erreur : 2/√π fois l’intégrale de e^(-t^2) de 0 à x.",
    spoken=("error function", "fonction d’erreur"),
    domain=ALL,
    examples={"erf(0)": "0", "erf(1)": "≈0.842700792949715", "erf(1)+erf(-1)": "0"},
)
def erf(context: Context, x: Number) -> Number:
    number = simplified(context, x)
    return Exact(ERF, (number,), real=is_real(number)) if number != 0 else 0


@function(
    "erfc(x)",
    group=GROUP,
    en="The complementary error function: 1-erf(x).",
    fr="La fonction d’erreur complémentaire : 1-erf(x).",
    spoken=("complementary error function", "fonction d’erreur complémentaire"),
    domain=ALL,
    examples={"erfc(0)": "1", "erfc(30)": "≈2.56465620375611e-393"},
)
def erfc(context: Context, x: Number) -> Number:
    number = simplified(context, x)
    return Exact(ERFC, (number,), real=is_real(number)) if number != 0 else 1


@function(
    "ei(x)",
    group=GROUP,
    en="The exponential integral: that of e^t/t from -∞ to x, as a principal value.",
    fr="L’exponentielle intégrale : l’intégrale de e^t/t de -∞ à x, en valeur principale.",
    spoken=("exponential integral", "exponentielle intégrale"),
    domain=NOT_ZERO,
    examples={"ei(1)": "≈1.89511781635594", "ei(0)": "error:domain_error"},
)
def ei(context: Context, x: Number) -> Number:
    number = _nonzero(context, x)
    return Exact(EI, (number,), real=is_real(number))


def _nonzero(context: Context, x: Number) -> Number:
    number = simplified(context, x)
    if number == 0:
        raise DomainError("integral_pole", argument=0)
    return number


@function(
    "si(x)",
    group=GROUP,
    en="The sine integral: that of sin(t)/t from 0 to x, in radians.",
    fr="Le sinus intégral : l’intégrale de sin(t)/t de 0 à x, en radians.",
    spoken=("sine integral", "sinus intégral"),
    domain=ALL,
    examples={"si(0)": "0", "si(1)": "≈0.946083070367183"},
)
def si(context: Context, x: Number) -> Number:
    number = simplified(context, x)
    return Exact(SI, (number,), real=is_real(number)) if number != 0 else 0


@function(
    "ci(x)",
    group=GROUP,
    en="The cosine integral: minus that of cos(t)/t from x to ∞, in radians.",
    fr="Le cosinus intégral : l’opposé de l’intégrale de cos(t)/t de x à ∞, en radians.",
    spoken=("cosine integral", "cosinus intégral"),
    domain=NOT_ZERO,
    examples={"ci(1)": "≈0.337403922900968", "ci(0)": "error:domain_error"},
)
def ci(context: Context, x: Number) -> Number:
    number = _nonzero(context, x)
    return Exact(CI, (number,), real=is_real(number) and certain_sign(number, context.budget) > 0)


@function(
    "agm(a; b)",
    group=GROUP,
    en="The arithmetic-geometric mean.",
    fr="La moyenne arithmético-géométrique.",
    spoken=("arithmetic-geometric mean", "moyenne arithmético-géométrique"),
    domain=ALL,
    examples={"agm(1; 1)": "1", "agm(1; sqrt(2))": "≈1.19814023473559", "agm(0; 5)": "0"},
)
def agm(context: Context, a: Number, b: Number) -> Number:
    first, second = simplified(context, a), simplified(context, b)
    if is_zero(subtract(first, second, context.budget), context.budget):
        return first
    if first == 0 or second == 0 or is_zero(add(first, second, context.budget), context.budget):
        return 0
    if not is_real(first) or not is_real(second):
        return Exact(AGM, (first, second), real=False)
    return _real_mean(context, first, second)


def _real_mean(context: Context, a: Number, b: Number) -> Number:
    signs = certain_sign(a, context.budget), certain_sign(b, context.budget)
    if signs == (-1, -1):
        opposite = Exact(AGM, (negate(a, context.budget), negate(b, context.budget)), real=True)
        return negate(opposite, context.budget)
    return Exact(AGM, (a, b), real=signs == (1, 1))


@function(
    "besselj(n; x)",
    group=GROUP,
    en="The Bessel function of the first kind, of order n.",
    fr="La fonction de Bessel de première espèce, d’ordre n.",
    spoken=("Bessel function", "fonction de Bessel"),
    sentence=("Bessel function of order {} of {}", "fonction de Bessel d’ordre {} de {}"),
    symbol="J",
    domain=Text(
        "any n and x; x not 0 if n < 0 is no integer", "n et x quelconques ; x non nul si n < 0 n’est pas entier"
    ),
    examples={"besselj(0; 0)": "1", "besselj(0; 1)": "≈0.765197686557967", "besselj(-1/2; 0)": "error:domain_error"},
)
def besselj(context: Context, n: Number, x: Number) -> Number:
    order, number = simplified(context, n), simplified(context, x)
    if number == 0:
        return _bessel_at_zero(context, order)
    if not within(context, order, LARGEST_ORDER):
        context.budget.spend(UNLIMITED)
    real = is_real(order) and is_real(number)
    return Exact(BESSELJ, (order, number), real=real and (isinstance(order, int) or _is_positive(context, number)))


def _is_positive(context: Context, number: Number) -> bool:
    return certain_sign(number, context.budget) > 0


def _bessel_at_zero(context: Context, order: Number) -> int:
    if isinstance(order, int):
        return int(order == 0)
    if not is_real(order) or not _is_positive(context, order):
        raise DomainError("bessel_pole", argument=1)
    return 0
