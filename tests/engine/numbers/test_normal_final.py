"""Where no other form can be hoped for, and where one may be."""

from __future__ import annotations

import pytest
from tests.engine.asking import ask, tree_of

from calculatrice.engine.budget import Budget
from calculatrice.engine.numbers.normal_final import is_final
from calculatrice.engine.numbers.normal_form import NormalForm


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("sqrt(2)+pi", True),
        ("sin(1/10)+17", True),
        ("sqrt(1+sqrt(3))", True),
        ("sin(sqrt(2))", True),
        ("sin(1)+cos(1)", True),
        ("sqrt(2)*sin(1/3)+e^(1/2)*cos(2)-e", True),
        ("sin(1)^3+pi", True),
        ("2*erf(1)", True),
        ("egamma-1", True),
        ("exp(i)", True),
        ("cos(3*pi/7)", True),
        ("ln(1+sqrt(2))+ln(2)", True),
        ("atan(1/2)+pi", True),
        ("exp(pi*sqrt(163))-1", True),
        ("ln(pi*e)", True),
        ("exp(pi*e)", False),
        ("ln(cos(1)+5)", False),
        ("sin(1)^2+cos(1)^2", False),
        ("sin(1)*cos(2)", False),
        ("sin(1)+pi*cos(1)", False),
        ("sin(1)+cos(pi/7)", False),
        ("sin(1)+atan(1/2)", False),
        ("sinh(1)+cosh(1)", False),
        ("cos(pi/9)^3-3*cos(pi/9)/4", False),
        ("cos(pi/9)^2", False),
        ("atan(sqrt(5))", False),
        ("ln(1+sqrt(2))+ln(sqrt(2)-1)", False),
        ("gamma(1/3)", False),
        ("acos(cos(3)/2)", False),
        ("exp(ln(2)*ln(3))", False),
        ("sin(ln(2)*i)", False),
    ],
)
def test_a_form_is_final_where_no_other_can_be_hoped_for(expression: str, expected: bool) -> None:
    assert is_final(NormalForm(tree_of(expression), Budget.job())) is expected


@pytest.mark.parametrize(
    ("expression", "exact"),
    [
        ("cos(pi/9)^3-3*cos(pi/9)/4", "1/8"),
        ("atan(1/2)+atan(1/3)", "π/4"),
        ("sin(1)^2*12345/678+cos(1)^2*12345/678", "4115/226"),
        ("pi*atan(1/2)+pi*atan(1/3)", "π²/4"),
    ],
)
def test_where_one_may_be_it_is_found(expression: str, exact: str) -> None:
    assert ask(expression, budget=Budget.job()).exact == exact
