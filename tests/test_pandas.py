"""Columns of pandas: exact, errors as values."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pandas as pd

import calculatrice.pandas  # noqa: F401  # it registers the accessors
from calculatrice import CalculationError, Result

FRAME = pd.DataFrame(
    {
        "price": [0.5, 2.0, None],
        "exact": [Decimal("0.1"), Decimal("0.2"), Decimal("0.3")],
        "n": [3, 0, 1],
        "unit price": ["a", None, object()],
        "e2": ["1/3", "sqrt(2)", "1+"],
    },
    index=["a", "b", "c"],
)


def test_an_expression_over_columns_is_exact_and_keeps_the_index() -> None:
    found = FRAME.calculatrice.evaluate("exact * 3")
    assert list(found.index) == ["a", "b", "c"]
    assert list(found) == [Fraction(3, 10), Fraction(6, 10), Fraction(9, 10)]


def test_the_error_of_a_row_stands_in_its_place() -> None:
    found = FRAME.calculatrice.evaluate("price / n")
    assert found["a"] == Fraction(1, 6)
    assert [getattr(cell, "reason", None) for cell in found] == [None, "division_by_zero", "not_finite"]
    assert [cell is None for cell in found.calculatrice.errors()] == [True, False, False]


def test_an_expression_without_columns_is_the_same_in_each_row() -> None:
    assert list(FRAME.calculatrice.evaluate("2/3")) == [Fraction(2, 3)] * 3


def test_a_column_of_expressions_is_calculated() -> None:
    found = FRAME["e2"].calculatrice.evaluate(digits=5)
    assert found.name == "e2"
    assert [type(cell) is Result for cell in found] == [True, True, False]
    assert isinstance(found["c"], CalculationError)
    assert list(found.calculatrice.text())[:2] == ["≈ 0.33333", "≈ 1.4142"]


def test_numbers_come_out_as_doubles_and_decimals() -> None:
    found = FRAME["e2"].calculatrice.evaluate()
    doubles = found.calculatrice.float()
    assert doubles.dtype == "float64"
    assert list(doubles)[:2] == [1 / 3, 2**0.5]
    assert doubles.isna().tolist() == [False, False, True]
    assert list(found.calculatrice.decimal(3)) == [Decimal("0.333"), Decimal("1.41"), None]


def test_nothing_is_calculated_of_an_empty_frame() -> None:
    assert len(FRAME.iloc[:0].calculatrice.evaluate("price * 2")) == 0
