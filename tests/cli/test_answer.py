from __future__ import annotations

import pytest

import calculatrice
from calculatrice.cli.answer import form
from calculatrice.cli.errors import NoSuchForm
from calculatrice.engine.answers.result import Result
from calculatrice.engine.errors import CalculationError


def test_a_bound_is_no_decimal() -> None:
    known = calculatrice.evaluate("1/3")
    bound = Result(known.expression, "1e-4931", "<", 0, _forms=known._forms)
    with pytest.raises(NoSuchForm):
        form(bound, "decimal", "en")


@pytest.mark.parametrize(
    ("expression", "name", "shown"),
    [
        ("7/2", "decimal", "3.5"),
        ("7/2", "fraction", "7/2"),
        ("7/2", "mixed", "3 1/2"),
        ("1/6", "repeating", "0.1(6)"),
        ("sqrt(8)", "exact", "2√2"),
        ("123456", "scientific", "1.23456e5"),
        ("123456", "engineering", "123.456e3"),
        ("255", "base:16", "0xff"),
        ("1 == 1", "exact", "true"),
    ],
)
def test_a_form_stands_alone(expression: str, name: str, shown: str) -> None:
    assert form(calculatrice.evaluate(expression), name, "en") == shown


@pytest.mark.parametrize(
    ("expression", "name"), [("sqrt(2)", "fraction"), ("i", "base:16"), ("f(x) = x", "exact"), ("f(x) = x", "decimal")]
)
def test_a_form_that_there_is_not_is_an_error(expression: str, name: str) -> None:
    with pytest.raises(CalculationError) as refused:
        form(calculatrice.evaluate(expression), name, "en")
    assert name in refused.value.message("en")
