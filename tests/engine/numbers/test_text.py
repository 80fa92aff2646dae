from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from calculatrice.engine.numbers import text
from calculatrice.engine.numbers.rational import ratio
from calculatrice.engine.numbers.rounding import Rounded, round_rational

if TYPE_CHECKING:
    from calculatrice.engine.numbers.exact import Rational

LONG = 7**2000


@pytest.mark.parametrize(
    ("number", "base", "expected"),
    [
        (0, 10, "0"),
        (-5, 10, "-5"),
        (255, 16, "ff"),
        (-255, 16, "-ff"),
        (5, 2, "101"),
        (35, 36, "z"),
        (36, 36, "10"),
        (10**1500, 10, "1" + "0" * 1500),
        (-(10**1500), 10, "-1" + "0" * 1500),
    ],
)
def test_an_integer_in_any_base(number: int, base: int, expected: str) -> None:
    assert text.integer_text(number, base) == expected


@pytest.mark.parametrize(
    ("digits", "base", "expected"),
    [
        ("7", 10, "7"),
        ("-ff", 16, "-0xff"),
        ("ff.8", 16, "0xff.8"),
        ("0.(001)", 2, "0b0.(001)"),
        ("17", 8, "0o17"),
        ("0.(2)", 7, "0.(2)₇"),
        ("-zz", 36, "-0zz₃₆"),
        ("1.8*16^-30", 16, "0x1.8*16^-30"),
        ("a.8*12^-30", 12, "0a.8₁₂*12^-30"),
    ],
)
def test_digits_say_their_base_and_begin_with_one_of_base_10(digits: str, base: int, expected: str) -> None:
    assert text.in_base(digits, base) == expected


@given(st.integers(), st.integers(2, 36))
def test_an_integer_in_any_base_is_read_back(number: int, base: int) -> None:
    assert int(text.integer_text(number, base), base) == number


@pytest.mark.parametrize(
    ("significand", "exponent", "multiple", "expected"),
    [
        (1, 20, 1, "1e20"),
        (12345, 2, 1, "1.2345e6"),
        (-12345, 2, 1, "-1.2345e6"),
        (12345, -9, 1, "1.2345e-5"),
        (5, 0, 1, "5e0"),
        (0, 0, 1, "0e0"),
        (12345, 2, 3, "1.2345e6"),
        (12345, 1, 3, "123.45e3"),
        (12345, 0, 3, "12.345e3"),
        (1, 1, 3, "10e0"),
        (1, 2, 3, "100e0"),
        (1, 3, 3, "1e3"),
        (15, -8, 3, "150e-9"),
        (-15, -7, 3, "-1.5e-6"),
        (1, -1, 3, "100e-3"),
    ],
)
def test_scientific_and_engineering_notation(significand: int, exponent: int, multiple: int, expected: str) -> None:
    assert text.scientific_text(Rounded(significand, exponent, "≈", 5), multiple) == expected


@pytest.mark.parametrize(("base", "expected"), [(2, "1.01*2^5"), (16, "1.01*16^5"), (36, "1.01*36^5")])
def test_scientific_notation_in_another_base_says_which(base: int, expected: str) -> None:
    assert text.rounded_text(Rounded(base**2 + 1, 3, "≈", 3), base) == expected


@pytest.mark.parametrize(
    ("significand", "exponent", "expected"),
    [
        (0, 0, "0"),
        (7, 0, "7"),
        (0, -2, "0.00"),
        (10, -1, "1.0"),
        (-1, -1, "-0.1"),
        (-125, -2, "-1.25"),
        (125, -3, "0.125"),
        (1, -3, "0.001"),
        (1000, -3, "1.000"),
        (314, -2, "3.14"),
        (100, -2, "1.00"),
        (314, 0, "314"),
        (314, 1, "3.14e3"),
        (314, -8, "0.00000314"),
        (314, -9, "3.14e-7"),
        (-314, -9, "-3.14e-7"),
        (1, -6, "0.000001"),
        (1, -7, "1e-7"),
    ],
)
def test_a_rounded_number_shows_all_its_digits_and_no_other(significand: int, exponent: int, expected: str) -> None:
    assert text.rounded_text(Rounded(significand, exponent, "≈", 3)) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (ratio(7, 2), "3.5"),
        (ratio(-7, 2), "-3.5"),
        (ratio(1, 8), "0.125"),
        (ratio(1, 10**6), "0.000001"),
        (ratio(1, 10**7), "1e-7"),
        (ratio(12, 10**8), "1.2e-7"),
        (10**2000, "1e2000"),
        (12 * 10**2000, "1.2e2001"),
        (ratio(-3, 10**40), "-3e-40"),
    ],
)
def test_an_exact_number_shows_no_zeros_that_say_nothing(value: Rational, expected: str) -> None:
    assert text.exact_text(round_rational(value, 15)) == expected


