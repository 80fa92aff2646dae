"""Python's numbers are taken exactly, whatever type they have; what is no number is refused."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest
from flint import fmpq, fmpz
from hypothesis import given
from hypothesis import strategies as st

from calculatrice.engine.errors import BudgetExceeded, CalculationError
from calculatrice.engine.given import is_number, value_of
from calculatrice.engine.numbers import rational
from calculatrice.engine.values import Items, Verdict

FINITE = st.floats(allow_nan=False, allow_infinity=False)


@pytest.mark.parametrize(
    ("given", "value"),
    [
        (3, 3),
        (-(10**30), -(10**30)),
        (0.5, fmpq(1, 2)),
        (-2.0, -2),
        (Fraction(-7, 2), fmpq(-7, 2)),
        (Fraction(4, 2), 2),
        (Decimal("0.1"), fmpq(1, 10)),
        (Decimal("1e3"), 1000),
        (fmpz(5), 5),
        (fmpq(6, 3), 2),
        (fmpq(1, 3), fmpq(1, 3)),
        (True, Verdict(truth=True)),
        ([1, 0.5], Items((1, fmpq(1, 2)))),
        ((Decimal("0.2"), [True]), Items((fmpq(1, 5), Items((Verdict(truth=True),))))),
    ],
)
def test_what_python_has_is_the_same_value_here(given: object, value: object) -> None:
    assert value_of(given) == value


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        (float("nan"), "not_finite"),
        (float("inf"), "not_finite"),
        (Decimal("nan"), "not_finite"),
        (Decimal("-Infinity"), "not_finite"),
        (complex(0, float("inf")), "not_finite"),
        ([1, float("nan")], "not_finite"),
        (None, "no_value_of_python"),
        ({1: 2}, "no_value_of_python"),
        (object(), "no_value_of_python"),
    ],
)
def test_what_is_no_value_is_refused(given: object, reason: str) -> None:
    with pytest.raises(CalculationError) as caught:
        value_of(given)
    assert caught.value.reason == reason


@pytest.mark.parametrize("given", [Decimal("1e999999"), Decimal("1e-999999")])
def test_a_decimal_that_is_too_large_to_write_out_is_not_written_out(given: Decimal) -> None:
    with pytest.raises(BudgetExceeded):
        value_of(given)


@given(FINITE)
def test_a_float_is_the_very_double(held: float) -> None:
    value = value_of(held)
    assert Fraction(held) == Fraction(*as_ratio(value))


@given(st.fractions() | st.decimals(allow_nan=False, allow_infinity=False, places=20) | st.integers())
def test_a_ratio_is_kept(held: Fraction | Decimal | int) -> None:
    assert Fraction(held) == Fraction(*as_ratio(value_of(held)))


def as_ratio(value: object) -> tuple[int, int]:
    assert isinstance(value, int | fmpq)
    return int(rational.numerator(value)), int(rational.denominator(value))


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("float64", "0.5", fmpq(1, 2)),
        ("float32", "0.1", fmpq(13421773, 134217728)),
        ("float16", "0.1", fmpq(819, 8192)),
        ("longdouble", "0.5", fmpq(1, 2)),
        ("int8", "-3", -3),
        ("uint64", "18446744073709551615", 2**64 - 1),
        ("bool_", "1", Verdict(truth=True)),
    ],
)
def test_scalars_of_numpy_are_taken_exactly(name: str, text: str, value: object) -> None:
    scalar = getattr(np, name)(int(text) if "int" in name or name == "bool_" else text)
    assert value_of(scalar) == value
    assert is_number(scalar) is (name != "bool_")


def test_arrays_of_numpy_are_lists() -> None:
    assert value_of(np.array([[1, 0.5], [2, 3]])) == Items((Items((1, fmpq(1, 2))), Items((2, 3))))


@pytest.mark.parametrize("other", ["1", None, [1], (1,), {1}, b"1", object()])
def test_what_is_no_number_is_left_to_the_other_side(other: object) -> None:
    assert not is_number(other)
