"""Which columns an expression names, and what becomes of rows."""

from __future__ import annotations

import pytest

from calculatrice.columns import in_cells, in_rows, named
from calculatrice.engine.errors import CalculationError


@pytest.mark.parametrize(
    ("expression", "columns", "found"),
    [
        ("a + b", ["a", "b", "c"], ["a", "b"]),
        ("ab + a", ["a", "b", "ab"], ["a", "ab"]),
        ("sin(x)", ["x", "s", "i", "sin x", 3, None, "f(x)"], ["x"]),
        ("été * 2", ["été", "t"], ["été"]),
        ("1 + 1", ["a"], []),
    ],
)
def test_columns_are_found_by_their_names(expression: str, columns: list[object], found: list[str]) -> None:
    assert named(expression, columns) == found


def test_a_row_without_an_answer_has_its_error() -> None:
    found = list(in_rows("1/x", [{"x": 2}, {"x": 0}, {"x": None}], digits=3))
    assert str(found[0]) == "= 0.5"
    assert [cell.code for cell in found[1:] if isinstance(cell, CalculationError)] == ["division_by_zero", "wrong_type"]


def test_a_cell_is_an_expression_or_a_value() -> None:
    assert [str(cell) for cell in in_cells(["1/4", 2, 0.5, "x"])][:3] == ["= 0.25", "= 2", "= 0.5"]
