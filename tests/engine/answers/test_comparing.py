"""Comparisons of answers are proofs; what is equal has the same hash."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.engine.asking import ask

from calculatrice.engine.errors import CalculationError

EQUAL = [
    ("1/2", "0.5", "50%"),
    ("sqrt(2)*sqrt(3)", "sqrt(6)"),
    ("sqrt(8)", "2*sqrt(2)", "2^(3/2)"),
    ("sqrt(2)^2", "2", "6/3"),
    ("exp(i*pi)", "-1", "i^2"),
    ("sin(pi/6)", "1/2"),
    ("[1; 0.5]", "[2/2; 50%]"),
    ("1 == 1", "2 > 1"),
    ("(1+i)^2", "2i"),
    ("0.(3)", "1/3"),
]


@pytest.mark.parametrize("family", EQUAL)
def test_equal_values_are_equal_and_have_one_hash(family: tuple[str, ...]) -> None:
    results = list(map(ask, family))
    assert all(one == other for one, other in combinations(results, 2))
    assert len({hash(result) for result in results}) == 1
    assert len(set(results)) == 1


def test_values_of_different_families_are_different() -> None:
    results = [ask(family[0]) for family in EQUAL if family[-1] not in {"1/2", "1/3"}]
    assert all(one != other for one, other in combinations(results, 2))


@pytest.mark.parametrize(
    ("expression", "same"),
    [
        ("1/2", 0.5),
        ("1/2", Fraction(1, 2)),
        ("0.1", Decimal("0.1")),
        ("3", 3),
        ("3", 3 + 0j),
        ("2^100", 2.0**100),
        ("1 == 1", True),
        ("[1; 1/2]", (1, 0.5)),
    ],
)
def test_an_answer_is_the_number_of_python_that_it_equals(expression: str, same: object) -> None:
    result = ask(expression)
    assert result == same
    assert same == result
    assert hash(result) == hash(same)


@pytest.mark.parametrize(
    ("expression", "other"),
    [
        ("0.1", 0.1),
        ("pi", 3.141592653589793),
        ("1", "1"),
        ("1", None),
        ("1", True),
        ("1 == 1", 1),
        ("[1]", 1),
        ("[1]", [1, 2]),
        ("1", float("nan")),
        ("1", float("inf")),
        ("f(x) = x", 1),
        ("i", 1),
    ],
)
def test_what_is_not_equal_is_told_to_be_so(expression: str, other: object) -> None:
    assert ask(expression) != other
    assert other != ask(expression)


def test_definitions_are_equal_where_their_texts_are() -> None:
    assert ask("f(x) = x^2") == ask("f(x)=x²")
    assert ask("f(x) = x^2") != ask("f(x) = x^3")
    assert len({ask("f(x) = x^2"), ask("f(x)=x²")}) == 1


@given(st.fractions(), st.fractions() | st.integers() | st.floats(allow_nan=False))
def test_the_order_is_that_of_python(left: Fraction, right: Fraction | float) -> None:
    result = ask(f"({left})")
    assert (result < right, result <= right, result > right) == (left < right, left <= right, left > right)
    assert (right < result, right >= result, result == right) == (right < left, right >= left, left == right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("pi", "22/7"),
        ("1.41421356", "sqrt(2)"),
        ("exp(pi*sqrt(163))", "640320^3+744"),
        ("-pi", "-3"),
        ("99", "100%*100"),
    ],
)
def test_irrational_numbers_are_in_order(left: str, right: str) -> None:
    assert ask(left) < ask(right)
    assert max(ask(left), ask(right)) == ask(right)
    assert sorted([ask(right), ask(left)]) == [ask(left), ask(right)]


def test_nothing_is_in_order_with_what_is_not_a_number() -> None:
    nan = float("nan")
    one = ask("1")
    assert not any((one < nan, one > nan, one <= nan, one >= nan))


@pytest.mark.parametrize("question", ["<", "<=", ">", ">="])
def test_complex_numbers_have_no_order(question: str) -> None:
    compare = {"<": "__lt__", "<=": "__le__", ">": "__gt__", ">=": "__ge__"}[question]
    with pytest.raises(CalculationError, match="order"):
        getattr(ask("i"), compare)(1)


@pytest.mark.parametrize("other", ["1", None, [1]])
def test_what_is_no_number_is_in_no_order(other: object) -> None:
    with pytest.raises(TypeError):
        _ = ask("1") < other
