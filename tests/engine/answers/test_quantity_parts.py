"""The number and the base units of a quantity."""

from __future__ import annotations

from fractions import Fraction

import pytest

import calculatrice
from calculatrice.engine.answers.quantity_parts import base_units_of


@pytest.mark.parametrize(
    ("text", "text_of_amount", "unit"),
    [
        ("5 mi to km", "= 8.04672", "km"),
        ("10 km / 3 h", "= 10/3 ≈ 3.33333333333333", "km/h"),
        ("sqrt(2) m", "= √2 ≈ 1.4142135623731", "m"),
        ("20 °C", "= 20", "°C"),
        ("-3 kg", "= -3", "kg"),
    ],
)
def test_the_amount_is_the_number_of_the_unit(text: str, text_of_amount: str, unit: str) -> None:
    answer = calculatrice.evaluate(text, digits=14)
    assert (answer.amount.text, answer.unit) == (calculatrice.evaluate(text_of_amount.split()[1], digits=14).text, unit)


def test_the_reading_of_the_amount_reads_back() -> None:
    amount = calculatrice.evaluate("10 km / 3 h").amount
    assert calculatrice.evaluate(amount.reading) == amount


@pytest.mark.parametrize(
    ("text", "number", "exponents"),
    [
        ("1 in", Fraction(127, 5000), {"m": 1}),
        ("36 km/h", 10, {"m": 1, "s": -1}),
        ("2 kN", 2000, {"kg": 1, "m": 1, "s": -2}),
        ("20 °C", Fraction(29315, 100), {"K": 1}),
        ("3 m^(1/2)", 3, {"m": Fraction(1, 2)}),
    ],
)
def test_it_is_so_many_base_units(text: str, number: Fraction, exponents: dict[str, Fraction]) -> None:
    found, units = base_units_of(calculatrice.evaluate(text))
    assert (found.to_fraction(), units) == (number, exponents)


@pytest.mark.parametrize("text", ["5", "true", "[1 m; 2 m]", "20%"])
def test_what_is_no_quantity_has_no_amount(text: str) -> None:
    with pytest.raises(calculatrice.CalculationError) as caught:
        _ = calculatrice.evaluate(text).amount
    assert caught.value.reason == "no_quantity"
