"""The language by example: every row of its table holds."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from tests.engine.tables import rows

import calculatrice
from calculatrice import CalculationError

if TYPE_CHECKING:
    from calculatrice import Result

ROWS = rows("language.tsv", columns=4)
NUMBER = re.compile(r"-?\d+(\.\d+|/\d+)?")


def answer(result: Result) -> str:
    """A result as the table writes it."""
    if result.kind == "definition":
        return "definition"
    if result.value_kind == "quantity":
        return result.text.removeprefix("= ")
    if result.fraction is not None:
        return result.fraction
    return result.decimal if result.relation == "=" else result.relation + result.decimal


def in_lowest_terms(expected: str) -> str:
    return str(Fraction(expected)) if NUMBER.fullmatch(expected) else expected


def outcome(expression: str, locale: str) -> tuple[str, bool]:
    """What came of an expression, and whether it came with a warning."""
    try:
        result = calculatrice.evaluate(expression, locale=locale)
    except CalculationError as error:
        return f"error:{error.code}", False
    return answer(result), bool(result.warnings)


@pytest.mark.parametrize(("locale", "expression", "expected", "flag"), ROWS, ids=[f"{row[0]} {row[1]}" for row in ROWS])
def test_a_row_of_the_language_holds(locale: str, expression: str, expected: str, flag: str) -> None:
    assert outcome(expression, locale) == (in_lowest_terms(expected), flag == "warning")


def test_the_table_is_whole() -> None:
    assert len(ROWS) >= 173
