"""Zeros that the normal form claims: each is one by the dearer proofs too, and none is claimed that is not."""

from __future__ import annotations

import os
from typing import Any, TypeAlias

import pytest
from mpmath import mp
from tests.engine.asking import number_of, roomy, tree_of
from tests.engine.numbers.equal_numbers import PI, Written, member, number, pair
from tests.engine.random_expressions import seeded

from calculatrice.engine.answers.normal_view import normal_view
from calculatrice.engine.answers.view_text import view_text
from calculatrice.engine.budget import INLINE_PROOFS
from calculatrice.engine.errors import BudgetExceeded, DivisionByZero, Undecided
from calculatrice.engine.numbers.complexity import complexity
from calculatrice.engine.numbers.exact import Exact
from calculatrice.engine.numbers.normal_form import normal_form
from calculatrice.engine.numbers.normal_zero import vanishes
from calculatrice.engine.numbers.proof import proved_dearly
from calculatrice.engine.numbers.separation import separation_bits

Value: TypeAlias = Any  # mpmath has no types

SEEDS = 20
PAIRS = int(os.environ.get("FORMS", "10000")) // 5
DIGITS = 60
NAMES = {"mp": mp, "pi": mp.pi, "e": mp.e, "i": mp.mpc(0, 1)}
MOST_BITS = 1 << 14
"""The longest separation bound that is asked for, in bits."""


@pytest.mark.parametrize(
    ("zero", "claimed"),
    [
        ("ln(pi*e)-1-ln(pi)", True),
        ("sqrt(2)*sqrt(3)-sqrt(6)", True),
        ("(1+sqrt(2))^3-7-5*sqrt(2)", True),
        ("pi/(1+pi)+1/(1+pi)-1", True),
        ("1/(1+pi)^2-1/(1+2*pi+pi^2)", True),
        ("1/(1+pi)-1/(2+pi)-1/((1+pi)*(2+pi))", True),
        ("sqrt(1+pi)/(1+pi)-1/sqrt(1+pi)", True),
        ("1/(1+1/(1+pi))-(1+pi)/(2+pi)", True),
        ("exp(i*pi/5)*exp(-i*pi/5)-1", True),
        ("(1+pi)/(1+pi*i)-(1+pi)*(1-pi*i)/(1+pi^2)", True),
        ("1/(sqrt(1+sqrt(2))+1)-(sqrt(1+sqrt(2))-1)/sqrt(2)", True),
        ("1/(sqrt(1+pi)+pi)-(sqrt(1+pi)-pi)/(1+pi-pi^2)", True),
        ("1/(sqrt(e+pi)+pi)-(sqrt(e+pi)-pi)/(e+pi-pi^2)", False),
        ("im((-8)^(1/3)*(-27)^(1/5)*(-32)^(1/7))-im((-32)^(1/7)*(-27)^(1/5)*(-8)^(1/3))", True),
        ("sqrt(10^40+1)*sqrt(10^40+3)-sqrt((10^40+1)*(10^40+3))", True),
        ("sqrt((2^61-1)^3*(2^89-1))-(2^61-1)*sqrt((2^61-1)*(2^89-1))", False),
        ("sqrt(10^40+1)-10^20", False),
        ("sin(1)^2+cos(1)^2-1", False),
        ("atan(1/2)+atan(1/3)-pi/4", False),
        ("sqrt(2)*sqrt(3)-sqrt(6)+10^-1000", False),
        ("ln(pi*e)-1-ln(pi)+pi*10^-1000", False),
        ("sqrt(sin(4)*sin(5))-sqrt(sin(4))*sqrt(sin(5))", False),
        ("(1+pi)^1000*(1-pi)^1000-(1-pi^2)^1000", False),
    ],
)
def test_a_normal_form_proves_that_a_number_is_zero_and_nothing_else(zero: str, *, claimed: bool) -> None:
    assert vanishes(tree_of(zero), roomy()) is claimed


def difference(one: Written, other: Written) -> Exact | None:
    """The difference as a tree; None where it is rational, or what one of them divides by is zero."""
    try:
        found = number_of((one - other).text.replace("log", "ln"))
    except (DivisionByZero, Undecided):
        return None
    return found if isinstance(found, Exact) else None


def is_zero_by_another_proof(zero: Exact) -> bool:
    """Whether a dearer proof says so too, or none is at hand."""
    bits = separation_bits(zero)
    is_at_hand = bits < MOST_BITS if bits is not None else complexity(zero) <= INLINE_PROOFS
    try:
        return not is_at_hand or proved_dearly(zero, roomy()) is not False
    except BudgetExceeded:
        return True


def worth(written: Written) -> Value:
    return eval(written.source, NAMES)  # noqa: S307  # our own


@pytest.mark.no_cover
@pytest.mark.parametrize("seed", range(SEEDS))
def test_random_equal_numbers_are_seen_to_be_equal(seed: int) -> None:
    chances, missed = seeded(seed), list[tuple[str, str]]()
    with mp.workdps(2 * DIGITS):
        for _ in range(PAIRS // SEEDS):
            one, other = pair(chances, chances.randint(0, 2))
            zero = difference(one, other)
            if zero is not None:
                missed += [] if vanishes(zero, roomy()) else [(one.text, other.text)]
                assert is_zero_by_another_proof(zero), (one.text, other.text)
                assert abs(worth(one) - worth(other)) <= max(abs(worth(one)), 1) * mp.mpf(10) ** -DIGITS
    assert not missed


@pytest.mark.no_cover
@pytest.mark.parametrize("seed", range(SEEDS))
def test_random_unequal_numbers_are_never_seen_to_be_equal(seed: int) -> None:
    chances = seeded(seed)
    for _ in range(PAIRS // SEEDS):
        one, other = pair(chances, chances.randint(0, 2))
        little = number(1, 10 ** chances.randint(2, 200))
        changed = other + chances.choice([little, little * PI, little * member(chances)[0]])
        tree = difference(one, changed)
        assert tree is None or not vanishes(tree, roomy()), (one.text, changed.text)


@pytest.mark.no_cover
@pytest.mark.parametrize("seed", range(SEEDS))
def test_random_numbers_less_their_forms_are_zero_by_another_proof_too(seed: int) -> None:
    chances = seeded(seed)
    for _ in range(PAIRS // SEEDS):
        one, _ = pair(chances, chances.randint(0, 1))
        tree = difference(one, number(0))
        form = None if tree is None else normal_form(tree, roomy())
        if form is not None:
            back = Written(f"({view_text(normal_view(form))})", "")
            zero = difference(one, back)
            assert zero is None or is_zero_by_another_proof(zero), (one.text, back.text)
