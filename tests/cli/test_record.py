"""What a line costs with all its keys, and how a record is written."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

import pytest

from calculatrice.bootstrap import calculator
from calculatrice.cli.record import FORMS, encode, line_of, record
from calculatrice.engine.budget import Budget
from calculatrice.engine.options import Options
from calculatrice.engine.session import Session
from calculatrice.service.perform import perform
from calculatrice.service.question import Question

if TYPE_CHECKING:
    from types import FrameType

MANY = 100


def all_keys(line: str) -> None:
    [result] = perform(Question(line), Session(), Budget.job)
    result.prepare(FORMS, Budget.job())
    record(result, line, "en")


def steps(line: str) -> int:
    """The instructions of Python that it takes: no clock, so that a busy machine changes nothing."""
    count = 0

    def trace(frame: FrameType, event: str, _: object) -> Any:  # noqa: ANN401  # as `sys.settrace` has it
        nonlocal count
        frame.f_trace_opcodes = True
        count += event == "opcode"
        return trace

    all_keys(line)
    before = sys.gettrace()
    sys.settrace(trace)
    try:
        all_keys(line)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("term", ["{n}", "{n}.5", "1/{n}", "{n}*3", "√{n}", "π/{n}", "e^{n}", "({n})", "-{n}", "{n}%"])
@pytest.mark.parametrize("joint", ["+", "-", "*"])
def test_the_cost_of_an_answer_is_linear_in_its_terms(term: str, joint: str) -> None:
    short, long = (steps(joint.join(term.format(n=n % 90 + 2) for n in range(count))) for count in (MANY, 10 * MANY))
    assert long < 15 * short


@pytest.mark.parametrize(
    "content",
    [
        {"a": "√2", "b": None, "c": [], "d": 15},
        {"text": 'quotes " and \\ and \x00 and \u2028'},
        {"nested": [{"code": "c", "start": 0, "alternative": None}], "error": {"message": "é", "start": 0}},
        {"truth": True, "falsehood": False, "negative": -1},
        {},
    ],
)
def test_a_record_is_written_as_json_writes_it(content: dict[str, Any]) -> None:
    assert encode(content) == json.dumps(content, ensure_ascii=False)


@pytest.mark.parametrize("locale", ["en", "fr"])
@pytest.mark.parametrize(
    "text", ["7", "-1/6", "√2×√3", "sin(1)", "[1; 2]", "1 < 2", "x = 3", '2+3 # "a" \\ b', "1/2pi", "200+10%"]
)
def test_a_line_is_written_as_its_record_is(text: str, locale: str) -> None:
    for result in calculator().run(text, Options(locale=locale)):
        assert line_of(result, text, locale) == json.dumps(record(result, text, locale), ensure_ascii=False)
