"""From a question to its answer, or to why there is none."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from calculatrice.engine.budget import Budget
from calculatrice.engine.errors import BudgetExceeded, CalculationError, UnexpectedCharacter
from calculatrice.service.answer import Answer, Failure
from calculatrice.service.answering import answer
from calculatrice.service.request import Request


def answered(**asked: object) -> Answer:
    return msgspec.convert(answer(msgspec.convert(asked, Request).question, Budget.job), Answer)


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
    found = msgspec.to_builtins(answered(**asked))
    assert {name: found[name] for name in expected} == expected


@pytest.mark.parametrize("asked", [{"expression": "0xFF to all"}, {"expression": "0xFF", "forms": ["all"]}])
def test_all_forms_are_asked_for_at_once(asked: dict[str, Any]) -> None:
    found = answered(**asked)
    assert found.forms == {"base:16": "0xff", "base:2": "0b11111111", "base:8": "0o377", "scientific": "2.55e2"}
    assert (found.text, found.shown_as, found.value.readings) == ("= 255", msgspec.UNSET, {"int8": "-1"})  # type: ignore[union-attr]  # it has a value


@pytest.mark.parametrize(
    ("expression", "form", "text"),
    [
        ("5000 to h:m:s", "hms", "1:23:20"),
        ("12345 to prefix", "prefix", "12.345k"),
        ("355/113 to continued fraction", "continued", "3+1/(7+1/16)"),
        ("[1/3; 2] to 2 decimals", "decimals:2", "[0.33; 2.00]"),
    ],
)
def test_an_answer_names_the_form_that_it_is_told_in(expression: str, form: str, text: str) -> None:
    found = answered(expression=expression)
    assert (found.shown_as, found.forms) == (form, {form: text})


def test_a_surprising_reading_is_told_in_the_language_asked_for() -> None:
    english, french = (answered(expression="6/2(1+2)", locale=locale) for locale in ("en", "fr"))
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
    with pytest.raises(CalculationError) as refused:
        answered(**asked)
    failure = Failure.of(refused.value, len(asked["expression"]))
    assert failure.code == code
    assert (failure.start, failure.end, failure.variable) == place
    assert failure.message("en") != failure.message("fr")


@pytest.mark.parametrize(
    ("asked", "name", "shown", "whole"),
    [
        ({"expression": "10001!", "digits": 5}, "exact", 10_001, 35_664),
        ({"expression": "10001!", "digits": 20_000}, "exact", 20_001, 35_664),
        ({"expression": "2^40000/3", "digits": 5, "forms": ["base:2"]}, "base:2", 10_001, None),
        ({"expression": "10001!", "digits": 40_000}, "exact", 35_664, None),
    ],
)
def test_a_text_is_not_much_longer_than_what_was_asked_for(
    asked: dict[str, Any], name: str, shown: int, whole: int | None
) -> None:
    found = answered(**asked)
    texts = {"exact": found.exact, **(found.forms or {})}
    text = texts[name]
    assert text is not None
    assert len(text) == shown
    assert text.endswith("…") == (shown % 10 == 1)
    lengths = found.cut or {}
    assert (name in lengths) == text.endswith("…")
    assert whole is None or lengths[name] == whole


def test_what_is_whole_says_nothing_of_a_cut() -> None:
    assert b"cut" not in msgspec.json.encode(answered(expression="1/3"))


def test_a_cut_text_is_no_expression() -> None:
    cut = answered(expression="10001!").exact
    with pytest.raises(UnexpectedCharacter):
        answered(expression=cut or "")


def test_an_answer_of_millions_of_characters_is_refused() -> None:
    with pytest.raises(BudgetExceeded) as refused:
        answered(expression="[" + ";".join(["1/7"] * 50) + "]", digits=100_000)
    assert refused.value.reason == "too_long"
    assert "fewer digits" in refused.value.message("en")


def test_a_notation_that_an_older_record_names_twice_is_written_once() -> None:
    assert list(answered(expression="1/3", notations=["latex"] * 2).notations or ()) == ["latex"]


@pytest.mark.parametrize("expression", ["1/3", "1-2i", "[1; sqrt(2)]", "factor(12)", "f(x) = x", "1 < 2", "1/7^9999"])
def test_a_document_has_its_fields_in_the_order_that_they_are_described_in(expression: str) -> None:
    asked = Request(expression, forms=["mixed", "base:16"], notations=["latex"])
    document = answer(asked.question, Budget.job)
    assert msgspec.json.encode(document) == msgspec.json.encode(msgspec.convert(document, Answer))
