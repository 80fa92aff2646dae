"""From a request to its answer, or to why there is none."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from calculatrice.engine.budget import Budget
from calculatrice.service.answering import Refused, answer
from calculatrice.service.request import Request


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (
            {"expression": "1/6"},
            {"reading": "1/6", "exact": "1/6", "decimal": "0.166666666666667", "relation": "≈", "repeating": "0.1(6)"},
        ),
        ({"expression": "1/3", "digits": 3}, {"decimal": "0.333", "digits": 3}),
        ({"expression": "x^2", "variables": {"x": "1/2"}}, {"exact": "1/4", "relation": "="}),
        ({"expression": "g(2)", "variables": {"f(t)": "t+1", "g(t)": "f(t)*2"}}, {"decimal": "6"}),
        ({"expression": "y = 2\ny + 1"}, {"expression": "y + 1", "decimal": "3"}),
        ({"expression": "y = 2"}, {"kind": "number", "name": "y"}),
        ({"expression": "1 < 2"}, {"kind": "truth", "decimal": "true"}),
        ({"expression": "sin(30)", "angle": "deg"}, {"exact": "1/2"}),
        ({"expression": "1,5*2", "locale": "fr"}, {"decimal": "3"}),
        ({"expression": "7/2", "forms": ["mixed", "base:2"]}, {"forms": {"mixed": "3 1/2", "base:2": "0b11.1"}}),
        ({"expression": "6/2(1+2)"}, {"decimal": "9"}),
    ],
)
def test_a_request_is_answered(asked: dict[str, Any], expected: dict[str, Any]) -> None:
    found = msgspec.to_builtins(answer(msgspec.convert(asked, Request), Budget.job))
    assert {name: found[name] for name in expected} == expected


def test_a_surprising_reading_is_told_in_the_language_asked_for() -> None:
    english, french = (answer(Request("6/2(1+2)", locale=locale), Budget.job) for locale in ("en", "fr"))
    [warning], [avertissement] = english.warnings, french.warnings
    assert warning.code == avertissement.code
    assert warning.message != avertissement.message


@pytest.mark.parametrize(
    ("asked", "code", "place"),
    [
        ({"expression": "1/0"}, "division_by_zero", (2, 3, None)),
        ({"expression": ""}, "syntax_error", (0, 0, None)),
        ({"expression": "2*x"}, "unknown_name", (2, 3, None)),
        ({"expression": "x", "variables": {"x": "1/0"}}, "division_by_zero", (2, 3, "x")),
        ({"expression": "x", "variables": {"x": "1\n2"}}, "syntax_error", (0, 0, "x")),
    ],
)
def test_what_has_no_answer_says_why_and_where(asked: dict[str, Any], code: str, place: object) -> None:
    with pytest.raises(Refused) as refused:
        answer(msgspec.convert(asked, Request), Budget.job)
    failure = refused.value.failure
    assert failure.code == code
    assert (failure.start, failure.end, failure.variable) == place
    assert failure.message("en") != failure.message("fr")
