"""Answers that are quantities, for programs that calculate with pint.

>>> import calculatrice
>>> from calculatrice.pint import quantity
>>> print(quantity(calculatrice.evaluate("36 km/h")))
10.0 meter / second
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import pint

from calculatrice.engine.answers.quantity_parts import base_units_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from calculatrice.engine.answers.result import Result

BASES = {
    "kg": "kilogram",
    "m": "meter",
    "s": "second",
    "A": "ampere",
    "K": "kelvin",
    "mol": "mole",
    "cd": "candela",
    "bit": "bit",
    "px": "pixel",
}
"""What pint calls the base units."""
CONVERTED: dict[type, Callable[[Result], Any]] = {
    float: float,
    Fraction: lambda number: number.to_fraction(),
    Decimal: lambda number: number.to_decimal(),
}
"""How a number becomes one of the type that a registry calculates with."""


def quantity(result: Result, registry: pint.UnitRegistry[Any] | None = None) -> pint.Quantity[Any]:
    """The quantity in base units: a name of pint's may mean another unit than it does here, these can't.

    Its number is of the registry's type, `float` where it has no other: the nearest double. `registry` is that of the
    application where none is given. Raises `WrongType` for an answer that is no quantity, or has no such number.

    >>> import calculatrice
    >>> exact = pint.UnitRegistry(non_int_type=Fraction)
    >>> quantity(calculatrice.evaluate("1 in"), exact).magnitude
    Fraction(127, 5000)
    """
    own: Any = pint.application_registry if registry is None else registry
    number, exponents = base_units_of(result)
    kind = own.non_int_type
    powers = {BASES[base]: kind(power.numerator) / power.denominator for base, power in exponents.items()}
    found: pint.Quantity[Any] = own.Quantity(CONVERTED[kind](number), own.UnitsContainer(powers))
    return found
