"""The library as programs call it: variables, limits, sessions, and calculations that are not small."""

from __future__ import annotations

import math
from concurrent.futures import ProcessPoolExecutor
from decimal import Decimal
from fractions import Fraction
from multiprocessing import get_context

import pytest

import calculatrice
from calculatrice import CalculationError, Session, evaluate
from calculatrice.engine.errors import BudgetExceeded, Undecided

HIDDEN = "gamma(1/3)*gamma(2/3)*sqrt(3)"
"""A number that is 2π, which no proof here finds."""


@pytest.mark.parametrize(
    ("expression", "variables", "exact"),
    [
        ("x + 1", {"x": 2}, "3"),
        ("x", {"x": 0.5}, "1/2"),
        ("x", {"x": Decimal("0.1")}, "1/10"),
        ("x*3", {"x": Fraction(1, 3)}, "1"),
        ("abs(z)", {"z": 3 + 4j}, "5"),
        ("sum(xs)", {"xs": [1, 0.5, Decimal("0.5")]}, "2"),
        ("if(t; 1; 2)", {"t": False}, "2"),
        ("x^2", {"x": evaluate("sqrt(2)")}, "2"),
        ("y", {"x": 2, "y": "x + 1"}, "3"),
        ("f(n)", {"f(x)": "x^2", "n": 5}, "25"),
        ("200 + p", {"p": evaluate("10%")}, "220"),
    ],
)
def test_variables_of_every_type_are_exact(expression: str, variables: dict[str, object], exact: str) -> None:
    assert evaluate(expression, variables=variables).exact == exact


def test_a_float_that_is_no_short_decimal_is_told() -> None:
    result = evaluate("x*3", variables={"x": 0.1})
    assert [warning.code for warning in result.warnings] == ["float_taken_exactly"]
    assert result == 3 * Fraction(0.1)
    assert "x = 0.1" in result.warnings[0].message("en")
    assert evaluate("x*3", variables={"x": 0.25}).warnings == ()


def test_what_is_to_be_told_of_a_variable_comes_first() -> None:
    result = evaluate("1/2x", variables={"a": 0.1, "b": 0.2, "x": 3})
    assert [warning.code for warning in result.warnings][:2] == ["float_taken_exactly"] * 2
    assert len(result.warnings) > 2


def test_variables_stay_in_the_session_where_there_is_one() -> None:
    session = Session()
    assert evaluate("x", variables={"x": 3}, session=session) == 3
    assert evaluate("x + 1", session=session) == 4
    with pytest.raises(CalculationError):
        evaluate("x")


@pytest.mark.parametrize(
    ("variables", "code", "variable"),
    [
        ({"2": 1}, "syntax_error", "2"),
        ({"x y": 1}, "syntax_error", "x y"),
        ({"x": None}, "wrong_type", "x"),
        ({"x": float("nan")}, "wrong_type", "x"),
        ({"f(x)": 1}, "wrong_type", "f(x)"),
        ({"x": "1/0"}, "division_by_zero", "x"),
        ({"x": "1\n2"}, "syntax_error", "x"),
        ({"x": evaluate("f(t) = t")}, "wrong_type", "x"),
    ],
)
def test_a_variable_that_can_not_be_is_refused(variables: dict[str, object], code: str, variable: str) -> None:
    with pytest.raises(CalculationError) as caught:
        evaluate("x", variables=variables)
    assert (caught.value.code, caught.value.variable) == (code, variable)


@pytest.mark.parametrize(("seconds", "memory"), [(0, 1024), (-1, 1024), (float("nan"), 1024), (10**9, 1024), (1, 1)])
def test_limits_that_no_calculation_has_are_refused(seconds: float, memory: int) -> None:
    with pytest.raises(CalculationError) as caught:
        evaluate("1", seconds=seconds, memory=memory)
    assert caught.value.reason == "limits_out_of_range"


def test_a_calculation_ends_with_its_seconds() -> None:
    with pytest.raises(BudgetExceeded):
        evaluate("sum(sqrt(k); k; 1; 10^9)", seconds=0.5)


def test_what_is_not_small_is_calculated_with_all_the_same() -> None:
    long = evaluate("zeta(3)", digits=20_000)
    assert float(long) == 1.2020569031595942
    assert (long * 2).decimal[:12] == "2.4041138063"
    assert len((long * 2).decimal) == 20_001
    assert int(long * 10**9) == 1202056903


def test_a_value_that_was_calculated_in_the_child_is_here_afterwards() -> None:
    factorial = evaluate("20000!")
    assert int(factorial) == math.factorial(20_000)
    assert factorial % 20_011 == math.factorial(20_000) % 20_011


def test_what_is_not_decided_is_an_error_and_no_guess() -> None:
    with pytest.raises(Undecided):
        _ = evaluate(HIDDEN) == evaluate("2*pi")
    with pytest.raises(Undecided):
        _ = evaluate(HIDDEN) < evaluate("2*pi")


def test_answers_come_back_from_a_pool_of_processes() -> None:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        found = list(pool.map(evaluate, ["2/3", "sqrt(2)*sqrt(3)", "[1; pi]"]))
    assert found == [evaluate("2/3"), evaluate("sqrt(6)"), evaluate("[1; pi]")]


def test_what_is_public_is_shown() -> None:
    assert [name for name in dir(calculatrice) if not name.startswith("_")] == [
        name for name in calculatrice.__all__ if not name.startswith("_")
    ]
    assert all(hasattr(calculatrice, name) for name in dir(calculatrice))
