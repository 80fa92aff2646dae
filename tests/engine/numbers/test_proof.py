from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.engine.asking import tree_of

from calculatrice.engine.budget import UNLIMITED, Budget
from calculatrice.engine.errors import BudgetExceeded
from calculatrice.engine.numbers.proof import proved_zero

if TYPE_CHECKING:
    from calculatrice.engine.numbers.decide import Truth


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("sqrt(2)*sqrt(3)-sqrt(6)", True),
        ("sqrt(2)*sqrt(3)-sqrt(6)+10^-50", False),
        ("sin(1)^2+cos(1)^2-1", True),
        ("sin(1)^2+cos(1)^2-1+10^-50", False),
        ("exp(2)*exp(3)-exp(5)", True),
        ("exp(2)*exp(3)-exp(5)+10^-50", False),
        ("catalan+1-catalan*2/2-1", True),
        ("gamma(1/3)*gamma(2/3)-2*pi/sqrt(3)", None),
        ("ln(pi*e)-1-ln(pi)", True),
        ("ln(pi*e)-1-ln(pi)+10^-50", False),
        ("sin(10^3000)-sin(10^3000)", True),
        ("sin(10^3000)-sin(10^3000)+10^-50", False),
        ("besselj(1; 2)+besselj(0; 2)-besselj(1; 2)-besselj(0; 2)", True),
    ],
)
def test_zero_is_proved_or_disproved_or_left_open(expression: str, expected: Truth) -> None:
    assert proved_zero(tree_of(expression), Budget.job()) is expected


def test_without_proofs_only_roots_are_decided() -> None:
    assert proved_zero(tree_of("sqrt(2)*sqrt(3)-sqrt(6)"), Budget.unproved()) is True
    assert proved_zero(tree_of("sin(1)^2+cos(1)^2-1"), Budget.unproved()) is None


def test_a_hard_proof_is_left_to_a_larger_budget() -> None:
    with pytest.raises(BudgetExceeded):
        proved_zero(tree_of("gamma(1/3)*gamma(2/3)-2*pi/sqrt(3)"), Budget.inline())


def test_what_a_close_enclosure_tells_from_zero_needs_no_proof() -> None:
    assert proved_zero(tree_of("+".join(f"sqrt({n}+pi)" for n in range(2, 20))), Budget.inline()) is False
    assert proved_zero(tree_of("sin(1e-200)-1e-200"), Budget.inline()) is False


def test_a_separation_bound_beyond_the_precision_is_left_to_calcium() -> None:
    narrow = Budget(bits=1 << 17, precision=80, effort=1 << 40, proofs=UNLIMITED)
    assert proved_zero(tree_of("sqrt(2)+sqrt(3)-sqrt(5+2*sqrt(6))"), narrow) is True


def test_a_proof_costs_effort() -> None:
    with pytest.raises(BudgetExceeded):
        proved_zero(tree_of("sin(1)^2+cos(1)^2-1"), Budget(bits=1 << 17, precision=1 << 14, effort=100_000, proofs=100))
