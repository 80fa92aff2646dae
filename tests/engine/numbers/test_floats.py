"""Binary floating point against Python's own."""

from __future__ import annotations

import math
import struct
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculatrice import CalculationError, evaluate
from calculatrice.engine.budget import Budget
from calculatrice.engine.numbers import floats
from calculatrice.engine.numbers.rational import ratio

CODES = {16: "e", 32: "f", 64: "d"}
LAYOUTS = {16: "H", 32: "I", 64: "Q"}


def python_s(value: Fraction) -> Fraction | None:
    """The nearest double of Python; None where it is infinite."""
    try:
        return Fraction(float(value))
    except OverflowError:
        return None


def fits(number: float, width: int) -> bool:
    """Whether a format has a finite number that is near."""
    try:
        [near] = struct.unpack(CODES[width], struct.pack(CODES[width], number))
    except OverflowError:
        return False
    return math.isfinite(near)


@given(st.fractions(), st.integers(-1100, 1100))
def test_a_fraction_becomes_the_double_of_python(value: Fraction, power: int) -> None:
    scaled = value * Fraction(2) ** power
    expected = python_s(scaled)
    number = ratio(scaled.numerator, scaled.denominator)
    if expected is None:
        with pytest.raises(CalculationError):
            floats.nearest(number, 64, Budget.inline())
    else:
        near = floats.nearest(number, 64, Budget.inline())
        assert near == ratio(expected.numerator, expected.denominator)


@pytest.mark.parametrize("width", [16, 32])
@given(number=st.floats(allow_nan=False, allow_infinity=False))
def test_a_double_becomes_the_narrower_float_of_struct(width: int, number: float) -> None:
    top, bottom = number.as_integer_ratio()
    try:
        [expected] = struct.unpack(CODES[width], struct.pack(CODES[width], number))
        expected.as_integer_ratio()
    except OverflowError:
        with pytest.raises(CalculationError):
            floats.nearest(ratio(top, bottom), width, Budget.inline())
    else:
        assert floats.nearest(ratio(top, bottom), width, Budget.inline()) == ratio(*expected.as_integer_ratio())


@pytest.mark.parametrize("width", [16, 32, 64])
@given(data=st.data())
def test_the_bits_and_the_hexadecimal_digits_are_those_of_the_machine(width: int, data: st.DataObject) -> None:
    every = st.floats(allow_nan=False, allow_infinity=False).filter(lambda number: fits(number, width))
    number = data.draw(every.map(lambda number: struct.unpack(CODES[width], struct.pack(CODES[width], number))[0]))
    value = ratio(*number.as_integer_ratio())
    [bits] = struct.unpack(LAYOUTS[width], struct.pack(CODES[width], number or 0.0))
    assert floats.pattern(value, width) == bits
    digits, exponent = floats.hexadecimal(value)
    assert float.fromhex(f"{digits.replace('1', '0x1', 1) if number else '0x0'}p{exponent}") == number


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0.1 to float64", "= 0.1000000000000000055511151231257827021181583404541015625"),
        ("0.1 to float32", "= 0.100000001490116119384765625"),
        ("0.1 to half", "= 0.0999755859375"),
        ("2^53 + 1 to double", "= 9007199254740992"),
        ("2^53 + 3 to double", "= 9007199254740996"),
        ("2049 to float16", "= 2048"),
        ("65519.99 to float16", "= 65504"),
        ("65520 to float16", "error:domain_error"),
        ("2^-25 to float16", "= 0"),
        ("2^-25*1.01 to float16", "= 5.9604644775390625e-8"),
        ("pi*2^-27 to float16", "= 0"),
        ("pi*2^-26 to float16", "= 5.9604644775390625e-8"),
        ("pi*2^-24 to float16", "= 1.78813934326171875e-7"),
        ("sqrt(2)*10^400 to float64", "error:domain_error"),
        ("i to float64", "error:domain_error"),
        ("0.1 to float64 hex", "= 0x1.999999999999ap-4"),
        ("-12 to float64 hex", "= -0x1.8p3"),
        ("0.1 to float64 bits", "= 0x3fb999999999999a"),
        ("-2 to float16 bits", "= 0xc000"),
        ("(0.1 to float64) + (0.2 to float64) to float64", "= 0.3000000000000000444089209850062616169452667236328125"),
        ("sqrt(4) to float64", "= 2"),
    ],
)
def test_a_value_becomes_the_nearest_of_a_format(text: str, expected: str) -> None:
    try:
        told = evaluate(text).text
    except CalculationError as error:
        told = f"error:{error.code}"
    assert told == expected


def test_pi_is_the_pi_of_python() -> None:
    assert evaluate(f"(pi to float64) == {Fraction(math.pi)}").text == "= true"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0x1.8p3", "= 12"),
        ("0X1P+4", "= 16"),
        ("2*0x1p-1", "= 1"),
        ("0x1p3(2)", "= 16"),
        ("0x1p1^2", "= 4"),
        ("0x1.8p", "error:number_format"),
        ("0x1p3.5", "error:number_format"),
        ("0b1p3", "error:number_format"),
        ("0x1p99999999999", "error:budget_exceeded"),
        ("0x1p9999999999999999999", "error:budget_exceeded"),
    ],
)
def test_a_power_of_two_is_read_behind_digits_of_base_16(text: str, expected: str) -> None:
    try:
        told = evaluate(text).text
    except CalculationError as error:
        told = f"error:{error.code}"
    assert told == expected


@given(st.floats(allow_nan=False, allow_infinity=False), st.sampled_from(("en", "fr")))
def test_what_is_written_in_base_16_reads_back(number: float, locale: str) -> None:
    text = number.hex() if locale == "en" else number.hex().replace(".", ",")
    [first, second] = number.as_integer_ratio()
    assert evaluate(f"({text}) == {first}/{second}", locale=locale).text == "= true"
