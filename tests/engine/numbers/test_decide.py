from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from flint import arb, ctx
from hypothesis import given
from hypothesis import strategies as st
from tests.engine.asking import number_of, tree_of

from calculatrice.engine.budget import Budget
from calculatrice.engine.errors import BudgetExceeded, Undecided
from calculatrice.engine.numbers.decide import (
    as_rational,
    certain_sign,
    equals,
    is_narrow,
    is_zero,
    settle,
    sign,
    simple_candidate,
)
from calculatrice.engine.numbers.exact import Exact, Operation
from calculatrice.engine.numbers.rational import ratio

if TYPE_CHECKING:
    from calculatrice.engine.numbers.decide import (
        Truth,
    )
    from calculatrice.engine.numbers.exact import Rational

ZERO = "sin(1)^2+cos(1)^2-1"
MYSTERY = Operation("mystery", lambda x: x, None)


def mystery(expression: str) -> Exact:
    """A number that only its enclosures tell anything about."""
    return Exact(MYSTERY, (tree_of(expression),), real=True)


@pytest.mark.parametrize(
    ("expression", "zero", "its_sign"),
    [
        ("0", True, 0),
        ("-3", False, -1),
        ("1/2", False, 1),
        ("pi", False, 1),
        ("-sqrt(2)", False, -1),
        (ZERO, True, 0),
        ("sqrt(2)*sqrt(3)-sqrt(6)", True, 0),
        (f"{ZERO}+pi*10^-60", False, 1),
        (f"{ZERO}-pi*10^-200", False, -1),
        ("sqrt(2)*sqrt(3)-sqrt(6)-10^-300", False, -1),
        ("exp(-10^6)", False, 1),
    ],
)
def test_zero_and_sign_are_decided(expression: str, zero: bool, its_sign: int) -> None:
    number = number_of(expression)
    assert (is_zero(number, Budget.job()), sign(number, Budget.job())) == (zero, its_sign)
    assert certain_sign(number, Budget.job()) == its_sign


def test_what_no_proof_decides_is_unknown() -> None:
    assert is_zero(mystery(ZERO), Budget.unproved()) is None
    assert sign(mystery(ZERO), Budget.unproved()) is None
    with pytest.raises(Undecided):
        certain_sign(mystery(ZERO), Budget.unproved())


@pytest.mark.parametrize("difference", ["pi*10^-1000", "-pi*10^-1000"])
def test_what_no_proof_decides_a_closer_look_may(difference: str) -> None:
    number = mystery(f"{ZERO}+({difference})")
    assert is_zero(number, Budget.unproved()) is False
    assert sign(number, Budget.unproved()) == (-1 if difference.startswith("-") else 1)


def test_a_proof_beyond_the_budget_is_refused() -> None:
    with pytest.raises(BudgetExceeded):
        is_zero(tree_of(ZERO), Budget(bits=1 << 17, precision=1 << 14, effort=1 << 40, proofs=1))


@pytest.mark.parametrize(
    ("expression", "real"),
    [
        ("2", True),
        ("pi", True),
        ("i*i*pi", True),
        ("exp(i)*exp(-i)", True),
        ("exp(i)", False),
        ("1+i*pi", False),
        ("(1+i)*(1-i)", True),
    ],
)
def test_a_number_is_settled_as_real_where_that_is_proved(expression: str, real: bool) -> None:
    settled = settle(number_of(expression), Budget.job())
    assert real == (not isinstance(settled, Exact) or settled.real)


def test_an_imaginary_part_that_no_proof_decides_is_not_guessed() -> None:
    number = Exact(Operation("complex mystery", lambda x: x, None), (tree_of("sin(i)^2+cos(i)^2"),), real=False)
    with pytest.raises(Undecided):
        settle(number, Budget.unproved())


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("7", 7),
        ("2/3", ratio(2, 3)),
        ("sqrt(2)*sqrt(18)", 6),
        ("(sin(1)^2+cos(1)^2)*22/7", ratio(22, 7)),
        ("(sin(1)^2+cos(1)^2)*-22/7", ratio(-22, 7)),
        (ZERO, 0),
        ("pi", None),
        ("(sin(1)^2+cos(1)^2)*22/7+pi*10^-100", None),
        ("i*pi", None),
        ("re(1/2+i*sqrt(3)/2)", ratio(1, 2)),
        ("(sin(1)^2+cos(1)^2)*1234567890123/9876543230001", ratio(1234567890123, 9876543230001)),
    ],
)
def test_a_rational_value_is_found(expression: str, expected: Rational | None) -> None:
    assert as_rational(number_of(expression), Budget.job()) == expected


@pytest.mark.parametrize(
    ("expression", "candidate", "expected"),
    [
        ("sin(1)^2+cos(1)^2", 1, True),
        ("sin(1)^2+cos(1)^2", 2, False),
        ("sqrt(2)*sqrt(18)", 6, True),
        ("pi", ratio(355, 113), False),
    ],
)
def test_equality_with_a_rational(expression: str, candidate: Rational, expected: Truth) -> None:
    assert equals(tree_of(expression), candidate, Budget.inline()) is expected


def ball(middle: Rational, radius_bits: int) -> arb:
    ctx.prec = 256
    found = arb(middle if isinstance(middle, int) else arb(middle.p) / arb(middle.q), 2.0**-radius_bits)
    ctx.prec = 53
    return found


@given(st.integers(-(10**5), 10**5).filter(bool), st.integers(1, 10**5))
def test_a_simple_rational_is_found_in_a_narrow_ball(top: int, bottom: int) -> None:
    value = ratio(top, bottom)
    assert simple_candidate(ball(value, 120)) == value


@pytest.mark.parametrize(("middle", "radius_bits"), [(ratio(1, 3), 20), (ratio(10**20 + 1, 10**20), 120), (0, 100)])
def test_a_rational_that_may_be_there_by_chance_is_no_candidate(middle: Rational, radius_bits: int) -> None:
    assert simple_candidate(ball(middle, radius_bits)) is None


@pytest.mark.parametrize(("radius_bits", "narrow"), [(20, False), (39, False), (41, True), (200, True)])
def test_a_narrow_ball(radius_bits: int, narrow: bool) -> None:
    assert is_narrow(ball(0, radius_bits)) is narrow
