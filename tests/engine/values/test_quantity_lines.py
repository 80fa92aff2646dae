"""Lines as the manuals of other tools have them: the answer, and what is told of the reading."""

from __future__ import annotations

from pathlib import Path

import pytest

import calculatrice

TABLE = Path(__file__).with_name("quantity_lines.tsv")
ROWS = [line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines()[1:]]


def answer(text: str) -> tuple[str, str]:
    """What is answered to the last line of a text, and the codes of what is told."""
    session = calculatrice.Session()
    try:
        result = [calculatrice.evaluate(line, session=session) for line in text.split(" ⏎ ")][-1]
    except calculatrice.CalculationError as error:
        return f"error:{error.reason or error.code}", ""
    return result.text, ",".join(notice.code for notice in result.warnings)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_line_of_a_manual_has_its_answer(row: list[str]) -> None:
    text, expected, told = (*row, "")[:3]
    assert answer(text) == (expected, told)
