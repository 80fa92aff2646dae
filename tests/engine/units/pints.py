"""Pint's definitions with fractions, told in the base units that the tables here have."""

from __future__ import annotations

from fractions import Fraction

import pint
from flint import fmpq

from calculatrice.engine.units.dimensions import dimension, of_exponents

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from calculatrice.engine.units.dimensions import Dimension

REGISTRY: Any = pint.UnitRegistry(non_int_type=Fraction)
BASES = {
    "meter": "m",
    "kilogram": "kg",
    "gram": "kg",
    "second": "s",
    "ampere": "A",
    "kelvin": "K",
    "mole": "mol",
    "candela": "cd",
    "bit": "bit",
    "pixel": "px",
    "radian": "1",
    "count": "1",
    "absorbance_unit": "1",
    "refractive_index_unit": "1",
}


def in_base_units(quantity: pint.Quantity[Any]) -> tuple[Fraction, Dimension]:
    """How many of our base units a quantity of pint's is, and its dimension."""
    based = quantity.to_base_units()
    own = of_exponents({})
    number = Fraction(based.magnitude)
    for name, exponent in based.unit_items():
        power = Fraction(str(exponent))
        own *= dimension(BASES[name]).raised(fmpq(power.numerator, power.denominator))
        if name == "gram":
            number *= Fraction(1, 1000) ** power.numerator
    return number, own
