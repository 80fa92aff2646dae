from __future__ import annotations

from contextlib import suppress

import pytest
from flint import arb, ctx
from tests.engine.asking import ask, tree_of

from calculatrice.engine.budget import Budget
from calculatrice.engine.errors import BudgetExceeded, CalculationError
from calculatrice.engine.functions import catalogue
from calculatrice.engine.numbers.exact import OPERATIONS, Exact, WorkingPrecision
from calculatrice.engine.numbers.operations import ADD, MULTIPLY, PI, SQRT
from calculatrice.engine.numbers.rational import ratio


def effort(expression: str, precision: int) -> int:
    budget = Budget.job()
    before, tree = budget.effort, tree_of(expression)
    tree.enclose(precision, budget)
    return before - budget.effort


def test_a_complex_function_costs_more_than_a_real_one() -> None:
    assert effort("exp(1/3)", 4096) * 3 / 2 < effort("exp(i/3)", 4096)


def test_a_large_angle_costs_as_much_as_its_bits() -> None:
    assert effort("sin(3)", 64) + 10**6 < effort("sin(3^7000)", 64)


def test_a_shared_branch_is_one_node() -> None:
    number: Exact = PI
    for _ in range(100):
        number = Exact(MULTIPLY, (number, number), real=True)
    assert len(number.order()) == 101
    assert number.order()[0] is PI
    assert number.order()[-1] is number


def test_a_long_chain_is_walked_without_recursion() -> None:
    number: Exact = PI
    for _ in range(20_000):
        number = Exact(ADD, (1, number), real=True)
    assert len(number.order()) == 20_001
    assert number.enclose(64, Budget.job()).overlaps(arb.pi() + 20_000)


@pytest.mark.parametrize("precision", [64, 1000])
def test_an_enclosure_is_as_narrow_as_its_precision(precision: int) -> None:
    ball = tree_of("sqrt(2)+exp(1)").enclose(precision, Budget.inline())
    assert ball.rel_accuracy_bits() >= precision - 8


def test_an_enclosure_is_kept_until_a_narrower_one_is_asked_for() -> None:
    tree = tree_of("sqrt(2)")
    ball = tree.enclose(128, Budget.inline())
    assert tree.enclose(64, Budget.inline()) is ball
    assert tree.enclose(129, Budget.inline()) is not ball


@pytest.mark.parametrize(
    ("precision", "budget"),
    [(1 << 15, Budget.inline()), (1 << 14, Budget(bits=1, precision=1 << 20, effort=1000, proofs=0))],
)
def test_an_enclosure_beyond_the_budget_is_refused(precision: int, budget: Budget) -> None:
    with pytest.raises(BudgetExceeded):
        tree_of("sqrt(2)+exp(1)").enclose(precision, budget)


@pytest.mark.parametrize(
    "expression", ["sqrt(2)", "i^i", "1/0", "2^pi+i", "tan(pi/2)", "sin(1)^2+cos(1)^2-1", "sqrt(2", "gamma(1/3)"]
)
def test_the_precision_of_the_process_is_left_as_it_was(expression: str) -> None:
    with suppress(CalculationError):
        ask(expression)
    assert ctx.prec == 53


def test_the_precision_is_restored_after_an_error() -> None:
    def fail() -> None:
        with WorkingPrecision(200):
            assert ctx.prec == 200
            raise ArithmeticError

    with pytest.raises(ArithmeticError):
        fail()
    assert ctx.prec == 53


@pytest.mark.parametrize(("value", "exact"), [(3, True), (-(10**30), True), (ratio(1, 3), False), (ratio(1, 4), True)])
def test_a_rational_becomes_a_ball(value: int, exact: bool) -> None:
    ball = Exact(ADD, (value,), real=True).enclose(64, Budget.inline())
    assert (ball * 12).contains(arb(value * 12 if isinstance(value, int) else int(value * 12)))
    assert (ball.rad() == 0) == exact


def test_operations_are_found_by_name() -> None:
    assert OPERATIONS["sqrt"] is SQRT
    assert repr(Exact(SQRT, (2,), real=True)) == "sqrt(2)"


@pytest.mark.parametrize("name", [name for name in catalogue.names() if catalogue.constant_named(name) is not None])
def test_what_a_number_costs_does_not_hang_on_what_was_asked_before(name: str) -> None:
    precision = 5_000 + len(name)
    assert effort(f"sin({name}/7)", precision) == effort(f"sin({name}/7)", precision)
