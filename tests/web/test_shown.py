"""An answer before any script has run says what the scripts say of it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from calculatrice.service.answer import Answer
from calculatrice.service.execution import answer_inline
from calculatrice.service.request import Request
from calculatrice.web.languages import strings
from calculatrice.web.shown import shown


def answer(expression: str) -> Answer:
    found = answer_inline(Request(expression))
    assert isinstance(found, Answer)
    return found


@pytest.mark.parametrize(
    ("expression", "language", "plain", "promise"),
    [
        ("sqrt(2)*sqrt(3)", "fr", "= √6 ≈ 2,44948974278318", "promise_rounded"),
        ("1/2", "en", "= 0.5", "promise_exact"),
        ("1 == 1", "fr", "= vrai", "promise_truth"),
        ("x = 2", "en", "= 2", "promise_exact"),
        ("f(t) = t", "en", "f(t) = t", "promise_definition"),
    ],
)
def test_an_answer_is_one_line_and_one_promise(expression: str, language: str, plain: str, promise: str) -> None:
    told = shown(answer(expression), language)
    assert told.plain == plain
    assert told.explanation == strings(language)[promise].format(digits=15)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_what_is_undecided_is_not_called_proved(language: str) -> None:
    undecided = replace(answer("1 == 1"), decimal="undecided")
    assert shown(undecided, language).explanation == strings(language)["promise_undecided"]


@pytest.mark.parametrize(
    ("expression", "exact"), [("sqrt(6)", "√6"), ("1/2", None), ("factor(8)", "2^3"), ("1 == 1", None), ("pi", "π")]
)
def test_the_exact_form_tells_what_the_decimal_does_not(expression: str, exact: str | None) -> None:
    assert shown(answer(expression), "en").exact == exact
