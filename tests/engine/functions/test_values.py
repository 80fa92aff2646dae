"""Values of the functions against mpmath, at twice the digits that are compared, real and complex, edges included."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import mpmath
import pytest

from calculatrice.engine.budget import Budget
from calculatrice.engine.context import Context
from calculatrice.engine.functions.catalogue import lookup
from calculatrice.engine.functions.registry import Function
from calculatrice.engine.numbers import rational
from calculatrice.engine.numbers.arithmetic import add, multiply
from calculatrice.engine.numbers.exact import Exact
from calculatrice.engine.numbers.operations import I

if TYPE_CHECKING:
    from calculatrice.engine.numbers.exact import Number

PRECISION = 192
DIGITS = 30

REALS = ["1/3", "1", "5/2", "30", "1000/7", "1/1000000", "-1/3", "-5/2", "-30/7", "-100/3"]
COMPLEX = ["1/3+2i", "-5/2+1/7i", "3-4i", "0+1/2i", "-2-3i", "20+30i"]


def number(text: str) -> Number:
    """A rational, or the sum of a real and an imaginary one, from `a/b` or `a/b+c/di`."""
    if not text.endswith("i"):
        return rational.ratio(*_fraction(text))
    cut = max(text.rfind("+"), text.rfind("-", 1))
    imaginary = multiply(rational.ratio(*_fraction(text[cut:-1])), I, Budget.inline())
    return add(rational.ratio(*_fraction(text[:cut])), imaginary, Budget.inline())


def _fraction(text: str) -> tuple[int, int]:
    top, _, bottom = text.partition("/")
    return int(top), int(bottom or 1)


def reference(text: str) -> Any:  # noqa: ANN401  # mpmath has no types
    """The same number for mpmath."""
    if not text.endswith("i"):
        return mpmath.mpf(_fraction(text)[0]) / _fraction(text)[1]
    cut = max(text.rfind("+"), text.rfind("-", 1))
    return mpmath.mpc(reference(text[:cut]), reference(text[cut:-1]))


def value(name: str, *arguments: str) -> Any:  # noqa: ANN401  # as above
    """What the catalogue says, as mpmath's number."""
    entry = lookup(name)
    assert isinstance(entry, Function)
    found = entry.call(Context(Budget.inline()), *map(number, arguments))
    if not isinstance(found, Exact):
        return mpmath.mpf(rational.numerator(found)) / rational.denominator(found)
    ball = found.enclose(PRECISION, Budget.inline())
    if found.real:
        return mpmath.mpf(ball.str(DIGITS + 10, radius=False))
    return mpmath.mpc(*(part.str(DIGITS + 10, radius=False) for part in (ball.real, ball.imag)))


def assert_agrees(found: Any, expected: Any) -> None:  # noqa: ANN401  # as above
    assert abs(found - expected) <= abs(expected) * mpmath.mpf(10) ** -DIGITS


FUNCTIONS: dict[str, Callable[..., Any]] = {
    "sinh": mpmath.sinh,
    "cosh": mpmath.cosh,
    "tanh": mpmath.tanh,
    "coth": mpmath.coth,
    "sech": mpmath.sech,
    "csch": mpmath.csch,
    "asinh": mpmath.asinh,
    "acosh": mpmath.acosh,
    "acoth": mpmath.acoth,
    "asech": mpmath.asech,
    "acsch": mpmath.acsch,
    "exp": mpmath.exp,
    "ln": mpmath.log,
    "log2": lambda x: mpmath.log(x, 2),
    "sqrt": mpmath.sqrt,
    "abs": abs,
    "arg": mpmath.arg,
    "gamma": mpmath.gamma,
    "factorial": mpmath.factorial,
    "lngamma": mpmath.loggamma,
    "digamma": mpmath.digamma,
    "erf": mpmath.erf,
    "erfc": mpmath.erfc,
    "zeta": mpmath.zeta,
    "lambertw": mpmath.lambertw,
    "ei": mpmath.ei,
    "si": mpmath.si,
    "ci": mpmath.ci,
}
SINGULAR = {("acoth", "1"), ("zeta", "1")}


@pytest.mark.parametrize(
    ("name", "argument"),
    [(name, argument) for name in FUNCTIONS for argument in REALS + COMPLEX if (name, argument) not in SINGULAR],
)
def test_a_function_agrees_with_mpmath(name: str, argument: str) -> None:
    with mpmath.workdps(2 * DIGITS):
        assert_agrees(value(name, argument), FUNCTIONS[name](reference(argument)))


@pytest.mark.parametrize(
    ("name", "arguments", "expected"),
    [
        ("beta", ("1/3", "5/2"), mpmath.beta),
        ("beta", ("-1/3", "-5/2"), mpmath.beta),
        ("beta", ("3", "1/2"), mpmath.beta),
        ("beta", ("1/3+2i", "3-4i"), mpmath.beta),
        ("agm", ("1", "5/2"), mpmath.agm),
        ("agm", ("-1", "-5/2"), lambda a, b: -mpmath.agm(-a, -b)),
        ("agm", ("-1", "5/2"), mpmath.agm),
        ("agm", ("1/3+2i", "3-4i"), mpmath.agm),
        ("agm", ("1/3", "3-4i"), mpmath.agm),
        ("besselj", ("0", "1000/7"), mpmath.besselj),
        ("besselj", ("3", "-5/2"), mpmath.besselj),
        ("besselj", ("-3", "5/2"), mpmath.besselj),
        ("besselj", ("1/3", "5/2"), mpmath.besselj),
        ("besselj", ("1/3", "-5/2"), mpmath.besselj),
        ("besselj", ("1/3", "3-4i"), mpmath.besselj),
        ("besselj", ("1/3+2i", "5/2"), mpmath.besselj),
        ("lambertw", ("-1/10", "-1"), mpmath.lambertw),
        ("lambertw", ("-1/10", "0"), mpmath.lambertw),
        ("lambertw", ("-1", "0"), mpmath.lambertw),
        ("lambertw", ("-1", "-1"), mpmath.lambertw),
        ("lambertw", ("2", "-1"), mpmath.lambertw),
        ("lambertw", ("2", "3"), mpmath.lambertw),
        ("lambertw", ("3-4i", "-2"), mpmath.lambertw),
        ("log", ("7", "3"), mpmath.log),
        ("log", ("7", "-3"), mpmath.log),
        ("root", ("3-4i", "5"), mpmath.root),
        ("root", ("-7", "4"), mpmath.root),
        ("hypot", ("1/3", "-5/2"), mpmath.hypot),
        ("atanh", ("1/3",), mpmath.atanh),
        ("atanh", ("2",), mpmath.atanh),
        ("atanh", ("-2",), mpmath.atanh),
        ("atanh", ("3-4i",), mpmath.atanh),
        ("acosh", ("-1",), mpmath.acosh),
        ("zeta", ("1/2+14i",), mpmath.zeta),
    ],
)
def test_a_function_of_several_arguments_or_at_an_edge_agrees_with_mpmath(
    name: str, arguments: tuple[str, ...], expected: Callable[..., Any]
) -> None:
    with mpmath.workdps(2 * DIGITS):
        assert_agrees(value(name, *arguments), expected(*map(reference, arguments)))
