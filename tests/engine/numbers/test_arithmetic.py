from __future__ import annotations

import pytest
from tests.engine.asking import ask, number_of, tree_of

from calculatrice.engine.budget import Budget
from calculatrice.engine.errors import BudgetExceeded, CalculationError, Undecided
from calculatrice.engine.numbers import arithmetic
from calculatrice.engine.numbers.exact import Exact, Operation
from calculatrice.engine.numbers.operations import PI, I
from calculatrice.engine.numbers.rational import ratio


@pytest.mark.parametrize(
    ("expression", "tree"),
    [
        ("pi+pi", "*(2, pi)"),
        ("pi-pi", "0"),
        ("pi/2+pi/3+pi/6", "pi"),
        ("2+3+pi", "+(5, pi)"),
        ("3*pi*2/6", "pi"),
        ("0*pi", "0"),
        ("0/pi", "0"),
        ("pi/(2*pi)", "*(1/2, /(pi, pi))"),
        ("-pi", "*(-1, pi)"),
        ("sqrt(4)", "2"),
        ("sqrt(9/4)", "3/2"),
        ("sqrt(0)", "0"),
        ("sqrt(-4)", "*(2, i)"),
        ("sqrt(-2)", "*(sqrt(2), i)"),
        ("sqrt(pi)^4", "^(pi, 2)"),
        ("sqrt(2)^2", "2"),
        ("sqrt(2)^3", "^(sqrt(2), 3)"),
        ("(3*sqrt(2))^2", "18"),
        ("i^2", "-1"),
        ("i^3", "*(-1, i)"),
        ("i^-1", "*(-1, i)"),
        ("(2*i)^4", "16"),
        ("i*i", "-1"),
        ("pi^0", "1"),
        ("pi^1", "pi"),
        ("0^0", "1"),
        ("0^(1/2)", "0"),
        ("0^pi", "0"),
        ("8^(1/3)", "2"),
        ("8^(2/3)", "4"),
        ("4^(-1/2)", "1/2"),
        ("2^(1/2)", "sqrt(2)"),
        ("2^(1/3)", "root(2, 3)"),
        ("2^pi", "^(2, pi)"),
        ("pi^pi", "^(pi, pi)"),
        ("(-4)^(1/2)", "*(2, i)"),
        ("(-4)^(3/2)", "*(-8, i)"),
        ("(-8)^(1/3)", "^(-8, 1/3)"),
        ("(-8)^pi", "^(-8, pi)"),
        ("(1+i)^pi", "^(+(1, i), pi)"),
        ("2^(1/10^7)", "^(2, 1/10000000)"),
        ("exp(0)", "1"),
        ("exp(1)", "exp(1)"),
        ("e^2", "exp(2)"),
        ("e^pi", "exp(pi)"),
        ("exp(2)^3", "exp(6)"),
        ("exp(ln(2))", "2"),
        ("exp(2*ln(3))", "9"),
        ("ln(1)", "0"),
        ("ln(e)", "1"),
        ("ln(e^3)", "3"),
        ("ln(5*e^3)", "+(3, ln(5))"),
        ("ln(exp(pi))", "pi"),
        ("ln(-1)", "ln(-1)"),
        ("ln(i)", "ln(i)"),
        ("root(-8; 4)", "^(-8, 1/4)"),
        ("root(i; 3)", "^(i, 1/3)"),
        ("sqrt(i)", "sqrt(i)"),
        ("1.1^10^5", "^(11/10, 100000)"),
    ],
)
def test_what_is_exact_at_once_is_simplified_and_the_rest_is_a_tree(expression: str, tree: str) -> None:
    assert repr(number_of(expression, Budget.inline())) == tree


@pytest.mark.parametrize(
    ("expression", "code"),
    [
        ("1/(pi-pi)", "division_by_zero"),
        ("1/(sqrt(2)*sqrt(3)-sqrt(6))", "division_by_zero"),
        ("1/(sin(1)^2+cos(1)^2-1)", "division_by_zero"),
        ("(sqrt(2)*sqrt(3)-sqrt(6))^-1", "division_by_zero"),
        ("0^-1", "division_by_zero"),
        ("0^-pi", "division_by_zero"),
        ("0^(-1/2)", "division_by_zero"),
        ("(sqrt(2)*sqrt(3)-sqrt(6))^-pi", "division_by_zero"),
        ("0^i", "domain_error"),
        ("ln(0)", "domain_error"),
        ("ln(sqrt(2)*sqrt(3)-sqrt(6))", "domain_error"),
        ("1/(gamma(1/3)*gamma(2/3)-2*pi/sqrt(3))", "undecided"),
    ],
)
def test_what_has_no_value_is_an_error(expression: str, code: str) -> None:
    with pytest.raises(CalculationError) as caught:
        number_of(expression, Budget.job())
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("expression", "decimal"),
    [
        ("(sqrt(2)*sqrt(3)-sqrt(6))^pi", "0"),
        ("(sqrt(2)*sqrt(3)-sqrt(6))^0", "1"),
        ("0^(sqrt(2)*sqrt(3)-sqrt(6))", "1"),
        ("sqrt(sin(1)^2+cos(1)^2-1)", "0"),
        ("2^(1/10^7)", "1.00000006931472"),
        ("(-2)^pi", "-7.96617830388569-3.79739869898976i"),
        ("(-8)^(1/3)", "1.00000000000000+1.73205080756888i"),
        ("(-8)^(2/3)", "-2.00000000000000+3.46410161513775i"),
        ("(-2)^(1/2)", "1.41421356237310i"),
        ("(1+i)^(1/2)", "1.09868411346781+0.455089860562227i"),
        ("root(-16; 4)", "1.41421356237310+1.41421356237310i"),
        ("ln(-2)", "0.693147180559945+3.14159265358979i"),
        ("i^i", "0.207879576350762"),
        ("1.1^10^5", "1.85573441754682e4139"),
        ("1.1^-10^5", "5.38870212539326e-4140"),
    ],
)
def test_powers_and_roots_have_their_principal_values(expression: str, decimal: str) -> None:
    assert ask(expression, budget=Budget.job()).decimal == decimal


def test_sums_and_products_of_many() -> None:
    budget = Budget.inline()
    assert repr(arithmetic.total([1, PI, ratio(1, 2), PI, I], budget)) == "+(3/2, *(2, pi), i)"
    assert arithmetic.total([], budget) == 0
    assert arithmetic.product([2, 3, ratio(1, 6)], budget) == 1
    assert repr(arithmetic.product([2, PI], budget)) == "*(2, pi)"


@pytest.mark.parametrize(
    ("expression", "real"), [("pi", True), ("pi+i", False), ("pi*i", False), ("3*pi", True), ("2^i", False)]
)
def test_a_tree_knows_whether_it_is_real(expression: str, real: bool) -> None:
    assert arithmetic.is_real(tree_of(expression)) is real


def test_an_integer_power_beyond_the_budget_is_refused() -> None:
    with pytest.raises(BudgetExceeded):
        number_of("3^10^6", Budget.inline())


def test_a_sign_that_no_proof_decides_is_not_guessed() -> None:
    zero = Exact(Operation("mystery", lambda x: x, None), (tree_of("sin(1)^2+cos(1)^2-1"),), real=True)
    with pytest.raises(Undecided):
        arithmetic.square_root(zero, Budget.unproved())
