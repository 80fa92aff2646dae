from __future__ import annotations

import pytest
from tests.engine.asking import ask, roomy, tree_of

import calculatrice
from calculatrice.engine.answers.closed_form import closed_form, closed_text
from calculatrice.engine.answers.view import Digits
from calculatrice.engine.answers.view_text import view_text
from calculatrice.engine.budget import Budget
from calculatrice.engine.errors import BudgetExceeded
from calculatrice.engine.numbers.combination import ZERO
from calculatrice.engine.numbers.normal_form import NormalForm

CLOSED_FORMS = [
    ("sqrt(2)*sqrt(3)", "√6"),
    ("sqrt(8)+1", "1+2√2"),
    ("sqrt(2)/2", "√2/2"),
    ("-sqrt(2)-1", "-1-√2"),
    ("sqrt(5)*3/2-1/2", "(3√5-1)/2"),
    ("sqrt(3+2*sqrt(2))", "1+√2"),
    ("sqrt(7-4*sqrt(3))", "2-√3"),
    ("sqrt(2+sqrt(3))", "(√2+√6)/2"),
    ("sqrt(2)+sqrt(3)+sqrt(6)", "√2+√3+√6"),
    ("sqrt(2)*sqrt(3)*sqrt(5)", "√30"),
    ("sin(pi/12)", "(√6-√2)/4"),
    ("sin(18°)", "(√5-1)/4"),
    ("tan(pi/8)", "√2-1"),
    ("cos(pi/5)*2", "φ"),
    ("phi", "φ"),
    ("1/phi", "φ-1"),
    ("cbrt(16)", "2∛2"),
    ("7^(1/3)-2", "∛7-2"),
    ("2^(1/4)*3", "3·2^(1/4)"),
    ("8^(1/4)", "8^(1/4)"),
    ("pi/6", "π/6"),
    ("-pi", "-π"),
    ("2*pi/3+1", "1+2π/3"),
    ("asin(1/2)", "π/6"),
    ("acos(-1/2)", "2π/3"),
    ("4*atan(1)", "π"),
    ("pi^2/6", "π²/6"),
    ("2/pi", "2/π"),
    ("sqrt(2)*pi", "√2·π"),
    ("sqrt(pi)", "√π"),
    ("gamma(1/2)", "√π"),
    ("gamma(5/2)", "3√π/4"),
    ("zeta(2)", "π²/6"),
    ("e", "e"),
    ("exp(2)/3", "e^2/3"),
    ("exp(-1)", "1/e"),
    ("exp(1/2)", "e^(1/2)"),
    ("1/e", "1/e"),
    ("2/e^2", "2/e^2"),
    ("sqrt(e)", "e^(1/2)"),
    ("1/sqrt(e)", "1/e^(1/2)"),
    ("root(e^2;3)", "e^(2/3)"),
    ("3*sqrt(exp(3))+1", "1+3·e^(3/2)"),
    ("pi+e", "π+e"),
    ("ln(8)", "3 ln(2)"),
    ("ln(1/9)", "-2 ln(3)"),
    ("ln(2/3)", "ln(2)-ln(3)"),
    ("ln(8)/3+1", "1+ln(2)"),
    ("sqrt(-2)", "√2·i"),
    ("exp(i*pi/6)", "√3/2+i/2"),
    ("(-8)^(1/3)", "1+√3·i"),
    ("i*(1+sqrt(2))", "(1+√2)·i"),
    ("i*pi", "π·i"),
    ("1+i*sqrt(2)", "1+√2·i"),
    ("sin(1)^2+cos(1)^2+1/2", "3/2"),
    ("3*(e-2)", "3·e - 6"),
    ("100*(e-3)+1", "100·e - 299"),
    ("6+3*e", "6+3·e"),
    ("1-e", "1-e"),
    ("e-1", "e-1"),
    ("(3*e-6)/7", "(3·e - 6)/7"),
    ("3*e-83.094", "3·e - 41547/500"),
    ("exp(2)*3-1", "3·e^2-1"),
    ("exp(-1)/3", "1/(3·e)"),
    ("1-2/e", "1-2/e"),
    ("sqrt(2)*e-1", "√2·e - 1"),
    ("sqrt(2)/pi/3", "√2/(3π)"),
    ("2/pi/3", "2/(3π)"),
    ("ln(10)/3", "ln(10)/3"),
    ("-ln(10)/3", "-ln(10)/3"),
    ("2*ln(2)/3", "2 ln(2)/3"),
    ("sqrt(2)*ln(3)", "√2·ln(3)"),
    ("1/2+sqrt(3)/3", "1/2+√3/3"),
    ("(1+2*i)/sqrt(3)", "√3/3+2√3·i/3"),
    ("(1+sqrt(5))*i/2", "(1+√5)·i/2"),
    ("i*(sqrt(2)/4-1/2)", "(√2/4-1/2)·i"),
    ("2-i*sqrt(2)", "2-√2·i"),
    ("i*e", "e·i"),
    ("i*pi/2", "π·i/2"),
    ("ln(-2)", "ln(2)+π·i"),
    ("ln(3)*pi", "π ln(3)"),
    ("sqrt(2)+sqrt(3)+sqrt(5)+0.1", "1/10+√2+√3+√5"),
    ("sqrt(2)+sqrt(3)+sqrt(5)+sqrt(7)", "√2+√3+√5+√7"),
    ("(1+sqrt(2))^3", "7+5√2"),
    ("1/(1+sqrt(2))", "√2-1"),
    ("1/(1+cbrt(2))", "(1+∛4-∛2)/3"),
    ("1/(1+sqrt(2)+sqrt(3))", "1/2+√2/4-√6/4"),
    ("e^2*e^3", "e^5"),
    ("e^2/e^3", "1/e"),
    ("sqrt(2)^(1/3)", "2^(1/6)"),
    ("sqrt(2)*cbrt(2)", "32^(1/6)"),
    ("sqrt(3)*cbrt(2)", "√3·∛2"),
    ("3*sin(1/10)+2*sin(1/10)", "5 sin(1/10)"),
    ("gamma(1/3)+1", "1+gamma(1/3)"),
    ("exp(1)*sqrt(2)+pi", "π+√2·e"),
    ("ln(12)-ln(3)", "2 ln(2)"),
    ("ln(2)+ln(5)", "ln(10)"),
    ("ln(1000)", "3 ln(10)"),
    ("ln(12)", "ln(12)"),
    ("ln(10)/ln(2)", "1+ln(5)/ln(2)"),
    ("ln(2)^2", "ln(2)^2"),
    ("ln(pi*e)", "1+ln(π)"),
    ("ln(sqrt(2))", "ln(2)/2"),
    ("97*71^0.09", "97·71^(9/100)"),
    ("71^0.37", "71^(37/100)"),
    ("pi^3", "π^3"),
    ("pi^(3/2)", "π^(3/2)"),
    ("pi*e", "π·e"),
    ("pi*sin(1)", "π sin(1)"),
    ("pi^2*ln(2)", "π²·ln(2)"),
    ("zeta(4)", "π^4/90"),
    ("sqrt(1+sqrt(3))", "√(1+√3)"),
    ("sqrt(2)*sqrt(1+sqrt(3))", "√(2+2√3)"),
    ("sqrt(pi+1)", "√(1+π)"),
    ("cbrt(1+sqrt(3))", "∛(1+√3)"),
    ("(1+pi)^(1/4)", "(1+π)^(1/4)"),
    ("1/(1+pi)", "1/(1+π)"),
    ("2/(3+3*pi)", "2/(3·(1+π))"),
    ("(2+2*pi)/(1+pi)", "2"),
    ("sqrt(1+i)", "√(1+i)"),
    ("sin(pi/8)", "√(2-√2)/2"),
    ("sin(pi/5)", "√(10-2√5)/4"),
    ("sin(pi/7)+sin(6*pi/7)", "2 sin(π/7)"),
    ("cos(3*pi/7)", "sin(π/14)"),
    ("sin(-1)", "-sin(1)"),
    ("sin(1)^2", "sin(1)^2"),
    ("2*erf(1)", "2·erf(1)"),
    ("besselj(1;2)/3", "besselj(1; 2)/3"),
    ("1+i*sin(1)", "1+sin(1)·i"),
    ("exp(i)", "e^i"),
    ("exp(sqrt(2))*3", "3·e^(√2)"),
    ("exp(pi)*exp(1)", "e·e^π"),
    ("2^pi", "2^π"),
    ("2^(pi+1)*3", "3·2^(1+π)"),
    ("(-2)^pi", "(-2)^π"),
    ("2*catalan", "2 catalan"),
    ("egamma-1", "egamma-1"),
    ("asin(sqrt(3)/2)+atan(2-sqrt(3))", "5π/12"),
    ("atan(1/2)+atan(1/3)", "π/4"),
    ("2*atan(2)", "2 atan(2)"),
    ("sqrt(10^40+1)-10^20", f"√1{'0' * 39}1-1{'0' * 20}"),
    ("sqrt(12)*sqrt(10^30+57)", f"2√3{'0' * 27}171"),
]


