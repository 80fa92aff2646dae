from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest
from tests.engine.asking import ask, roomy

from calculatrice.engine.budget import Budget
from calculatrice.engine.errors import Undecided


@pytest.mark.parametrize(
    ("expression", "text"),
    [
        ("220", "= 220"),
        ("sqrt(2)", "≈ 1.41421356237310"),
        ("pi > 3", "= true"),
        ("f(x) = x", "f(x) = x"),
        ("x = 1/3", "≈ 0.333333333333333"),
    ],
)
def test_the_text_that_a_person_reads(expression: str, text: str) -> None:
    assert ask(expression, budget=roomy()).text == text


def test_a_bound_says_that_it_is_one() -> None:
    result = ask("gamma(1/3)*gamma(2/3)-2*pi/sqrt(3)", budget=roomy())
    assert result.text == f"|x| < {result.decimal}"


def test_a_result_does_not_change() -> None:
    with pytest.raises((FrozenInstanceError, AttributeError)):
        ask("1").decimal = "2"  # type: ignore[misc]  # that is the test


def test_results_of_equal_values_are_equal() -> None:
    assert ask("1/3") == ask("1/3", digits=3)
    assert ask("2/6") == ask("1/3")
    assert ask("2/6") != ask("1/4")


def test_every_form_is_an_attribute_too() -> None:
    result = ask("7/2")
    found = (result.exact, result.fraction, result.mixed, result.repeating, result.scientific, result.engineering)
    assert found == ("7/2", "7/2", "3 1/2", None, "3.5e0", "3.5e0")
    assert (result.base(2), result.form("base:2")) == ("0b11.1", "0b11.1")


@pytest.mark.parametrize(
    ("expression", "truth"),
    [
        ("1 == 2", False),
        ("1 == 1", True),
        ("pi > 3", True),
        ("0", False),
        ("-7", True),
        ("sqrt(2)*sqrt(3)-sqrt(6)", False),
        ("sqrt(10^40+1)-10^20", True),
        ("1+i-1-i", False),
        ("i", True),
        ("factor(8)", True),
        ("[0]", True),
        ("x = 0", False),
        ("f(x) = 0", True),
    ],
)
def test_a_result_is_true_where_its_value_is(expression: str, truth: bool) -> None:
    assert bool(ask(expression, budget=roomy())) is truth


@pytest.mark.parametrize(
    ("expression", "reason"),
    [
        ("gamma(1/3)*gamma(2/3)-2*pi/sqrt(3)", "undecided_zero"),
        ("gamma(1/3)*gamma(2/3) == 2*pi/sqrt(3)", "undecided_truth"),
    ],
)
def test_what_is_undecided_is_neither_true_nor_false(expression: str, reason: str) -> None:
    with pytest.raises(Undecided) as caught:
        bool(ask(expression, budget=Budget.unproved()))
    assert caught.value.reason == reason


@pytest.mark.parametrize(
    ("expression", "text"), [("1/4", "= 0.25"), ("sqrt(2)", "≈ 1.41421356237310"), ("1<2", "= true")]
)
def test_as_a_string_a_result_is_its_text(expression: str, text: str) -> None:
    assert str(ask(expression)) == text
