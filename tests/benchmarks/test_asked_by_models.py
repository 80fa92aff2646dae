"""The answers that the servers of tools are judged by, computed a second time; what is made of what they say."""

from __future__ import annotations

import re
from types import SimpleNamespace
from typing import Any

import mpmath
import pytest
from benchmarks.asked_by_models import REFUSED, is_right, questions, said_by

from calculatrice.service.execution import answer_inline
from calculatrice.service.request import Request

ANSWERED = [row for row in questions() if row["answer"] != REFUSED]


def test_there_are_twenty_questions() -> None:
    assert len(questions()) == 20


@pytest.mark.parametrize("row", ANSWERED, ids=lambda row: row["question"][:30])
def test_an_answer_is_what_the_engine_and_mpmath_find(row: dict[str, str]) -> None:
    assert is_right(answer_inline(Request(row["question"])).decimal, row["answer"])
    with mpmath.workdps(100):
        computed = eval(exact(row["python"]), vars(mpmath))  # noqa: S307  # the table is our own
        assert abs(computed - mpmath.mpf(row["answer"][1:])) < mpmath.mpf(10) ** -14


def exact(text: str) -> str:
    """The expression with every literal as a number of mpmath."""
    return re.sub(r"\d+(?:\.\d+)?(?:e\d+|e-\d+)?", lambda found: f"mpf('{found[0]}')", text)


def result(text: str, structured: dict[str, Any] | None = None, *, is_error: bool = False) -> SimpleNamespace:
    return SimpleNamespace(content=[SimpleNamespace(text=text)], structured_content=structured, is_error=is_error)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (result("0.3"), "0.3"),
        (result("π ≈ 3.14", {"decimal": "3.14", "relation": "≈"}), "3.14"),
        (result("x", {"decimal": "1e-9", "relation": "<"}), REFUSED),
        (result("{}", {"result": 0.1, "error": None}), "0.1"),
        (result("{}", {"result": None, "error": "too large"}), REFUSED),
        (result("Error: division by zero"), REFUSED),
        (result("Infinity"), "Infinity"),
        (result("5", is_error=True), REFUSED),
    ],
)
def test_what_a_server_says_is_read_from_its_result(given: SimpleNamespace, said: str) -> None:
    assert said_by(given) == said
