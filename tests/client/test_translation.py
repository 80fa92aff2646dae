from __future__ import annotations

import msgspec
import pytest

from calculatrice import evaluate
from calculatrice.client.translation import CLASSES, ToldByServer, error_of, result_of
from calculatrice.engine.errors import CalculationError
from calculatrice.engine.language.wishes import FORMS
from calculatrice.service.answer import Failure
from calculatrice.service.execution import answer_inline
from calculatrice.service.request import Request


@pytest.mark.parametrize(
    "expression", ["1/6", "sqrt(2)*sqrt(3)", "6/2(1+2)", "x = 1/7", "f(t) = t^2", "1 < 2", "[1; 1/3]"]
)
def test_a_result_is_that_of_the_library(expression: str) -> None:
    request = Request(expression, forms=list(FORMS))
    theirs = result_of(msgspec.json.encode(answer_inline(request)), request)
    ours = evaluate(expression)
    assert theirs == ours
    assert theirs.reading == ours.reading
    assert {form: theirs.form(form) for form in FORMS} == {form: ours.form(form) for form in FORMS}
    assert [notice.message("fr") for notice in theirs.warnings] == [notice.message("fr") for notice in ours.warnings]


@pytest.mark.parametrize("expression", ["1/0", "sqrt(", "foo+1", "9^9^9^9", "ln(0)", "1.2.3", "pi = 3", "mod(1)"])
def test_an_error_is_that_of_the_library(expression: str) -> None:
    with pytest.raises(CalculationError) as refused:
        answer_inline(Request(expression))
    ours = refused.value
    failure = Failure.of(ours, len(expression))
    theirs = error_of(as_problem(failure))
    assert (type(theirs), theirs.span) == (type(ours), (failure.start, failure.end))
    assert [theirs.message(language) for language in ("en", "fr")] == [
        ours.message(language) for language in ("en", "fr")
    ]


def as_problem(failure: Failure) -> bytes:
    return msgspec.json.encode(
        {
            "code": failure.code,
            "detail": failure.message("en"),
            "reason": failure.reason,
            "span": {"start": failure.start, "end": failure.end},
            "mended": failure.mended,
            "details": failure.details,
        }
    )


@pytest.mark.parametrize(
    "problem", [b'{"code": "new", "detail": "Newer."}', b'{"code": "undecided", "reason": "new", "detail": "Newer."}']
)
def test_an_error_of_a_newer_server_says_what_the_server_says(problem: bytes) -> None:
    error = error_of(problem)
    assert isinstance(error, ToldByServer)
    assert error.message("fr") == "Newer."


def test_every_class_of_error_has_its_code() -> None:
    assert all(issubclass(kind, CalculationError) and kind.code == code for code, kind in CLASSES.items())
