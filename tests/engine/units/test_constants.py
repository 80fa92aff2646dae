"""The exact constants: found by name and symbol, their values held against pint's definitions."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pint
import pytest
from tests.engine.units.pints import REGISTRY, in_base_units

import calculatrice
from calculatrice.engine.exact_text import number_in
from calculatrice.engine.units.constants import constant, constants
from calculatrice.engine.units.dimensions import factors
from calculatrice.engine.units.factors import factor
from calculatrice.engine.units.lookup import own_readings
from calculatrice.engine.units.measured import measured
from calculatrice.engine.units.sources import SOURCES

if TYPE_CHECKING:
    from calculatrice.engine.units.constants import Constant

OURS_ALONE = {
    *("caesium frequency", "luminous efficacy", "standard state pressure", "molar volume of an ideal gas"),
    *("Loschmidt constant", "triple point of water before 2019", "ice point", "solar effective temperature"),
    *("solar mass parameter", "earth mass parameter", "jupiter mass parameter", "solar irradiance"),
}
"""Constants that pint has no name for."""
CALLED = {"reduced Planck constant": "dirac_constant", "standard atmosphere pressure": "standard_atmosphere"}


@pytest.mark.parametrize("own", constants(), ids=lambda own: own.english[0])
def test_a_constant_is_found_by_all_its_names_and_symbols(own: Constant) -> None:
    assert own.source in SOURCES
    for name in (*own.english, *own.french, *own.symbols):
        assert constant(name) == own
        assert name not in measured()


def test_names_that_mean_something_else_are_no_constants() -> None:
    assert [name for name in ("e", "i", "h", "k", "R", "F", "G", "g", "pi", "phi", "tau") if constant(name)] == []


@pytest.mark.parametrize("own", constants(), ids=lambda own: own.english[0])
def test_a_constant_is_what_pint_has(own: Constant) -> None:
    if own.english[0] in OURS_ALONE:
        return
    name = CALLED.get(own.english[0], own.english[0].replace(" ", "_").replace("-", "_").lower())
    quantity, _ = in_base_units(REGISTRY.Quantity(Fraction(1), name))
    unit = "*".join(
        f"({factor(own_readings(name)[0], number_in)})^({e})" for name, e in factors(own.unit) if name != "kg"
    )
    text = f"abs(({own.value})*({unit or 1})/({quantity.numerator}/{quantity.denominator}) - 1) < 1e-45"
    assert calculatrice.evaluate(text).decimal == "true"


def test_the_registry_is_that_of_fractions() -> None:
    assert isinstance(REGISTRY, pint.UnitRegistry)
