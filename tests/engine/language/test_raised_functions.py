"""Exponents directly behind the name of a function: powers, inverses, and what could be either."""

from __future__ import annotations

import pytest
from tests.engine.language.test_bare import read, refused, told

import calculatrice
from calculatrice.engine.functions.catalogue import FUNCTIONS


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sin²(x)", "sin(x)^2"),
        ("sin^2(x)", "sin(x)^2"),
        ("sin**2(x)", "sin(x)^2"),
        ("sin^2 x", "sin(x)^2"),
        ("sin² x", "sin(x)^2"),
        ("sin²x cos³x", "sin(x)^2×cos(x)^3"),
        ("sin^2 2x", "sin(2×x)^2"),
        ("sin^2 1/2", "sin(1)^2/2"),  # no mixed number
        ("sin^(2)(x)", "sin(x)^2"),
        ("sin^n x", "sin(x)^n"),
        ("sinⁿ(x)", "sin(x)^n"),
        ("sin^(n+1)(x)", "sin(x)^(n+1)"),
        ("sin²(x)+cos²(x)", "sin(x)^2+cos(x)^2"),
        ("ln² x", "ln(x)^2"),
        ("log^2(8; 2)", "log(8; 2)^2"),
        ("max^2(2; 3)", "max(2; 3)^2"),
        ("sin^-1(x)", "asin(x)"),
        ("sin^−1 x", "asin(x)"),
        ("sin⁻¹(x)", "asin(x)"),
        ("sin^(-1)(x)", "asin(x)"),
        ("2cos⁻¹ x + 1", "2×acos(x)+1"),
        ("tan^-1 x/2", "atan(x)/2"),
        ("asin⁻¹(x)", "sin(x)"),
        ("ln⁻¹(x)", "exp(x)"),
        ("exp^-1(x)", "ln(x)"),
    ],
)
def test_an_exponent_behind_a_function_raises_what_it_gives_and_minus_one_inverts_it(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("sin^-1(0.5)", "(1/sin(0.5))"),
        ("sin⁻¹(1)", "(1/sin(1))"),
        ("2 cos^-1 0.5 + 1", "2 (1/cos(0.5)) + 1"),
        ("tan^(-1)(x)", "(1/tan(x))"),
        ("exp⁻¹(y)", "(1/exp(y))"),
    ],
)
def test_an_inverse_is_told_with_the_reciprocal(text: str, other: str) -> None:
    assert told(text) == [("inverse_function", other)]
    assert told(other) == []


@pytest.mark.parametrize(
    ("text", "reason", "mended"),
    [
        ("gamma^-1(x)", "no_inverse", "(1/gamma(x))"),
        ("2 abs⁻¹ x + 1", "no_inverse", "2 (1/abs(x)) + 1"),
        ("log⁻¹(8; 2)", "no_inverse", "(1/log(8; 2))"),
        ("sin^-2(x)", "negative_power_of_function", "(1/sin(x)^2)"),
        ("sin⁻² x", "negative_power_of_function", "(1/sin(x)^2)"),
        ("sin^1.5(x)", "exponent_of_function", None),
        ("sin^q(x)", "exponent_of_function", None),
        ("sin^√2(x)", "exponent_of_function", None),
        ("sin^", "exponent_of_function", None),
        ("sin^2", "function_without_brackets", None),
        ("sin² + 1", "function_without_brackets", None),
        ("f²(3)", "function_without_brackets", None),
    ],
)
def test_an_exponent_that_could_mean_two_things_is_refused_with_a_way_out(
    text: str, reason: str, mended: str | None
) -> None:
    error = refused(text)
    assert (error.reason, error.mended) == (reason, mended)


@pytest.mark.parametrize("name", sorted(name for name, entry in FUNCTIONS.items() if entry.inverse))
def test_the_inverse_of_a_function_undoes_it(name: str) -> None:
    assert FUNCTIONS[FUNCTIONS[name].inverse].inverse
    result = calculatrice.evaluate(f"{name}({name}⁻¹(1/3)) - 1/3")
    assert abs(float(result.decimal)) < 1e-14
