"""Calculations that people wrote in worked answers to school problems: every result is exact."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import pytest
from tests.engine.asking import ask
from tests.engine.tables import rows

ROWS = rows("gsm8k.tsv", columns=3)
CHUNK = 1_000
CHUNKS = [ROWS[start : start + CHUNK] for start in range(0, len(ROWS), CHUNK)]


def is_exact(expression: str, expected: str) -> bool:
    result = ask(expression, digits=50)
    return result.relation == "=" and Fraction(result.decimal) == Fraction(expected)


@pytest.mark.parametrize("chunk", CHUNKS, ids=[chunk[0][0] for chunk in CHUNKS])
def test_every_result_is_exact(chunk: list[tuple[str, ...]], record_property: Callable[[str, object], None]) -> None:
    record_property("calculations of school problems", len(chunk))
    assert [row for row in chunk if not is_exact(row[0], row[1])] == []


def test_the_table_is_whole() -> None:
    assert len(ROWS) == 11_021
