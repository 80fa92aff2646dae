"""Names with digits below the line, beside numbers whose base stands there."""

from __future__ import annotations

import pytest

import calculatrice
from calculatrice.engine.language.indices import plain


@pytest.mark.parametrize(
    ("text", "reading", "value"),
    [
        ("x₁ = 3\nx₁ + 1", "x_1+1", "4"),
        ("x₁ = 3\nx_1 + 1", "x_1+1", "4"),
        ("x_1 = 3\nx₁²", "x_1^2", "9"),
        ("x₁ = 3\nx₂ = 4\nx₁x₂", "x_1x_2", None),
        ("x₁ = 3\nx₂ = 4\nx₁ x₂", "x_1×x_2", "12"),
        ("x₁ = 3\n2x₁", "2×x_1", "6"),
        ("x₁₂ = 3\n2.5x₁₂", "2.5×x_12", "7.5"),
        ("v₀ = 3\nv₀ - 1", "v_0-1", "2"),
        ("f(x₁; x₂) = x₁ - x₂\nf(5; 3)", "f(5; 3)", "2"),
        ("sum(k₁^2; k₁; 1; 3)", "sum(k_1^2; k_1; 1; 3)", "14"),
        ("log₂(8)", "log(8; 2)", "3"),
        ("log₂ 8", "log(8; 2)", "3"),
        ("log₁₀ 100 + 1", "log(100; 10)+1", "3"),
        ("2log₂(8)", "2×log(8; 2)", "6"),
        # a number where its digits are of that base, and nothing has that name
        ("2a₁₂", "2a₁₂", "34"),
        ("12₅", "12₅", "7"),
        ("a₁₂ = 5\n2a₁₂", "2×a_12", "10"),
        ("x₂ = 5\n3x₂", "3×x_2", "15"),
    ],
)
def test_an_index_is_a_part_of_a_name(text: str, reading: str, value: str | None) -> None:
    if value is None:
        with pytest.raises(calculatrice.CalculationError):
            calculatrice.evaluate(text)
        return
    result = calculatrice.evaluate(text)
    assert (result.reading, result.decimal) == (reading, value)


@pytest.mark.parametrize(("text", "reason"), [("19₈", "digit_out_of_base"), ("12₁", "base_out_of_range")])
def test_a_number_alone_is_no_product(text: str, reason: str) -> None:
    with pytest.raises(calculatrice.CalculationError) as caught:
        calculatrice.evaluate(text)
    assert caught.value.reason == reason


@pytest.mark.parametrize(
    ("name", "expected"), [("x₁", "x_1"), ("x_₁", "x_1"), ("a₁₂b₃", "a_12b_3"), ("x_1", "x_1"), ("é", "é")]
)
def test_a_name_is_the_same_with_its_digits_on_the_line(name: str, expected: str) -> None:
    assert plain(name) == expected


def test_a_session_knows_one_name_for_both_ways_to_write_it() -> None:
    session = calculatrice.Session()
    calculatrice.evaluate("x₁ = 3", session=session)
    assert session.variables.keys() >= {"x_1"}
    assert calculatrice.evaluate("x_1", session=session).decimal == "3"
