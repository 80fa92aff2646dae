"""What the logarithms of ratios mean: the base, the reference, and which of them are told in each other."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from calculatrice.engine.budget import Budget
from calculatrice.engine.numbers.arithmetic import divide
from calculatrice.engine.numbers.operations import E
from calculatrice.engine.units.atom import atom
from calculatrice.engine.units.factor_numbers import number_in

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.numbers.exact import Number
    from calculatrice.engine.units.dimensions import Dimension

NATURAL = "exp(1)"
POWER, AMPLITUDE, INTERVAL = "power", "amplitude", "interval"
FAMILIES = {
    "bel": POWER,
    "decibel": POWER,
    "decibel of a watt": POWER,
    "decibel of a milliwatt": POWER,
    "decibel of a microwatt": POWER,
    "neper": AMPLITUDE,
    "decibel of a volt": AMPLITUDE,
    "decibel of sound pressure": AMPLITUDE,
    "octave": INTERVAL,
    "cent of an octave": INTERVAL,
    "decade of a ratio": INTERVAL,
}
"""Whose ratio a level is. A power goes with the square of an amplitude; a level that stands alone has its own name."""
SQUARED = {AMPLITUDE: 2}


class Level(NamedTuple):
    """A level: `multiplier` times the logarithm in `base` of the ratio to the `reference`, in base units."""

    family: str
    multiplier: Number
    base: Number
    reference: Number
    dimension: Dimension

    @property
    def is_relative(self) -> bool:
        """Whether it compares two of anything, as dB does, and dBm does not."""
        return not self.dimension.exponents

    @property
    def kin(self) -> str:
        """What it can be added to: powers and amplitudes are counted in the same dB."""
        return POWER if self.family == AMPLITUDE else self.family


@cache
def level(name: str) -> Level:
    """The level of a unit's name.

    >>> level("dBm").multiplier, str(level("dBm").reference), level("dBm").is_relative, level("Np").kin
    (10, '1/1000', False, 'power')
    """
    unit = atom(name)
    row = unit.reading.unit  # type: ignore[union-attr]  # a level is of the tables
    multiplier, base = row.parameter.split(";")
    family = FAMILIES.get(row.key, row.key)
    prefixed = 1 if unit.reading.prefix is None else number_in(unit.reading.prefix.factor)  # type: ignore[union-attr]  # of the tables
    return Level(
        family,
        _divided(number_in(multiplier), prefixed),
        E if base == NATURAL else number_in(base),
        _divided(unit.factor, prefixed),
        unit.dimension,
    )


def _divided(number: Number, by: Number) -> Number:
    return divide(number, by, Budget.aside())
