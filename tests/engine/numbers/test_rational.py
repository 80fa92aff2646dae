from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculatrice.engine.budget import Budget
from calculatrice.engine.errors import BudgetExceeded, DivisionByZero
from calculatrice.engine.numbers import rational
from calculatrice.engine.numbers.rational import ratio

if TYPE_CHECKING:
    from calculatrice.engine.numbers.exact import Rational

fractions = st.fractions(max_denominator=10**6) | st.integers(-(10**1500), 10**1500).map(Fraction)
OPERATIONS: dict[str, tuple[Callable[..., Rational], Callable[[Fraction, Fraction], Fraction | int]]] = {
    "add": (rational.add, lambda a, b: a + b),
    "multiply": (rational.multiply, lambda a, b: a * b),
    "divide": (rational.divide, lambda a, b: a / b),
    "modulo": (rational.modulo, lambda a, b: a % b),
    "floor_divide": (rational.floor_divide, lambda a, b: a // b),
}


def exact(value: Fraction) -> Rational:
    return ratio(value.numerator, value.denominator)


def fraction(value: Rational) -> Fraction:
    return Fraction(rational.numerator(value), rational.denominator(value))


@pytest.mark.parametrize("name", OPERATIONS)
@given(a=fractions, b=fractions)
def test_an_operation_agrees_with_fractions(name: str, a: Fraction, b: Fraction) -> None:
    operation, meant = OPERATIONS[name]
    if b == 0 and name not in ("add", "multiply"):
        with pytest.raises(DivisionByZero):
            operation(exact(a), exact(b), Budget.job())
    else:
        result = operation(exact(a), exact(b), Budget.job())
        assert fraction(result) == meant(a, b)
        assert isinstance(result, int) == (fraction(result).denominator == 1)


@given(fractions, st.integers(-20, 20))
def test_a_power_agrees_with_fractions(base: Fraction, exponent: int) -> None:
    if base == 0 and exponent < 0:
        with pytest.raises(DivisionByZero):
            rational.power(0, exponent, Budget.inline())
    else:
        assert fraction(rational.power(exact(base), exponent, Budget.job())) == base**exponent


@pytest.mark.parametrize(
    ("base", "exponent", "expected"),
    [
        (0, 0, 1),
        (0, 5, 0),
        (0, 4, 0),
        (1, 10**30, 1),
        (1, 10**30 + 1, 1),
        (-1, 10**30, 1),
        (-1, 10**30 + 1, -1),
        (-1, -3, -1),
        (1, -3, 1),
        (2, 0, 1),
    ],
)
def test_powers_of_0_1_and_minus_1_cost_nothing(base: int, exponent: int, expected: int) -> None:
    assert rational.power(base, exponent, Budget(bits=1, precision=1, effort=0, proofs=0)) == expected


@given(st.integers(-(10**6), 10**6), st.integers(-(10**6), 10**6).filter(bool), st.integers(1, 3))
def test_a_ratio_is_in_lowest_terms(numerator: int, denominator: int, scale: int) -> None:
    assert fraction(ratio(numerator * scale, denominator * scale)) == Fraction(numerator, denominator)


def test_a_ratio_over_zero_is_refused() -> None:
    with pytest.raises(DivisionByZero):
        ratio(1, 0)


@given(fractions)
def test_parts_of_a_rational(value: Fraction) -> None:
    number = exact(value)
    assert (rational.numerator(number), rational.denominator(number)) == (value.numerator, value.denominator)
    assert rational.bits(number) == max(
        abs(value.numerator).bit_length(), value.denominator.bit_length() if value.denominator > 1 else 0
    )
    assert rational.sign(number) == (value > 0) - (value < 0)


@given(st.integers(0, 10**40), st.integers(1, 12))
def test_a_perfect_power_has_an_integer_root(root: int, degree: int) -> None:
    assert rational.integer_root(root**degree, degree) == root
    if root > 1 and degree > 1:
        assert rational.integer_root(root**degree + 1, degree) is None


@pytest.mark.parametrize(
    ("radicand", "degree", "expected"),
    [
        (0, 5, 0),
        (0, 4, 0),
        (1, 10**9, 1),
        (2, 10**9, None),
        (ratio(8, 27), 3, ratio(2, 3)),
        (ratio(8, 28), 3, None),
        (ratio(2, 9), 2, None),
    ],
)
def test_a_rational_root_is_exact_or_none(radicand: Rational, degree: int, expected: Rational | None) -> None:
    assert rational.rational_root(radicand, degree) == expected


@given(fractions, fractions.filter(bool))
def test_floor_of_a_quotient(a: Fraction, b: Fraction) -> None:
    assert rational.floor(exact(a), exact(b)) == a // b


SMALL = Budget(bits=100, precision=64, effort=1 << 40, proofs=0)


@pytest.mark.parametrize(
    "operation",
    [
        lambda: rational.multiply(2**60, 2**60, SMALL),
        lambda: rational.power(3, 100, SMALL),
        lambda: rational.power(3, -100, SMALL),
        lambda: rational.add(ratio(1, 3**40), ratio(1, 2**60), SMALL),
        lambda: rational.divide(ratio(1, 3**40), 7**30, SMALL),
        lambda: rational.floor_divide(ratio(1, 3**40), 7**30, SMALL),
    ],
)
def test_a_size_beyond_the_budget_is_refused_before_it_is_made(operation: Callable[[], Rational]) -> None:
    with pytest.raises(BudgetExceeded):
        operation()