@pytest.mark.parametrize(("significand", "expected"), [(0, 0), (1, 1), (-1200, 2), (1002, 4), (10**50, 1)])
def test_significant_digits(significand: int, expected: int) -> None:
    assert text.significant_digits(significand) == expected


@pytest.mark.parametrize(
    ("value", "base", "expected"),
    [
        (ratio(1, 3), 10, "0.(3)"),
        (ratio(-1, 3), 10, "-0.(3)"),
        (ratio(1, 6), 10, "0.1(6)"),
        (ratio(22, 7), 10, "3.(142857)"),
        (ratio(-22, 7), 10, "-3.(142857)"),
        (ratio(1, 7), 2, "0.(001)"),
        (ratio(1, 10), 2, "0.0(0011)"),
        (ratio(1, 3), 3, None),
        (ratio(1, 4), 10, None),
        (3, 10, None),
        (0, 10, None),
        (ratio(1, 10007), 10, None),
        (ratio(1, 983), 10, "long"),
        (ratio(1, LONG), 10, None),
    ],
)
def test_repeating_digits(value: Rational, base: int, expected: str | None) -> None:
    found = text.repeating(value, base)
    if expected == "long":
        assert found is not None
        assert len(found) == len("0.()") + 982
    else:
        assert found == expected


@given(st.fractions(max_denominator=900))
def test_repeating_digits_are_worth_the_fraction(value: Fraction) -> None:
    found = text.repeating(ratio(value.numerator, value.denominator))
    if found is None:
        assert value.denominator in {2**twos * 5**fives for twos in range(10) for fives in range(5)}
    else:
        head, repetend = found.rstrip(")").split("(")
        digits = len(head.partition(".")[2])
        tail = Fraction(int(repetend), (10 ** len(repetend) - 1) * 10**digits)
        assert Fraction(head.rstrip(".")) + (tail if value > 0 else -tail) == value


def test_a_long_number_is_written_in_full() -> None:
    rounded = round_rational(ratio(LONG, 3), 1500)
    assert text.integer_text(rounded.significand) == str(round(Fraction(LONG, 3 * 10**rounded.exponent)))


def digit_by_digit(value: Fraction, base: int) -> str | None:
    """The repeating digits as long division finds them."""
    whole, remainder = divmod(value.numerator, value.denominator)
    seen: dict[int, int] = {}
    digits = ""
    while remainder and remainder not in seen:
        seen[remainder] = len(digits)
        digit, remainder = divmod(remainder * base, value.denominator)
        digits += text.DIGITS[digit]
    if not remainder or len(digits) > text.LONGEST_REPETEND + 1:
        return None
    return f"{text.integer_text(whole, base)}.{digits[: seen[remainder]]}({digits[seen[remainder] :]})"


@given(st.fractions(min_value=0, max_denominator=3_000), st.sampled_from((2, 3, 6, 10, 12, 36)))
@example(Fraction(1, 1009), 10)
@example(Fraction(1, 1013), 10)
@example(Fraction(1, 2**999 * 3), 10)
@example(Fraction(1, 2**1001 * 3), 10)
@example(Fraction(1, 9**500 * 7), 36)
def test_repeating_digits_are_those_of_long_division(value: Fraction, base: int) -> None:
    assert text.repeating(ratio(value.numerator, value.denominator), base) == digit_by_digit(value, base)
