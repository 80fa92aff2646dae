"""Roots, the exponential and logarithms, exact wherever the result is rational."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.engine.functions.arguments import integer, real
from calculatrice.engine.functions.domains import ALL, NOT_ZERO, REALS
from calculatrice.engine.functions.registry import Text, function
from calculatrice.engine.numbers import arithmetic
from calculatrice.engine.numbers.arithmetic import add, exponential, is_real, logarithm, multiply, negate
from calculatrice.engine.numbers.decide import certain_sign, settle
from calculatrice.engine.numbers.logarithms import logarithm_to_base

if TYPE_CHECKING:
    from calculatrice.engine.budget import Budget
    from calculatrice.engine.context import Context
    from calculatrice.engine.numbers.exact import Number

GROUP = "powers"


@function(
    "sqrt(x)",
    group=GROUP,
    en="The square root; for a negative number, i times the root of its opposite.",
    fr="La racine carrée ; pour un nombre négatif, i fois la racine de son opposé.",
    spoken=("square root", "racine carrée"),
    inverse="square",
    domain=ALL,
    examples={"sqrt(16)": "4", "sqrt(2)": "≈1.41421356237310", "sqrt(-4)": "2i"},
    aliases=("racine", "racine_carrée"),
)
def sqrt(context: Context, x: Number) -> Number:
    return arithmetic.square_root(x, context.budget)


@function(
    "cbrt(x)",
    group=GROUP,
    en="The cube root: the real one of a real number, the principal one of a complex number.",
    fr="La racine cubique : réelle pour un nombre réel, principale pour un nombre complexe.",
    spoken=("cube root", "racine cubique"),
    inverse="cube",
    domain=ALL,
    examples={"cbrt(27)": "3", "cbrt(-8)": "-2"},
    aliases=("racine_cubique",),
)
def cbrt(context: Context, x: Number) -> Number:
    return nth_root(context, x, 3)


@function(
    "root(x; n)",
    group=GROUP,
    en="The nth root; of a negative number the real one where n is odd, else the principal one.",
    fr="La racine n-ième ; d’un nombre négatif, la racine réelle si n est impair, sinon la principale.",
    spoken=("root", "racine"),
    index=1,
    domain=Text("any x, n an integer from 1", "x quelconque, n entier à partir de 1"),
    examples={"root(32; 5)": "2", "root(-8; 3)": "-2", "root(8; 0)": "error:domain_error"},
    aliases=("nthroot",),
)
def root(context: Context, x: Number, n: Number) -> Number:
    return nth_root(context, x, integer(context, n, 1, least=1))


def nth_root(context: Context, radicand: Number, degree: int) -> Number:
    """The real root where there is one of the radicand's sign, else the principal root."""
    budget = context.budget
    radicand = settle(radicand, budget)
    if degree == 1:
        return radicand
    if degree % 2 and is_real(radicand) and certain_sign(radicand, budget) < 0:
        return negate(arithmetic.real_root(negate(radicand, budget), degree, budget), budget)
    return arithmetic.root(radicand, degree, budget)


@function(
    "exp(x)",
    group=GROUP,
    en="e to the power of x.",
    fr="e à la puissance x.",
    spoken=("exponential", "exponentielle"),
    inverse="ln",
    domain=ALL,
    examples={"exp(1)": "≈2.71828182845905", "exp(ln(2))": "2", "exp(i*pi)": "-1"},
)
def exp(context: Context, x: Number) -> Number:
    return exponential(x, context.budget)


@function(
    "pow(x; y)",
    group=GROUP,
    en="x to the power of y. Also written x^y",
    fr="x à la puissance y. S’écrit aussi x^y",
    spoken=("power", "puissance"),
    domain=Text("every number; not 0 with a negative power", "tout nombre ; pas 0 avec une puissance négative"),
    examples={"pow(2; 3)": "8", "pow(4; 1/2)": "2", "pow(0; -1)": "error:division_by_zero"},
    aliases=("power", "puissance"),
)
def pow_(context: Context, x: Number, y: Number) -> Number:
    return arithmetic.power(x, y, context.budget)


@function(
    "square(x)",
    group=GROUP,
    en="x to the power of 2. Also written x²",
    fr="x au carré. S’écrit aussi x²",
    spoken=("square", "carré"),
    inverse="sqrt",
    domain=ALL,
    examples={"square(3)": "9", "square(i)": "-1"},
    aliases=("carré",),
)
def square(context: Context, x: Number) -> Number:
    return arithmetic.power(x, 2, context.budget)


