"""`format` is Python's, with the digits of the exact value, rounded half away from zero."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal, localcontext
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.engine.asking import ask

from calculatrice.engine.errors import CalculationError

if TYPE_CHECKING:
    from fractions import Fraction


@pytest.mark.parametrize(
    ("expression", "wish", "text"),
    [
        ("pi", ".3f", "3.142"),
        ("pi", ".0f", "3"),
        ("pi", ".40f", "3.1415926535897932384626433832795028841972"),
        ("1/8", ".2f", "0.13"),
        ("-1/8", ".2f", "-0.13"),
        ("5/2", ".0f", "3"),
        ("-0.001", ".2f", "0.00"),
        ("10^6/7", ",.2f", "142,857.14"),
        ("10^6/7", "_.2f", "142_857.14"),
        ("10^6/7", "+.1f", "+142857.1"),
        ("10^6/7", "*>15,.2f", "*****142,857.14"),
        ("1/7", "010.3f", "000000.143"),
        ("1/7", "f", "0.142857"),
        ("1/7", ".3e", "1.429e-01"),
        ("1/8", ".1e", "1.3e-01"),
        ("123456", ".2E", "1.23E+05"),
        ("1/8", ".2g", "0.13"),
        ("0", ".3e", "0.000e+00"),
        ("0", ".2f", "0.00"),
        ("0", "g", "0"),
        ("10^20", "g", "1e+20"),
        ("10^10", ".3g", "1e+10"),
        ("100", "g", "100"),
        ("100", "#.5g", "100.00"),
        ("1/7", "g", "0.142857"),
        ("123456789", ".3g", "1.23e+08"),
        ("0.000012345", "g", "1.2345e-05"),
        ("1/7", "+012.3e", "+001.429e-01"),
        ("-1/7", "*^15.3e", "**-1.429e-01***"),
        ("10^-400", ".1e", "1.0e-400"),
        ("-10^6/7", "=+15,.1f", "-     142,857.1"),
        ("10^6/7", ".3", "1.43e+05"),
        ("1/8", ".0%", "13%"),
        ("12.5%", ".1%", "12.5%"),
        ("2/3", ".1%", "66.7%"),
        ("10^6/7", ",", "142,857.142857143"),
        ("255", "d", "255"),
        ("255", "#x", "0xff"),
        ("255", "08b", "11111111"),
        ("10^6", ",d", "1,000,000"),
        ("1/3", "", "≈ 0.333333333333333"),
        ("1/3", ">22", "   ≈ 0.333333333333333"),
        ("[1; 2]", "", "= [1; 2]"),
        ("1 == 1", ">8", "  = true"),
    ],
)
def test_an_answer_is_formatted_as_wished_for(expression: str, wish: str, text: str) -> None:
    assert format(ask(expression), wish) == text


@given(st.integers(-(10**15), 10**15), st.integers(-20, 20), st.sampled_from(["e", "g", "E", "G"]), st.integers(0, 12))
def test_exponents_are_written_as_those_of_floats(digits: int, power: int, kind: str, precision: int) -> None:
    """A float of so few digits is rounded as the number is, but at ties."""
    number = Decimal(digits).scaleb(power)
    most = max(precision, 1) if kind in "gG" else precision + 1
    with localcontext(prec=most, rounding=ROUND_HALF_UP):
        rounded = +number
    expected = format(float(rounded), f".{precision}{kind}")
    assert format(ask(f"({number})"), f".{precision}{kind}") == (expected if digits else expected.lstrip("-"))


@given(st.fractions(max_denominator=10**9), st.integers(0, 30))
def test_digits_are_rounded_once(ratio: Fraction, decimals: int) -> None:
    scaled = abs(ratio) * 10**decimals
    whole = scaled.numerator // scaled.denominator + (2 * (scaled.numerator % scaled.denominator) >= scaled.denominator)
    with localcontext(prec=200, rounding=ROUND_HALF_UP):
        expected = format(Decimal(whole).scaleb(-decimals), f".{decimals}f")
    assert format(ask(f"({ratio})"), f".{decimals}f") == ("-" if ratio < 0 and whole else "") + expected


@pytest.mark.parametrize(
    ("expression", "wish"), [("i", ".2f"), ("1 == 1", ".2f"), ("[1; 2]", ".2f"), ("1/2", "d"), ("pi", "x")]
)
def test_what_has_no_such_digits_is_refused(expression: str, wish: str) -> None:
    with pytest.raises(CalculationError):
        format(ask(expression), wish)


@pytest.mark.parametrize("wish", ["y", ".f", "..2f", ",,f"])
def test_what_is_no_wish_is_an_error_of_python(wish: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        format(ask("1/2"), wish)
