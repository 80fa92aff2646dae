"""Functions of DuckDB: exact texts, the nearest double, errors as values."""

from __future__ import annotations

import duckdb
import pytest

from calculatrice.duckdb import register


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("calculate('2/3').exact", "2/3"),
        ("calculate('sqrt(2)').decimal", "1.41421356237310"),
        ("calculate('sqrt(2)').relation", "≈"),
        ("calculate('2/3').error", None),
        ("calculate('1/0').decimal", None),
        ("calculate('1/0').error", "Division by zero: the denominator is exactly 0."),
        ("calculate(NULL)", None),
        ("calculate_double('2/3')", 2 / 3),
        ("calculate_double('1/0')", None),
        ("calculate_double('i')", None),
        ("calculate_double(NULL)", None),
    ],
)
def test_an_expression_is_calculated(asked: str, answer: object) -> None:
    with duckdb.connect() as connection:
        register(connection)
        assert connection.sql(f"SELECT {asked}").fetchall() == [(answer,)]


def test_a_column_is_calculated() -> None:
    with duckdb.connect() as connection:
        register(connection)
        rows = connection.sql("SELECT calculate_double(k || '/7') FROM range(3000) AS t(k)").fetchall()
    assert rows == [(k / 7,) for k in range(3000)]
