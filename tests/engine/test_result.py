from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest
from tests.engine.asking import ask, roomy


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


def test_results_of_equal_content_are_equal() -> None:
    assert ask("1/3") == ask("1/3")
    assert ask("1/3") != ask("1/3", digits=3)
    assert ask("2/6") != ask("1/3")


def test_every_form_is_an_attribute_too() -> None:
    result = ask("7/2")
    found = (result.exact, result.fraction, result.mixed, result.repeating, result.scientific, result.engineering)
    assert found == ("7/2", "7/2", "3 1/2", None, "3.5e0", "3.5e0")
    assert (result.base(2), result.form("base:2")) == ("11.1", "11.1")