@pytest.mark.parametrize(("expression", "expected"), CLOSED_FORMS)
def test_a_closed_form_is_found(expression: str, expected: str) -> None:
    found = closed_form(tree_of(expression), roomy())
    assert found is not None
    assert view_text(found) == expected


@pytest.mark.parametrize(("expression", "form"), CLOSED_FORMS)
def test_a_closed_form_is_worth_what_the_expression_is(expression: str, form: str) -> None:
    difference = f"({form})-({expression})"
    if ask(difference, budget=Budget.job()).text != "= 0":
        assert NormalForm(tree_of(difference), roomy()).whole == ZERO


@pytest.mark.parametrize(
    "expression", ["sqrt(10^200+1)", "sqrt(2^600-1)", "gamma(10^30+1/3)", "(1+sqrt(2))^1000", "im(sin(1+i))"]
)
def test_there_is_none_where_none_is_short(expression: str) -> None:
    assert closed_form(tree_of(expression), roomy()) is None


@pytest.mark.parametrize("expression", ["sqrt(10^40+1)-10^20", "sqrt(2)+sqrt(3)+0.1", "sin(1)+17"])
def test_a_form_by_structure_is_known_without_a_search(expression: str) -> None:
    value = tree_of(expression)
    found = closed_text(value, Budget.inline()) or ""
    assert found == view_text(closed_form(tree_of(expression), roomy()) or Digits(""))
    assert value.no_rational


def test_a_form_that_costs_more_than_the_budget_is_refused() -> None:
    with pytest.raises(BudgetExceeded):
        closed_form(tree_of("sqrt(2)*sqrt(3)"), Budget(bits=1 << 17, precision=1 << 14, effort=10_000, proofs=8))


def test_what_is_shared_in_a_number_is_counted_as_often_as_it_would_be_written() -> None:
    """Written out, this one would have 2^40 parts."""
    session = calculatrice.Session()
    calculatrice.evaluate("x = sin(1)", session=session)
    for _ in range(40):
        calculatrice.evaluate("x = sin(x + ln(x + 2))", session=session)
    assert calculatrice.evaluate("x", session=session).exact is None
