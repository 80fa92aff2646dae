"""Nothing unbounded in the library: what does not fit the process ends in the child, and the session lives on."""

from __future__ import annotations

import json
from time import perf_counter
from typing import TYPE_CHECKING

import pytest
from tests.cli.command import Command
from tests.hostile import answer, expand, holds, is_well, lines
from tests.memory import resident

import calculatrice
from calculatrice import CalculationError, Options
from calculatrice.bootstrap import calculator

if TYPE_CHECKING:
    from pathlib import Path

    from tests.hostile import Line

    from calculatrice.service.calculator import Calculator

HEAVY = [line for line in lines() if line.is_heavy]
ENOUGH, TOO_FEW = 30.0, 1.0
"""Seconds for what comes to an end on a busy machine, and for what no limit lets come to one."""
GRACE = 3.0
MEMORY = 256 << 20


def limit(expected: str) -> float:
    return TOO_FEW if expected == "error:budget_exceeded" else ENOUGH


@pytest.fixture(scope="module")
def guarded() -> dict[float, Calculator]:
    return {seconds: calculator(seconds=seconds) for seconds in (ENOUGH, TOO_FEW)}


@pytest.mark.parametrize("line", HEAVY, ids=lambda line: ascii(line.source[:60]))
def test_heavy_lines_end_at_their_limit_with_the_right_answer(guarded: dict[float, Calculator], line: Line) -> None:
    at_start, allowed = resident(), limit(line.answer)
    found, seconds = answer(guarded[allowed], line.text)
    assert holds(found, line.answer)
    assert seconds < allowed * (1 + line.text.count("\n")) + GRACE
    assert resident() - at_start < MEMORY
    assert is_well(guarded[allowed])


@pytest.mark.parametrize(
    ("expression", "digits", "expected"),
    [
        ("sqrt(2)", 1_000_000, "1.41421356237309504880168872420969807856967187537694"),
        ("1/7", 1_000_000, "0.142857142857142857142857142857142857142857142857142"),
        ("tan(pi/2+10^-1000)", 20_000, "-" + "9" * 1_000 + "." + "9" * 1_000),
        ("exp(exp(exp(exp(10))))", 1_000_000, "error:budget_exceeded"),
        ("[«sqrt($);×3000»1]", 1_000_000, "error:budget_exceeded"),
        ("0", 10_000_000, "error:wrong_type"),
    ],
)
def test_a_million_digits_of_anything_end(expression: str, digits: int, expected: str) -> None:
    patient = calculator(seconds=limit(expected))
    start = perf_counter()
    try:
        found = patient.run(expand(expression), Options(digits))[-1].decimal
    except CalculationError as error:
        found = f"error:{error.code}"
    assert found.startswith(expected)
    assert perf_counter() - start < limit(expected) + GRACE
    assert is_well(patient)


def test_bytes_that_are_no_text_leave_the_stream_alive(tmp_path: Path) -> None:
    stream = b"\xff\xfe1+1\n1+1\n\xc3\x28\n\xed\xa0\x80\n" + b"(" * 1_000_000 + b"\n9^9^9^9\nsin(pi/6)\n"
    ended = Command(tmp_path)("batch", stdin=stream)
    answers = [json.loads(line) for line in ended.out.splitlines()]
    assert [row["decimal"] if row["error"] is None else row["error"]["code"] for row in answers][1::5] == ["2", "0.5"]
    assert len(answers) == 7
    assert ended.status in (0, 1)


def test_the_module_itself_answers_after_a_tower() -> None:
    with pytest.raises(CalculationError):
        calculatrice.evaluate("9^9^9^9")
    assert calculatrice.evaluate("1+1").text == "= 2"
