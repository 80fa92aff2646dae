"""Literals: the exact value of what is written, and nothing computed."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING

import pytest
from tests.engine.language.notation import notation

from calculatrice.engine.errors import BudgetExceeded
from calculatrice.engine.language import EN, FR, parse
from calculatrice.engine.language.literal import decimal_digits
from calculatrice.engine.language.positional import integer

if TYPE_CHECKING:
    from calculatrice.engine.language import Locale


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
        (EN, "0.(3)", "1:3"),
        (EN, "0.(9)", "1"),
        (EN, "0.(142857)", "1:7"),
        (EN, "1.(6)", "5:3"),
        (EN, "-2.(3)", "-7:3"),
        (EN, "20.8(3)", "125:6"),
        (EN, ".1(6)", "1:6"),
        (EN, "1,234.(5)", "11111:9"),
        (EN, "0.(3)(2)", "[1:3 * 2]"),
        (EN, "2(3)", "[2 * 3]"),
        (EN, "2.5 (3)", "[25e-1 * 3]"),
        (EN, "2.5(3+1)", "[25e-1 * [3 + 1]]"),
        (EN, "1.5e3(2)", "[15e2 * 2]"),
        (EN, "1 1/2", "3:2"),
        (EN, "1 2/4", "3:2"),
        (EN, "2 0/3", "2:1"),
        (EN, "1\u00a01/2", "3:2"),
        (EN, "1,234 1/2", "2469:2"),
        (EN, "-1 1/2", "-3:2"),
        (EN, "4 + 1 2/3", "[4 + 5:3]"),
        (EN, "3 / 1 1/2", "[3 / 3:2]"),
        (EN, "12 345/678", "2827:226"),
        (FR, "12 345/678", "[12345 / 678]"),
        (FR, "1 234/5", "[1234 / 5]"),
        (FR, "1 234 1/2", "2469:2"),
        (FR, "20,8(3)", "125:6"),
        (FR, "20.8(3)", "125:6"),
        (FR, "0,(3)", "1:3"),
        (FR, "1 234,(5)", "11111:9"),
        (EN, "0xff.8", "511:2"),
        (EN, "0XFF.", "255"),
        (EN, "0x2.(5)", "7:3"),
        (EN, "0b0.(001)", "1:7"),
        (EN, "0o7.4", "15:2"),
        (FR, "0xff,8", "511:2"),
        (FR, "0xff.8", "511:2"),
        (EN, "1234₅", "194"),
        (EN, "0.(2)₇", "1:3"),
        (EN, "0zz₃₆", "1295"),
        (EN, "0ZZ₃₆", "1295"),
        (EN, "0b1₁₆", "177"),
        (EN, "2*12₃+1", "[[2 * 5] + 1]"),
        (FR, "0,(2)₇", "1:3"),
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


@pytest.mark.parametrize(
    ("one", "other"),
    [("0xFF", "255"), ("12₃", "5"), ("4.7e3", "47e2"), ("0.(3)", "0.(33)"), ("1 1/2", "1 2/4"), ("0x2.8", "2 1/2")],
)
def test_how_a_literal_is_written_does_not_count_in_comparisons(one: str, other: str) -> None:
    nodes = [parse(text).statements[0] for text in (one, other)]
    assert nodes[0] == nodes[1]
    assert pickle.loads(pickle.dumps(nodes[0])) == nodes[0]  # noqa: S301  # made here


@pytest.mark.parametrize("base", [3, 10, 36])
def test_digits_of_any_number_are_read_in_any_base(base: int) -> None:
    assert integer("12" * 2_000, base) == sum((base + 2) * base ** (2 * pair) for pair in range(2_000))


@pytest.mark.parametrize("count", [1, 18, 19, 640, 641, 5000, 20_000])
def test_digits_of_any_number_are_read_and_written(count: int) -> None:
    number = (10**count - 1) // 9 * 7
    assert integer("7" * count) == number
    assert decimal_digits(number) == "7" * count
