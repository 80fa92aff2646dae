"""What functions ask of their arguments."""

from __future__ import annotations

import pytest

from calculatrice.engine.budget import Budget
from calculatrice.engine.context import Context
from calculatrice.engine.evaluate import evaluate_expression
from calculatrice.engine.functions.arguments import integers, simplified, within
from calculatrice.engine.functions.catalogue import kind_of
from calculatrice.engine.language.locale import EN
from calculatrice.engine.language.parser import parse
from calculatrice.engine.numbers.exact import Exact
from calculatrice.engine.session import Session


def context() -> Context:
    return Context(Budget.inline())


def value(expression: str) -> Exact:
    [statement] = parse(expression, EN, kind_of).statements
    found = evaluate_expression(statement, context(), Session())
    assert isinstance(found, Exact)
    return found


@pytest.mark.parametrize(
    ("expression", "rational"),
    [("sqrt(2)*sqrt(8)", 4), ("sqrt(2)*sqrt(3)-sqrt(6)", 0), ("(1+i)*(1-i)", 2), ("e^(i*pi)", -1)],
)
def test_a_number_that_is_proved_rational_is_simplified(expression: str, rational: int) -> None:
    assert simplified(context(), value(expression)) == rational


@pytest.mark.parametrize("expression", ["pi", "sqrt(2)", "1+i", "sqrt(10^40+1)"])
def test_a_number_that_is_not_rational_stays_a_tree(expression: str) -> None:
    assert isinstance(simplified(context(), value(expression)), Exact)


def test_integers_are_proved_one_by_one() -> None:
    assert integers(context(), (3, value("sqrt(2)*sqrt(8)"))) == (3, 4)


@pytest.mark.parametrize(
    ("expression", "limit", "expected"),
    [
        ("pi", 4, True),
        ("pi", 3, False),
        ("-pi", 3, False),
        ("3+4i", 6, True),
        ("3+4i", 4, False),
        ("exp(10^30)", 10, False),
    ],
)
def test_a_magnitude_is_bounded(expression: str, limit: int, *, expected: bool) -> None:
    assert within(context(), value(expression), limit) is expected
