"""Quantities for programs that calculate with pint."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pint
import pytest

import calculatrice
from calculatrice.pint import BASES, quantity

EXACT: Any = pint.UnitRegistry(non_int_type=Fraction)


@pytest.mark.parametrize(
    ("text", "theirs"),
    [
        ("5 mi to km", "5 mile"),
        ("10 km / 3 h", "10/3 kilometer/hour"),
        ("6 ft 2 in", "74 inch"),
        ("1 kWh", "3600000 joule"),
        ("3 L", "3 liter"),
        ("7 A·s", "7 coulomb"),
        ("2 mol/L", "2 molar"),
        ("1 GiB", "1 gibibyte"),
        ("5 lm/sr", "5 candela"),
    ],
)
def test_it_is_the_same_quantity_there(text: str, theirs: str) -> None:
    number, _, unit = theirs.partition(" ")
    assert quantity(calculatrice.evaluate(text), EXACT) == EXACT.Quantity(Fraction(number), unit)


@pytest.mark.parametrize("number", [float, Decimal, Fraction])
def test_the_number_is_of_the_type_that_the_registry_calculates_with(number: type) -> None:
    found = quantity(calculatrice.evaluate("1/4 m"), pint.UnitRegistry(non_int_type=number))
    assert (type(found.magnitude), found.magnitude) == (number, number("0.25"))


def test_without_a_registry_it_is_of_the_one_of_the_application() -> None:
    found: Any = quantity(calculatrice.evaluate("20 °C"))
    assert (found.magnitude, str(found.units)) == (293.15, "kelvin")
    assert found.check("[temperature]")


def test_all_base_units_are_known_there() -> None:
    assert [name for name in BASES.values() if name not in EXACT] == []


def test_what_is_no_quantity_is_refused() -> None:
    with pytest.raises(calculatrice.CalculationError):
        quantity(calculatrice.evaluate("5"))
