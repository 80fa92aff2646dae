"""What a quantity is measured in: a product of powers of units, `km/h`."""

from __future__ import annotations

from functools import cached_property, lru_cache

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


class Measure:
    """Units with their exponents, in the order in which they are written.

    >>> speed = measure("km/h")
    >>> str(speed), str(speed.dimension), str(speed * measure("h")), str(speed.raised(2))
    ('km*h^-1', 'm/s', 'km', 'km^2*h^-2')
    """

    def __init__(self, parts: tuple[tuple[Atom, fmpq], ...]) -> None:
        """The product of these units, each to its power, which is not 0."""
        self.parts = parts

    def __mul__(self, other: Measure) -> Measure:
        found = dict(self.parts)
        for unit, exponent in other.parts:
            found[unit] = found.get(unit, fmpq(0)) + exponent
        return Measure(tuple((unit, exponent) for unit, exponent in found.items() if exponent != 0))

    def __truediv__(self, other: Measure) -> Measure:
        return self * other.raised(-1)

    def raised(self, exponent: int | fmpq) -> Measure:
        """The power with this exponent, which is not 0."""
        return Measure(tuple((unit, own * exponent) for unit, own in self.parts))

    @cached_property
    def dimension(self) -> Dimension:
        """The dimension of what is measured so."""
        total = dimension("1")
        for unit, exponent in self.parts:
            total *= unit.dimension.raised(exponent)
        return total

    @cached_property
    def is_small(self) -> bool:
        """Whether its exponents are such that its size is no work to know."""
        return all(abs(exponent) <= SMALL for _, exponent in self.parts)

    @cached_property
    def has_levels(self) -> bool:
        """Whether logarithms of ratios are among the units."""
        return any(unit.is_level for unit, _ in self.parts)

    @cached_property
    def counts_turns(self) -> bool:
        """Whether angles are among the units, which are numbers of radians."""
        rows = [unit.reading.unit for unit, _ in self.parts if unit.reading is not None]
        return any(row.subject == "angle" or row.key.startswith("revolution per ") for row in rows)

    @cached_property
    def scale(self) -> Atom | None:
        """The absolute scale that it is, as °C is; None for what amounts are measured in."""
        if len(self.parts) != 1:
            return None
        [(unit, exponent)] = self.parts
        return unit if unit.is_scale and exponent == 1 else None

    @cached_property
    def _text(self) -> str:
        return "*".join(unit.name if own == 1 else f"{unit.name}^{_exponent(own)}" for unit, own in self.parts)

    @cached_property
    def _hash(self) -> int:
        return hash(tuple(unit for unit, _ in self.parts))

    def __str__(self) -> str:
        return self._text

    def __repr__(self) -> str:
        return f"Measure({self._text!r})"

    def __eq__(self, other: object) -> bool:
        return self is other or (isinstance(other, Measure) and self.parts == other.parts)

    def __hash__(self) -> int:
        return self._hash


@lru_cache(4096)
def measure(product: str) -> Measure:
    """The measure of a product of names of the tables.

    >>> measure("km*h^-1") == measure("km/h"), measure("1").parts
    (True, ())
    """
    total = Measure(())
    for name, exponent in factors(product):
        total *= Measure(((atom(name), exponent),))
    return total


def size(of: Measure, budget: Budget) -> Number:
    """How many base units one of it is.

    >>> str(size(measure("km/h"), Budget.inline()))
    '5/18'
    """
    return _size(of) if of.is_small else _product(of, budget)


@lru_cache(1024)
def _size(of: Measure) -> Number:
    return _product(of, Budget.aside())


def _product(of: Measure, budget: Budget) -> Number:
    total: Number = 1
    for unit, exponent in of.parts:
        total = multiply(total, unit.factor if exponent == 1 else power(unit.factor, exponent, budget), budget)
    return total


def ratio(of: Measure, to: Measure, budget: Budget) -> Number:
    """How many of the one are one of the other.

    >>> str(ratio(measure("mi"), measure("km"), Budget.inline()))
    '25146/15625'
    """
    if of.is_small and to.is_small:
        return _ratio(of, to)
    return divide(size(of, budget), size(to, budget), budget)


@lru_cache(1024)
def _ratio(of: Measure, to: Measure) -> Number:
    return divide(_size(of), _size(to), Budget.aside())


def _exponent(exponent: fmpq) -> str:
    return str(exponent) if exponent.q == 1 else f"({exponent})"
