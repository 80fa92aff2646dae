"""What a product of quantities is measured in: what was typed where that is clear, else a named unit of the SI."""

from __future__ import annotations

from flint import fmpq

from calculatrice.engine.numbers.arithmetic import multiply, power
from calculatrice.engine.units.dimensions import factors
from calculatrice.engine.units.measure import Measure, measure, ratio, size
from calculatrice.engine.values.quantities.quantity_value import Quantity

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.budget import Budget
    from calculatrice.engine.numbers.exact import Number
    from calculatrice.engine.units.atom import Atom
    from calculatrice.engine.units.dimensions import Dimension

NAMED = ("m", "kg", "s", "A", "K", "mol", "cd", "bit", "N", "J", "W", "Pa", "C", "V", "ohm", "S", "F", "Wb", "H", "T")
"""The units of the SI that products are told in."""
JOINT = " per "
"""What the name of a unit has that is a quotient of two others: the mile per hour."""


def simplified(amount: Number, unit: Measure, budget: Budget) -> Quantity | Number:
    """So many of a product of units, where it is told in one that is clear; a number where nothing is left of it."""
    if len(unit.parts) > 1:
        amount, unit = _merged(amount, _taken_apart(unit), budget)
    if not unit.dimension.exponents and (len(unit.parts) != 1 or unit.parts[0][1] != 1):
        return multiply(amount, size(unit, budget), budget)
    if any(exponent.q != 1 for _, exponent in unit.parts):
        return _in_base_units(amount, unit, budget)
    named = _named(unit.dimension) if len(unit.parts) > 1 else None
    return Quantity(amount, unit) if named is None else _in(amount, unit, named, budget)


def _taken_apart(unit: Measure) -> Measure:
    """The product with miles and hours for miles per hour."""
    if not any(JOINT in own.named("en", several=False) for own, _ in unit.parts):
        return unit
    total = Measure(())
    for own, exponent in unit.parts:
        total *= _parts_of(own).raised(exponent)
    return total


def _parts_of(unit: Atom) -> Measure:
    row = None if unit.reading is None or unit.reading.prefix is not None else unit.reading.unit
    if row is None or row.factor != "1" or JOINT not in row.key or len(factors(row.of)) == 1:
        return Measure(((unit, fmpq(1)),))
    return measure(row.of)


def _merged(amount: Number, unit: Measure, budget: Budget) -> tuple[Number, Measure]:
    """The product with one unit for each dimension, and without units that are numbers."""
    kept: dict[Dimension, tuple[Atom, fmpq]] = {}
    for own, exponent in unit.parts:
        first, total = kept.get(own.dimension, (own, fmpq(0)))
        if not own.dimension.exponents:
            amount = multiply(amount, power(own.factor, exponent, budget), budget)
            continue
        kept[own.dimension] = first, total + exponent
        if first != own:
            of_one = ratio(_one(own), _one(first), budget)
            amount = multiply(amount, power(of_one, exponent, budget), budget)
    return amount, Measure(tuple(pair for pair in kept.values() if pair[1] != 0))


def _one(unit: Atom) -> Measure:
    return Measure(((unit, fmpq(1)),))


def _named(of: Dimension) -> Measure | None:
    return next((measure(name) for name in NAMED if measure(name).dimension == of), None)


def _in(amount: Number, unit: Measure, named: Measure, budget: Budget) -> Quantity:
    return Quantity(multiply(amount, ratio(unit, named, budget), budget), named, chosen=False)


def _in_base_units(amount: Number, unit: Measure, budget: Budget) -> Quantity:
    """Where an exponent is no integer, as of the root of an acre."""
    named = _named(unit.dimension)
    if named is not None:
        return _in(amount, unit, named, budget)
    base = measure("*".join(f"{name}^({exponent})" for name, exponent in unit.dimension.exponents))
    return Quantity(multiply(amount, size(unit, budget), budget), base)


def best_unit(value: Quantity) -> Measure | None:
    """The unit without a prefix, or the one of the SI for its dimension, before which a prefix may be chosen."""
    [*parts] = value.unit.parts
    if len(parts) == 1 and parts[0][1] == 1:
        reading = parts[0][0].reading
        if reading is not None and reading.unit.prefixes == "si":
            name = parts[0][0].name if reading.prefix is None else reading.unit.symbol
            return measure("kg" if name == "g" else name)
    return _named(value.unit.dimension)
