"""The constants of the catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.engine.functions.registry import constant
from calculatrice.engine.lazy_flint import flint
from calculatrice.engine.numbers import operations
from calculatrice.engine.numbers.exact import Constant, Operation
from calculatrice.engine.numbers.operations import ADD, DIVIDE, MULTIPLY, SQRT

if TYPE_CHECKING:
    from calculatrice.engine.numbers.exact import Ball


def _euler_gamma() -> Ball:
    return flint.arb.const_euler()


def _catalan() -> Ball:
    return flint.arb.const_catalan()


TAU = Constant(MULTIPLY, (2, operations.PI), real=True)
GOLDEN_RATIO = Constant(DIVIDE, (Constant(ADD, (1, Constant(SQRT, (5,), real=True)), real=True), 2), real=True)
EULER_GAMMA = Constant(Operation("egamma", _euler_gamma, lambda field: field.euler_gamma()), (), real=True)
CATALAN = Constant(Operation("catalan", _catalan, None), (), real=True)

constant(
    "pi",
    operations.PI,
    en="π, the circumference of a circle over its diameter.",
    fr="π, le rapport de la circonférence d’un cercle à son diamètre.",
    examples={"pi": "≈3.14159265358979"},
)
constant(
    "tau",
    TAU,
    en="τ, a full turn in radians: 2π.",
    fr="τ, un tour complet en radians : 2π.",
    examples={"tau-2pi": "0"},
)
constant(
    "e",
    operations.E,
    en="e, the base of natural logarithms.",
    fr="e, la base du logarithme népérien.",
    examples={"e": "≈2.71828182845905", "ln(e)": "1"},
)
constant(
    "i",
    operations.I,
    en="i, the imaginary unit: i^2 = -1.",
    fr="i, l’unité imaginaire : i^2 = -1.",
    examples={"i^2": "-1"},
)
constant(
    "phi",
    GOLDEN_RATIO,
    en="φ, the golden ratio: (1+√5)/2.",
    fr="φ, le nombre d’or : (1+√5)/2.",
    examples={"phi^2-phi": "1"},
)
constant(
    "egamma",
    EULER_GAMMA,
    en="The Euler-Mascheroni constant, the limit of 1+1/2+…+1/n-ln(n).",
    fr="La constante d’Euler-Mascheroni, limite de 1+1/2+…+1/n-ln(n).",
    examples={"egamma": "≈0.577215664901533"},
    spoken=("Euler’s constant", "constante d’Euler"),
)
constant(
    "catalan",
    CATALAN,
    en="G, Catalan’s constant: 1-1/3^2+1/5^2-…",
    fr="G, la constante de Catalan : 1-1/3^2+1/5^2-…",
    examples={"catalan": "≈0.915965594177219"},
    spoken=("Catalan’s constant", "constante de Catalan"),
)
