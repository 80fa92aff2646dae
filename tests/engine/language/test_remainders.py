"""The `%` before an operand is a remainder, and is told; before anything else it is a percentage."""

from __future__ import annotations

import pytest

import calculatrice
from calculatrice.engine.language import parse, reading


@pytest.mark.parametrize(
    ("text", "expected", "other"),
    [
        ("7 % 3", "1", "7 % × 3"),
        ("10%3", "1", "10%×3"),
        ("71 ^ 9 % 97", "28", "71 ^ 9 % × 97"),
        ("18^53 % 77", "2", "18^53 % × 77"),
        ("(23^29) % 91", "4", "(23^29) % × 91"),
        ("-7 % 3", "2", "-7 % × 3"),
        ("200 + 10 % 3", "201", "200 + 10 % × 3"),
        ("10 % 4 * 3", "6", "10 % × 4 * 3"),
        ("5! % 7", "1", "5! % × 7"),
        ("17 % (2 + 3)", "2", "17 % × (2 + 3)"),
        ("17 % sqrt(9)", "2", "17 % × sqrt(9)"),
        ("17 % √9", "2", "17 % × √9"),
        ("17 % |-3|", "2", "17 % × |-3|"),
        ("7 % 3 + 8 % 3", "3", "7 % × 3 + 8 % 3"),
    ],
)
def test_a_percent_sign_before_an_operand_is_the_remainder(text: str, expected: str, other: str) -> None:
    result = calculatrice.evaluate(text)
    [warning] = result.warnings
    assert (result.decimal, warning.code, warning.alternative) == (expected, "percent_as_remainder", other)


@pytest.mark.parametrize("text", ["x = 3\n7 % x", "de = 3\n7 % de"])
def test_a_word_that_has_a_value_is_an_operand(text: str) -> None:
    assert calculatrice.evaluate(text).decimal == "1"


@pytest.mark.parametrize(
    ("locale", "text", "expected"),
    [
        ("en", "10% of 50", "5"),
        ("fr", "10 % de 50", "5"),
        ("en", "20% to fraction", "1/5"),
        ("en", "50% mod 3", "1/2"),
        ("en", "|5%|", "1/20"),
        ("en", "10% * 3", "3/10"),
        ("en", "(10%)(3)", "3/10"),
        ("en", "20% == 1/5", "true"),
        ("en", "max(5%; 3%)", "1/20"),
    ],
)
def test_before_anything_else_it_is_a_percentage(locale: str, text: str, expected: str) -> None:
    result = calculatrice.evaluate(text, locale=locale)
    assert (result.fraction or result.text.removeprefix("= "), result.warnings) in (
        (expected, ()),
        ({"1/20": "5%"}.get(expected), ()),
    )


def test_each_line_tells_of_its_first_remainder() -> None:
    program = parse("7 % 3 % 2\n8 % 3\n9")
    assert [notice.alternative for notice in program.notices] == ["7 % × 3 % 2", "8 % × 3"]


@pytest.mark.parametrize("text", ["10%%3", "% 3", "10% to"])
def test_signs_that_stand_alone_are_refused(text: str) -> None:
    with pytest.raises(calculatrice.CalculationError):
        calculatrice.evaluate(text)


def test_the_reading_says_mod() -> None:
    assert reading(parse("10%3").statements[0]) == "10 mod 3"