@function(
    "cube(x)",
    group=GROUP,
    en="x to the power of 3. Also written x³",
    fr="x au cube. S’écrit aussi x³",
    spoken=("cube", "cube"),
    inverse="cbrt",
    domain=ALL,
    examples={"cube(3)": "27"},
)
def cube(context: Context, x: Number) -> Number:
    return arithmetic.power(x, 3, context.budget)


@function(
    "exp2(x)",
    group=GROUP,
    en="2 to the power of x.",
    fr="2 à la puissance x.",
    spoken=("base-2 exponential", "exponentielle de base 2"),
    inverse="log2",
    domain=ALL,
    examples={"exp2(10)": "1024", "exp2(-1)": "1/2"},
)
def exp2(context: Context, x: Number) -> Number:
    return arithmetic.power(2, x, context.budget)


@function(
    "exp10(x)",
    group=GROUP,
    en="10 to the power of x, the inverse of the decimal logarithm.",
    fr="10 à la puissance x, réciproque du logarithme décimal.",
    spoken=("base-10 exponential", "exponentielle de base 10"),
    inverse="log10",
    domain=ALL,
    examples={"exp10(3)": "1000", "exp10(-2)": "1/100"},
    aliases=("antilog",),
)
def exp10(context: Context, x: Number) -> Number:
    return arithmetic.power(10, x, context.budget)


@function(
    "ln(x)",
    group=GROUP,
    en="The natural logarithm, in base e.",
    fr="Le logarithme népérien, de base e.",
    spoken=("natural logarithm", "logarithme népérien"),
    inverse="exp",
    domain=NOT_ZERO,
    examples={"ln(e^3)": "3", "ln(10)": "≈2.30258509299405", "ln(0)": "error:domain_error"},
)
def ln(context: Context, x: Number) -> Number:
    return logarithm(x, context.budget)


@function(
    "log(x; b?)",
    group=GROUP,
    en="The logarithm in base b, or in base 10.",
    fr="Le logarithme de base b, ou de base 10.",
    spoken=("logarithm", "logarithme"),
    inverse="exp10",
    index=1,
    domain=Text("x other than 0, b other than 0 and 1", "x différent de 0, b différent de 0 et de 1"),
    examples={"log(1000)": "3", "log(8; 2)": "3", "log(1/8; 4)": "-3/2", "log(5; 1)": "error:domain_error"},
    aliases=("logn",),
)
def log_to_base(context: Context, x: Number, b: Number = 10) -> Number:
    return logarithm_to_base(x, b, context.budget)


@function(
    "log2(x)",
    group=GROUP,
    en="The logarithm in base 2.",
    fr="Le logarithme de base 2.",
    spoken=("binary logarithm", "logarithme binaire"),
    inverse="exp2",
    domain=NOT_ZERO,
    examples={"log2(1024)": "10", "log2(0)": "error:domain_error"},
)
def log2(context: Context, x: Number) -> Number:
    return logarithm_to_base(x, 2, context.budget)


@function(
    "log10(x)",
    group=GROUP,
    en="The logarithm in base 10.",
    fr="Le logarithme de base 10, ou logarithme décimal.",
    spoken=("decimal logarithm", "logarithme décimal"),
    inverse="exp10",
    domain=NOT_ZERO,
    examples={"log10(0.001)": "-3", "log10(2)": "≈0.301029995663981"},
    aliases=("lg",),
)
def log10(context: Context, x: Number) -> Number:
    return logarithm_to_base(x, 10, context.budget)


@function(
    "hypot(x; y)",
    group=GROUP,
    en="The length of the hypotenuse: sqrt(x^2+y^2).",
    fr="La longueur de l’hypoténuse : sqrt(x^2+y^2).",
    spoken=("hypotenuse", "hypoténuse"),
    domain=REALS,
    examples={"hypot(3; 4)": "5", "hypot(1; 1)": "≈1.41421356237310"},
    aliases=("hypoténuse",),
)
def hypot(context: Context, x: Number, y: Number) -> Number:
    return length(real(context, x, 0), real(context, y, 1), context.budget)


def length(x: Number, y: Number, budget: Budget) -> Number:
    """The distance of the point (x, y) from the origin."""
    return arithmetic.square_root(add(multiply(x, x, budget), multiply(y, y, budget), budget), budget)
