"""Integers of so many bits, and floats: what a value becomes, and what is told of it."""

from __future__ import annotations

import ctypes

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.engine.corpora import run

from calculatrice import CalculationError, evaluate

CODES = [f"{sign}int{bits}" for bits in (8, 16, 32, 64) for sign in ("", "u")]
"""As `ctypes` calls them behind `c_`."""


@pytest.mark.parametrize("name", CODES)
@given(number=st.integers(-(2**70), 2**70) | st.integers(-300, 300))
def test_an_integer_becomes_that_of_a_machine(name: str, number: int) -> None:
    machine: type[ctypes.c_int64] = getattr(ctypes, f"c_{name}")
    expected = machine(number).value
    result = evaluate(f"{number} to {name}")
    assert result.text == f"= {expected}"
    bits = ctypes.sizeof(machine) * 8
    is_asked_for_its_bits = name.startswith("u") and -(2 ** (bits - 1)) <= number < 0
    assert bool(result.warnings) is (expected != number and not is_asked_for_its_bits)


@pytest.mark.parametrize(
    ("text", "expected", "codes"),
    [
        ("-1 to uint8", "= 255", []),
        ("200 to int8", "= -56", ["width_changes_value"]),
        ("-129 to uint8", "= 127", ["width_changes_value"]),
        ("(-1 to uint8) + 1", "= 256", []),
        ("x = 300 to uint8\nx", "= 44", []),
        ("2^127 to int128", "= -170141183460469231731687303715884105728", ["width_changes_value"]),
        ("1e-400 to float64", "= 0", ["float_underflow"]),
        ("0 to float64", "= 0", []),
        ("[200; [1; -1]] to uint8", "= [200; [1; 255]]", []),
        ("[200; 300] to int8", "= [-56; 44]", ["width_changes_value"]),
    ],
)
def test_a_width_that_changes_the_value_is_told(text: str, expected: str, codes: list[str]) -> None:
    result = run(text)[-1]
    assert (result.text, [warning.code for warning in result.warnings]) == (expected, codes)


@pytest.mark.parametrize(
    "text", ["1.5 to int8", "pi to uint8", "true to int8", "[1; true] to int8", "1 to int7", "1 to float8"]
)
def test_what_has_no_such_form_is_refused(text: str) -> None:
    with pytest.raises(CalculationError):
        evaluate(text)


@pytest.mark.parametrize(
    ("text", "form", "expected"),
    [
        ("200", "int:8", None),
        ("200", "uint:8", "200"),
        ("1/3", "uint:8", None),
        ("0.5", "float:64", "0.5"),
        ("1/3", "hexfloat:32", "0x1.555556p-2"),
    ],
)
def test_a_form_of_a_width_is_there_where_the_value_fits(text: str, form: str, expected: str | None) -> None:
    assert evaluate(text).form(form) == expected
