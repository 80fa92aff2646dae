"""What everyone knows two units to be in each other, exactly: the tables as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import calculatrice
from calculatrice.engine.exact_text import number_in
from calculatrice.engine.units.dimensions import dimension, factors
from calculatrice.engine.units.factors import dimension_of, expression
from calculatrice.engine.units.lookup import lookup
from calculatrice.engine.units.quantities import quantity

if TYPE_CHECKING:
    from calculatrice.engine.units.lookup import Reading


def readings(product: str) -> list[tuple[Reading, str]]:
    return [(lookup(name)[0], str(exponent)) for name, exponent in factors(product)]


def in_base_units(product: str) -> str:
    return "*".join(f"({expression(reading)})^({exponent})" for reading, exponent in readings(product))


@pytest.mark.parametrize(
    ("amount", "source", "target", "expected"),
    [
        ("1/2", "mi", "km", "0.804672"),
        ("3/2", "in", "mm", "38.1"),
        ("5", "ft", "m", "1.524"),
        ("20/2", "miles/h", "km/h", "16.09344"),
        ("1", "kWh", "J", "3600000"),
        ("60", "mph", "m/s", "26.8224"),
        ("1", "GiB", "MB", "1073.741824"),
        ("500*7200", "Mbit", "GB", "450"),
        ("6000", "lbf*mph", "hp", "16"),
        ("1", "acre", "m2", "4046.8564224"),
        ("1", "gal", "L", "3.785411784"),
        ("1", "impgal", "L", "4.54609"),
        ("1", "eV", "J", "1.602176634e-19"),
        ("1", "atm", "Pa", "101325"),
        ("1", "lb", "g", "453.59237"),
        ("1", "ly", "m", "9460730472580800"),
        ("1", "nmi", "km", "1.852"),
        ("1", "toise", "pieds_du_roi", "6"),
        ("1", "quintal", "kg", "100"),
        ("1", "rpm", "Hz", "0.104719755119660"),
        ("180", "deg", "rad", "3.14159265358979"),
        ("1", "cal", "J", "4.184"),
        ("1", "kgf/cm2", "bar", "0.980665"),
    ],
)
def test_a_conversion_is_exact(amount: str, source: str, target: str, expected: str) -> None:
    text = f"({amount})*{in_base_units(source)}/({in_base_units(target)})"
    assert calculatrice.evaluate(text).decimal == expected


def test_a_temperature_is_a_scale_with_an_origin() -> None:
    fahrenheit, celsius = lookup("°F")[0].unit, lookup("°C")[0].unit
    kelvins = f"98.6*{fahrenheit.factor} + {fahrenheit.parameter}"
    assert str(number_in(f"{kelvins} - {celsius.parameter}")) == "37"


@pytest.mark.parametrize(
    ("product", "english", "french"),
    [
        ("m", "length", "longueur"),
        ("kg*m^2/s^2", "energy", "énergie"),
        ("m/s", "speed", "vitesse"),
        ("1", "a plain number", "un nombre sans unité"),
        ("bit/s", "data rate", "débit de données"),
    ],
)
def test_a_dimension_has_a_name_in_both_languages(product: str, english: str, french: str) -> None:
    found = quantity(dimension(product))
    assert found is not None
    assert (found.english, found.french) == (english, french)


def test_the_units_that_fit_a_dimension_are_of_it() -> None:
    for product in ("m", "kg", "s", "m^2", "m^3", "m/s", "kg*m/s^2", "kg*m^2/s^2", "kg*m^2/s^3", "kg/m/s^2", "bit"):
        found = quantity(dimension(product))
        assert found is not None
        assert [name for name in found.units if dimension_of(lookup(name)[0]) != dimension(product)] == []
