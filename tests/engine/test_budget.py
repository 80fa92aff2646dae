from __future__ import annotations

from collections.abc import Callable

import pytest

from calculatrice.engine.budget import INLINE_EFFORT, Budget, elementary, multiplication, reduction
from calculatrice.engine.errors import BudgetExceeded


def small(effort: int = 1 << 40) -> Budget:
    return Budget(bits=1000, precision=256, effort=effort, proofs=0)


@pytest.mark.parametrize(
    ("claim", "reason"),
    [
        (lambda budget: budget.claim_bits(1001), "too_large"),
        (lambda budget: budget.claim_fraction(1001), "too_large"),
        (lambda budget: budget.claim_digits(1001), "too_large"),
        (lambda budget: budget.claim_precision(257), "too_precise"),
        (lambda budget: budget.spend((1 << 40) + 1), "too_much_work"),
    ],
)
def test_what_is_beyond_a_limit_is_refused(claim: Callable[[Budget], None], reason: str) -> None:
    with pytest.raises(BudgetExceeded) as caught:
        claim(small())
    assert caught.value.reason == reason


@pytest.mark.parametrize(
    "claim",
    [
        lambda budget: budget.claim_bits(1000),
        lambda budget: budget.claim_fraction(1000),
        lambda budget: budget.claim_digits(1000),
        lambda budget: budget.claim_precision(256),
    ],
)
def test_what_is_within_the_limits_costs_effort(claim: Callable[[Budget], None]) -> None:
    budget = small()
    claim(budget)
    assert budget.effort < 1 << 40
    with pytest.raises(BudgetExceeded) as caught:
        claim(small(effort=10))
    assert caught.value.reason == "too_much_work"


def test_effort_can_be_spent_to_the_last_unit() -> None:
    budget = small(effort=10)
    budget.spend(10)
    with pytest.raises(BudgetExceeded):
        budget.spend(1)


@pytest.mark.parametrize("model", [multiplication, reduction, elementary])
def test_more_bits_cost_more(model: Callable[[int], int]) -> None:
    costs = [model(1 << power) for power in range(6, 26)]
    assert costs == sorted(set(costs))
    assert costs[0] < 2_000
    assert costs[-1] > 1 << 25


@pytest.mark.parametrize(
    ("effort", "expected"), [(10, 10), (INLINE_EFFORT, INLINE_EFFORT), (INLINE_EFFORT + 1, INLINE_EFFORT)]
)
def test_the_inline_effort_can_only_be_made_smaller(effort: int, expected: int) -> None:
    assert Budget.inline(effort).effort == expected


def test_a_job_may_do_more() -> None:
    inline, aside, job = Budget.inline(), Budget.aside(), Budget.job()
    assert inline.bits < aside.bits < job.bits
    assert inline.effort < aside.effort < job.effort
    assert inline.precision < job.precision
    assert inline.proofs < job.proofs


def test_without_proofs_nothing_is_proved() -> None:
    job, unproved = Budget.job(), Budget.unproved()
    assert (unproved.bits, unproved.precision, unproved.effort) == (job.bits, job.precision, job.effort)
    assert unproved.proofs == 0


@pytest.mark.parametrize(
    ("bits", "accepted"), [(Budget.job().fraction_bits, True), (Budget.job().fraction_bits + 1, False)]
)
def test_a_fraction_may_be_shorter_than_an_integer(bits: int, accepted: bool) -> None:
    if accepted:
        Budget.job().claim_fraction(bits)
    else:
        with pytest.raises(BudgetExceeded):
            Budget.job().claim_fraction(bits)
    assert Budget.job().fraction_bits <= Budget.job().bits
