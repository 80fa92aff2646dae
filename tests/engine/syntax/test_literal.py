"""Literals: the exact value of what is written, and nothing computed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.engine.syntax.notation import notation

from calculatrice.engine.errors import BudgetExceeded
from calculatrice.engine.syntax import EN, FR, parse
from calculatrice.engine.syntax.literal import decimal_digits, integer

if TYPE_CHECKING:
    from calculatrice.engine.syntax import Locale


@pytest.mark.parametrize(
    ("locale", "text", "expected"),
    [
        (EN, "007", "7"),
        (EN, "1.50", "150e-2"),
        (EN, ".5", "5e-1"),
        (EN, "5.", "5"),
        (EN, "1e3", "1e3"),
        (EN, "1.5e-3", "15e-4"),
        (EN, "1.5E+3", "15e2"),
        (EN, "2e+1", "2e1"),
        (EN, "2e−1", "2e-1"),
        (EN, "1e999999999", "1e999999999"),
        (EN, "1e000000000000000000000001", "1e1"),
        (EN, "1,234", "1234"),
        (EN, "1,234.5", "12345e-1"),
        (EN, "1,234,567.25e-3", "123456725e-5"),
        (EN, "0x1F", "31"),
        (EN, "0XfF", "255"),
        (EN, "0b1011", "11"),
        (EN, "0o17", "15"),
        (EN, "¾", "[3 / 4]"),
        (EN, "⅞", "[7 / 8]"),
        (EN, "2½", "[2 + [1 / 2]]"),
        (EN, "2 ½", "[2 + [1 / 2]]"),
        (EN, "3*2½", "[3 * [2 + [1 / 2]]]"),
        (EN, "-2½", "-[2 + [1 / 2]]"),
        (FR, "1,5", "15e-1"),
        (FR, ",5", "5e-1"),
        (FR, "1 234,5", "12345e-1"),
        (FR, "1\u202f234\u00a0567", "1234567"),
        (FR, "1 234.5", "12345e-1"),
        (FR, "1.234,5", "12345e-1"),
        (FR, "12.345.678", "12345678"),
        (FR, "1,5e-3", "15e-4"),
        (FR, "1.5", "15e-1"),
        (FR, "5.", "5"),
        (FR, ".5", "5e-1"),
        (FR, "0.125", "125e-3"),
        (FR, "3.1416", "31416e-4"),
        (FR, "1234.567", "1234567e-3"),
        (FR, "0x1F", "31"),
    ],
)
def test_a_literal_keeps_its_digits_and_its_exponent(locale: Locale, text: str, expected: str) -> None:
    assert [notation(statement) for statement in parse(text, locale).statements] == [expected]


@pytest.mark.parametrize("text", ["1e9999999999999999999", "1.5e-1234567890123456789"])
def test_an_exponent_that_nothing_could_hold_is_an_error(text: str) -> None:
    with pytest.raises(BudgetExceeded) as caught:
        parse(text)
    assert (caught.value.reason, caught.value.span) == ("exponent_too_long", (0, len(text)))


@pytest.mark.parametrize("count", [1, 18, 19, 640, 641, 5000, 20_000])
def test_digits_of_any_number_are_read_and_written(count: int) -> None:
    number = (10**count - 1) // 9 * 7
    assert integer("7" * count) == number
    assert decimal_digits(number) == "7" * count
