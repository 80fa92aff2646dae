"""The text of a normal form is that of its view, wherever it is written without one."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

from calculatrice import evaluate
from calculatrice.engine.answers.normal_text import normal_text
from calculatrice.engine.answers.normal_view import normal_view
from calculatrice.engine.answers.view_text import view_text
from calculatrice.engine.budget import Budget
from calculatrice.engine.errors import CalculationError
from calculatrice.engine.numbers.exact import Exact
from calculatrice.engine.numbers.normal_form import normal_form

if TYPE_CHECKING:
    from calculatrice.engine.numbers.normal_form import NormalForm

SEED = 3
MANY = 400
CONSTANTS = (
    *(
        "1",
        "3",
        "-2/3",
        "√2",
        "√6",
        "∛2",
        "2^(1/5)",
        "π",
        "π²",
        "1/π",
        "e",
        "e^2",
        "e^(2/3)",
        "e^-1",
        "√e",
        "ln(2)",
        "ln(3)",
    ),
    *("ln(6)", "sin(1)", "cos(3/10)", "tan(e)", "atan(2)", "erf(1/2)", "ei(2)", "gamma(1/3)", "egamma", "sin(√2+π)"),
    *("exp(√2)", "2^√2", "√(1+π)", "1/(1+π)", "i", "cos((1+√5)/2)", "agm(1; 2)", "π·ln(3)", "√2·π", "sin(1)^2"),
    *("∛5·π^3", "π²·ln(2)", "ln(2)^2", "√3·ln(2)·ln(3)", "π·e", "√2·e", "√3·sin(1)", "ln(2)/π", "√2·π²·ln(5)^3"),
)


def form_of(expression: str) -> NormalForm | None:
    """The normal form of what the expression is worth, where it has one."""
    try:
        value = evaluate(expression)._forms._value
        return normal_form(value, Budget.job()) if isinstance(value, Exact) else None
    except CalculationError:
        return None


def sums() -> list[str]:
    random = Random(SEED)  # noqa: S311 - the same sums every time, no secret in them
    return [
        "+".join(
            f"({random.choice(('1', '-1', '2', '-3', '10'))}/{random.choice((1, 1, 2, 6))})*{random.choice(CONSTANTS)}"
            for _ in range(random.randint(1, 4))
        )
        for _ in range(MANY)
    ]


def test_a_text_without_a_view_is_that_of_the_view() -> None:
    forms = {expression: form for expression in (*CONSTANTS, *sums()) if (form := form_of(expression)) is not None}
    found = {expression: text for expression, form in forms.items() if (text := normal_text(form)) is not None}
    assert len(found) > len(forms) / 4
    assert found == {expression: view_text(normal_view(forms[expression])) for expression in found}


@pytest.mark.parametrize(
    ("expression", "text"),
    [
        ("sin(0.73)+98", "98+sin(73/100)"),
        ("exp(0.83)-99", "e^(83/100)-99"),
        ("-√2/2", "-√2/2"),
        ("π/3-√2/3", "(π-√2)/3"),
        ("1+2π/3", "1+2π/3"),
        ("3*erf(1)", "3·erf(1)"),
        ("2ln(3)", "2 ln(3)"),
        ("5*exp(2)", "5·e^2"),
        ("ln(1000001)", "ln(1000001)"),
        ("3+ln(2)/2-ln(12)", "3-ln(72)/2"),
        ("ln(5)+ln(6)-ln(7)", "ln(30)-ln(7)"),
        ("√2/3+ln(10)*π-ln(2)^2", "√2/3+π ln(10)-ln(2)^2"),
        ("2∛2*π²/5-√3*ln(7)", "2∛2·π²/5-√3·ln(7)"),
        ("3π^3*ln(2)", "3π^3·ln(2)"),
        ("3*e-6", "3·e - 6"),
        ("e-π", "e-π"),
        ("π-2e/3+√2", "√2+π-2·e/3"),
    ],
)
def test_the_commonest_shapes_need_no_view(expression: str, text: str) -> None:
    form = form_of(expression)
    assert form is not None
    assert normal_text(form) == text


@pytest.mark.parametrize("expression", ["(1+√5)/2", "1/e", "1/π", "i√2", "√2·e", "1/(1+π)", "2^(1/4)"])
def test_other_shapes_are_left_to_the_view(expression: str) -> None:
    form = form_of(expression)
    assert form is None or normal_text(form) is None
