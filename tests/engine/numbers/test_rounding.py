from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.engine.asking import tree_of

from calculatrice.engine.budget import Budget
from calculatrice.engine.errors import BudgetExceeded, Undecided
from calculatrice.engine.numbers.exact import Exact, Operation
from calculatrice.engine.numbers.operations import PI
from calculatrice.engine.numbers.rational import ratio
from calculatrice.engine.numbers.rounding import Rounded, round_rational, round_real

if TYPE_CHECKING:
    from calculatrice.engine.numbers.exact import Rational
    from calculatrice.engine.numbers.rounding import Relation

RATIONALS: list[tuple[Rational, int, int, tuple[int, int, Relation]]] = [
    (0, 3, 10, (0, -2, "=")),
    (5, 1, 10, (5, 0, "=")),
    (ratio(2, 3), 3, 10, (667, -3, "≈")),
    (ratio(-2, 3), 3, 10, (-667, -3, "≈")),
    (ratio(5, 2), 1, 10, (3, 0, "≈")),
    (ratio(-5, 2), 1, 10, (-3, 0, "≈")),
    (ratio(1, 8), 2, 10, (13, -2, "≈")),
    (ratio(1, 8), 3, 10, (125, -3, "=")),
    (ratio(19, 2), 1, 10, (1, 1, "≈")),
    (ratio(999, 1000), 2, 10, (10, -1, "≈")),
    (99, 2, 10, (99, 0, "=")),
    (995, 2, 10, (10, 2, "≈")),
    (994, 2, 10, (99, 1, "≈")),
    (10**30, 2, 10, (10, 29, "=")),
    (10**30 + 1, 2, 10, (10, 29, "≈")),
    (10**1300, 3, 10, (100, 1298, "=")),
    (ratio(1, 10**1300), 3, 10, (100, -1302, "=")),
    (ratio(2, 3 * 10**1300), 2, 10, (67, -1302, "≈")),
    (255, 2, 16, (255, 0, "=")),
    (ratio(1, 3), 4, 2, (11, -5, "≈")),
    (ratio(1, 3), 2, 3, (3, -2, "=")),
]


@pytest.mark.parametrize(("value", "digits", "base", "expected"), RATIONALS)
def test_a_rational_is_rounded_half_away_from_zero(
    value: Rational, digits: int, base: int, expected: tuple[int, int, Relation]
) -> None:
    assert round_rational(value, digits, base) == Rounded(*expected, digits)


@given(st.integers(-(10**9), 10**9), st.integers(1, 10**9), st.integers(1, 30), st.integers(2, 36))
def test_a_rounding_is_within_half_a_step(top: int, bottom: int, digits: int, base: int) -> None:
    value = Fraction(top, bottom)
    rounded = round_rational(ratio(top, bottom), digits, base)
    step = Fraction(base) ** rounded.exponent
    assert 2 * abs(rounded.significand * step - value) <= step
    assert value == 0 or base ** (digits - 1) <= abs(rounded.significand) < base**digits
    assert (rounded.relation == "=") == (rounded.significand * step == value)


REALS: list[tuple[str, int, int, int]] = [
    ("pi", 1, 3, 0),
    ("pi", 15, 314159265358979, -14),
    ("-pi", 5, -31416, -4),
    ("100*pi", 2, 31, 1),
    ("exp(1000)", 5, 19701, 430),
    ("exp(-1000)", 5, 50760, -439),
    ("exp(-10^5)", 3, 356, -43432),
    ("sqrt(99)", 1, 1, 1),
    ("sqrt(99)", 2, 99, -1),
    ("9.5-pi*10^-99", 1, 9, 0),
    ("9.5+pi*10^-99", 1, 1, 1),
    ("99.95-pi*10^-99", 3, 999, -1),
    ("-99.95-pi*10^-99", 3, -100, 0),
    ("10-pi*10^-99", 1, 1, 1),
    ("10-pi*10^-99", 3, 100, -1),
    ("10+pi*10^-99", 3, 100, -1),
    ("9994.5-pi*10^-99", 3, 999, 1),
    ("9995-pi*10^-99", 3, 999, 1),
    ("9995+pi*10^-99", 3, 100, 2),
    ("10^20+1/2+pi*10^-99", 15, 10**14, 6),
    ("10^19-1/2+pi*10^-60", 20, 10**20 - 5, -1),
    ("1/2-10^19-pi*10^-60", 20, 5 - 10**20, -1),
    ("1/3+pi*10^-99", 2, 33, -2),
]


@pytest.mark.parametrize(("expression", "digits", "significand", "exponent"), REALS)
def test_a_real_is_rounded_right(expression: str, digits: int, significand: int, exponent: int) -> None:
    assert round_real(tree_of(expression), digits, Budget.inline()) == Rounded(significand, exponent, "≈", digits)


@pytest.mark.parametrize(
    ("base", "digits", "significand", "exponent"), [(2, 8, 201, -6), (16, 4, 0x3244, -3), (36, 2, 113, -1)]
)
def test_a_real_is_rounded_in_any_base(base: int, digits: int, significand: int, exponent: int) -> None:
    assert round_real(PI, digits, Budget.inline(), base) == Rounded(significand, exponent, "≈", digits)


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("sin(1)^2+cos(1)^2", 1),
        ("sin(1)^2+cos(1)^2-1", 0),
        ("sin(1)^2+cos(1)^2+10^40", 10**40 + 1),
        ("sin(1)^2+cos(1)^2-1/2", ratio(1, 2)),
        ("sqrt(2)*sqrt(3)-sqrt(6)+10^-120", ratio(1, 10**120)),
        ("sin(1)^2+cos(1)^2-1-10^-100", ratio(-1, 10**100)),
    ],
)
def test_a_real_that_is_a_short_decimal_is_proved_to_be_it(expression: str, value: Rational) -> None:
    assert round_real(tree_of(expression), 15, Budget.inline()) == value


def mystery(value: str) -> Exact:
    """A number that only its enclosures tell anything about."""
    operation = Operation("mystery", lambda x: x, None)
    return Exact(operation, (tree_of(value),), real=True)


@pytest.mark.parametrize(
    ("value", "digits", "expected"),
    [
        ("sin(1)^2+cos(1)^2", 3, Rounded(100, -2, "≈", 3)),
        ("-sin(1)^2-cos(1)^2", 3, Rounded(-100, -2, "≈", 3)),
        ("sin(1)^2+cos(1)^2+11.345", 4, Rounded(123, -1, "≈", 3)),
        ("-sin(1)^2-cos(1)^2-11.345", 4, Rounded(-123, -1, "≈", 3)),
    ],
)
def test_where_no_proof_is_had_only_certain_digits_are_shown(value: str, digits: int, expected: Rounded) -> None:
    assert round_real(mystery(value), digits, Budget.unproved()) == expected


def test_a_possible_zero_is_a_bound() -> None:
    rounded = round_real(mystery("sin(1)^2+cos(1)^2-1"), 15, Budget.unproved())
    assert isinstance(rounded, Rounded)
    assert (rounded.significand, rounded.relation, rounded.digits) == (1, "<", 0)
    assert rounded.exponent < -4000


def test_a_tie_of_one_digit_that_no_proof_decides_has_no_certain_digit() -> None:
    with pytest.raises(Undecided):
        round_real(mystery("sin(1)^2+cos(1)^2+1/2"), 1, Budget.unproved())


def test_more_digits_than_the_budget_has_precision_for_are_refused() -> None:
    with pytest.raises(BudgetExceeded):
        round_real(PI, 100_000, Budget.inline())
