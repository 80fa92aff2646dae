from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import calculatrice
from calculatrice.engine.budget import Budget
from calculatrice.engine.context import Context
from calculatrice.engine.evaluate import evaluate_expression
from calculatrice.engine.language.parser import parse
from calculatrice.engine.numbers.exact import Exact
from calculatrice.engine.numbers.irrational import is_no_rational
from calculatrice.engine.numbers.normal_form import normal_form
from calculatrice.engine.session import Session

if TYPE_CHECKING:
    from calculatrice.engine.values.value import Value


def value(text: str) -> Value:
    return evaluate_expression(parse(text).statements[0], Context(Budget.inline(), "rad", []), Session())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sqrt(2)", True),
        ("sqrt(2)+sqrt(3)/7-1", True),
        ("5^(1/3)*pi+e", True),
        ("ln(3)*pi", True),
        ("sin(1/10)+17", True),
        ("sqrt(2)^2+pi-pi", False),
        ("sqrt(1+sqrt(2))^2-sqrt(2)", False),
        ("(2+sqrt(5))^(1/3)+(2-sqrt(5))^(1/3)", False),
        ("sqrt(1+sqrt(2))", False),
        ("sin(1)^2+cos(1)^2", False),
        ("sqrt(10^40+1)-10^20", True),
        ("sqrt(10^400+1)-10^200", False),
        ("sin(sin(1))", False),
    ],
)
def test_it_is_said_where_theorems_say_it_alone(text: str, expected: bool) -> None:
    number = value(text)
    known = isinstance(number, Exact) and normal_form(number, Budget.inline()) is not None
    assert (known and is_no_rational(number)) is expected  # type: ignore[arg-type]  # known trees alone


@pytest.mark.parametrize(
    ("text", "fraction"),
    [
        ("(sqrt(5)-1)*(sqrt(5)+1)/7", "4/7"),
        ("sin(1)^2+cos(1)^2+1/3", "4/3"),
        ("sqrt(7+4*sqrt(3))+sqrt(7-4*sqrt(3))+1/9", "37/9"),
        ("exp(ln(7/3))", "7/3"),
        ("ln(8)/ln(4)", "3/2"),
        ("acos(-1)/pi/3", "1/3"),
        ("sin(pi/10)*sin(3*pi/10)", "1/4"),
        ("sqrt(2)*10^30/sqrt(2)/7", "1000000000000000000000000000000/7"),
        ("sqrt(2)", None),
        ("pi", None),
    ],
)
def test_what_is_a_rational_is_one_still(text: str, fraction: str | None) -> None:
    answer = calculatrice.evaluate(text)
    assert answer.exact is not None
    assert answer.fraction == fraction
