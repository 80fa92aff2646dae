"""What the structure of a number proves, and what it leaves."""

from __future__ import annotations

import pytest
from tests.engine.asking import number_of, tree_of

from calculatrice.engine.budget import Budget
from calculatrice.engine.errors import BudgetExceeded
from calculatrice.engine.numbers.combination import ZERO
from calculatrice.engine.numbers.exact import Exact
from calculatrice.engine.numbers.normal_form import NormalForm
from calculatrice.engine.numbers.radicals import NoForm


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("(1+sqrt(2))^3", "7+5*sqrt(2)"),
        ("1/(sqrt(2)+sqrt(3))", "sqrt(3)-sqrt(2)"),
        ("sqrt(5+2*sqrt(6))", "sqrt(2)+sqrt(3)"),
        ("ln(12)-ln(3)", "2*ln(2)"),
        ("ln(e^2*sqrt(3))", "2+ln(3)/2"),
        ("e^2*e^3", "e^5"),
        ("exp(ln(2)/3)", "cbrt(2)"),
        ("exp(i*pi/3)", "(1+sqrt(3)*i)/2"),
        ("(-8)^(1/3)", "1+sqrt(3)*i"),
        ("ln(-2)", "ln(2)+i*pi"),
        ("sin(pi/12)", "(sqrt(6)-sqrt(2))/4"),
        ("tan(pi/8)", "sqrt(2)-1"),
        ("asin(sqrt(3)/2)", "pi/3"),
        ("acos(-1/2)", "2*pi/3"),
        ("atan(-1)", "-pi/4"),
        ("zeta(2)", "pi^2/6"),
        ("sin(-1)+sin(1)", "0"),
        ("cos(-1)-cos(1)", "0"),
        ("gamma(1/3)/gamma(1/3)", "1"),
        ("(pi+1)/(2*pi+2)", "1/2"),
        ("im((1+i)^3)", "2"),
        ("i^i", "e^(-pi/2)"),
        ("(2i)^i", "e^(i*ln(2)-pi/2)"),
        ("i^sqrt(2)", "e^(i*pi*sqrt(2)/2)"),
        ("sqrt((pi-1)^2)", "pi-1"),
        ("sqrt((pi-4)^2)", "4-pi"),
        ("((1-ln(2))^2*(1+pi))^(1/2)", "(1-ln(2))*sqrt(1+pi)"),
        ("ln((pi-4)^2)", "2*ln(4-pi)"),
        ("sqrt(2*(10^40+1))", "sqrt(2)*sqrt(10^40+1)"),
        ("sqrt(2^89-1)*sqrt(2^107-1)", "sqrt((2^89-1)*(2^107-1))"),
        ("(sqrt(10^40+1)-10^20)*(sqrt(10^40+1)+10^20)", "1"),
        ("ln(10^40)", "40*ln(10)"),
        ("(ln(4)-2*ln(2)+pi)^2", "pi^2"),
        ("pi+(ln(4)-2*ln(2))^2", "pi"),
        ("pi+sqrt(ln(4)-2*ln(2))", "pi"),
        ("pi+sin(ln(4)-2*ln(2))+cos(ln(4)-2*ln(2))", "1+pi"),
        ("pi+cosh(ln(4)-2*ln(2))-asinh(ln(4)-2*ln(2))", "1+pi"),
    ],
)
def test_equal_numbers_leave_nothing(one: str, other: str) -> None:
    difference = number_of(f"({one})-({other})")
    assert difference == 0 or (isinstance(difference, Exact) and NormalForm(difference, Budget.inline()).whole == ZERO)


@pytest.mark.parametrize("expression", ["sqrt(2^600-1)", "(1+sqrt(2))^1000", "im(sin(1+i))", "sqrt(2)*3^1000"])
def test_what_would_be_long_or_is_not_known_has_none(expression: str) -> None:
    with pytest.raises(NoForm):
        NormalForm(tree_of(expression), Budget.job())


@pytest.mark.parametrize("inside", ["{}", "sin({})", "1/(pi+{})"])
def test_roots_that_may_depend_on_each_other_have_none(inside: str) -> None:
    independent, dependent = "sqrt(2^89-1)+sqrt(2^107-1)", "sqrt((2^61-1)*(2^89-1))+sqrt((2^61-1)*(2^107-1))"
    assert NormalForm(tree_of(inside.format(independent)), Budget.job())
    with pytest.raises(NoForm):
        NormalForm(tree_of(inside.format(dependent)), Budget.job())


def test_its_work_is_taken_from_the_budget() -> None:
    with pytest.raises(BudgetExceeded):
        NormalForm(tree_of("(1+sqrt(2)+sqrt(3)+sqrt(5))^9"), Budget.inline(effort=100_000))
