"""What a quantity is measured in: a product of powers of units, `km/h`."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from flint import fmpq

from calculatrice.engine.budget import Budget
from calculatrice.engine.numbers.arithmetic import divide, multiply, power
from calculatrice.engine.units.atom import atom
from calculatrice.engine.units.dimensions import dimension, factors

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.numbers.exact import Number
    from calculatrice.engine.units.atom import Atom
    from calculatrice.engine.units.dimensions import Dimension

SMALL = 12
"""Exponents up to which the size of a product is no work to know."""


class Measure(NamedTuple):
    """Units with their exponents, in the order in which they are written.

    >>> speed = measure("km/h")
    >>> str(speed), str(speed.dimension), str(speed * measure("h")), str(speed.raised(2))
    ('km*h^-1', 'm/s', 'km', 'km^2*h^-2')
    """

    parts: tuple[tuple[Atom, fmpq], ...]

    def __mul__(self, other: Measure) -> Measure:  # type: ignore[override]  # it is no tuple to repeat
        found = dict(self.parts)
        for unit, exponent in other.parts:
            found[unit] = found.get(unit, fmpq(0)) + exponent
        return Measure(tuple((unit, exponent) for unit, exponent in found.items() if exponent != 0))

    def __truediv__(self, other: Measure) -> Measure:
        return self * other.raised(-1)

    def raised(self, exponent: int | fmpq) -> Measure:
        """The power with this exponent, which is not 0."""
        return Measure(tuple((unit, own * exponent) for unit, own in self.parts))

    @property
    def dimension(self) -> Dimension:
        """The dimension of what is measured so."""
        return _dimension(self)

    @property
    def scale(self) -> Atom | None:
        """The absolute scale that it is, as °C is; None for what amounts are measured in."""
        if len(self.parts) != 1:
            return None
        [(unit, exponent)] = self.parts
        return unit if unit.is_scale and exponent == 1 else None

    def __str__(self) -> str:
        return "*".join(unit.name if own == 1 else f"{unit.name}^{_exponent(own)}" for unit, own in self.parts)


@cache
def measure(product: str) -> Measure:
    """The measure of a product of names of the tables.

    >>> measure("km*h^-1") == measure("km/h"), measure("1").parts
    (True, ())
    """
    return Measure(tuple((atom(name), exponent) for name, exponent in factors(product)))


def size(of: Measure, budget: Budget) -> Number:
    """How many base units one of it is.

    >>> str(size(measure("km/h"), Budget.inline()))
    '5/18'
    """
    if all(abs(exponent) <= SMALL for _, exponent in of.parts):
        return _size(of)
    return _product(of, budget)


@lru_cache(1024)
def _size(of: Measure) -> Number:
    return _product(of, Budget.aside())


def _product(of: Measure, budget: Budget) -> Number:
    total: Number = 1
    for unit, exponent in of.parts:
        total = multiply(total, unit.factor if exponent == 1 else power(unit.factor, exponent, budget), budget)
    return total


@lru_cache(1024)
def _dimension(of: Measure) -> Dimension:
    total = dimension("1")
    for unit, exponent in of.parts:
        total *= unit.dimension.raised(exponent)
    return total


def ratio(of: Measure, to: Measure, budget: Budget) -> Number:
    """How many of the one are one of the other.

    >>> str(ratio(measure("mi"), measure("km"), Budget.inline()))
    '25146/15625'
    """
    return divide(size(of, budget), size(to, budget), budget)


def _exponent(exponent: fmpq) -> str:
    return str(exponent) if exponent.q == 1 else f"({exponent})"
