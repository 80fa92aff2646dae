"""What is told where a system of units is chosen: in its units what has none of its own, and no name that changes."""

from __future__ import annotations

from functools import lru_cache

from calculatrice.engine.numbers.arithmetic import is_real, multiply, subtract
from calculatrice.engine.numbers.decide import sign
from calculatrice.engine.units.atom import atom
from calculatrice.engine.units.canonical import LANGUAGES, name_apart
from calculatrice.engine.units.lookup import hangs_on_system
from calculatrice.engine.units.measure import Measure, measure
from calculatrice.engine.units.systems import TOLD
from calculatrice.engine.values.items import Items
from calculatrice.engine.values.quantities.quantity_value import Quantity
from calculatrice.engine.values.quantities.told import in_unit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.budget import Budget
    from calculatrice.engine.numbers.exact import Number
    from calculatrice.engine.units.atom import Atom
    from calculatrice.engine.values.value import Value


def in_system(value: Value, system: str, budget: Budget) -> Value:
    """The value as it is told where this system is chosen; of a list, each item.

    >>> from calculatrice.engine.budget import Budget
    >>> values = [Quantity(5, measure("gal")), Quantity(8000, measure("m"), chosen=False)]
    >>> [str(in_system(value, "us", Budget.inline()).unit) for value in values]
    ['usgal', 'mi']
    """
    if isinstance(value, Items):
        return Items(tuple(in_system(part, system, budget) for part in value.parts))
    if not isinstance(value, Quantity):
        return value
    if not value.chosen and (ladder := _ladder(value.unit, system)):
        return _best(value, ladder, budget)
    return Quantity(value.amount, _apart(value.unit), tuple(map(_apart, value.together)), value.chosen)


def _best(value: Quantity, ladder: tuple[Measure, ...], budget: Budget) -> Quantity:
    """In the largest unit of which there is one at least; in the smallest where there is none."""
    smallest, *larger = ladder
    for unit in reversed(larger):
        found = in_unit(value, unit, budget)
        if is_real(found.amount) and _is_one(found.amount, budget):
            return found
    return in_unit(value, smallest, budget)


def _is_one(number: Number, budget: Budget) -> bool:
    """Whether the magnitude is 1 or more, for all that is known."""
    above = sign(subtract(multiply(number, number, budget), 1, budget), budget)
    return above is not None and above >= 0


@lru_cache(256)
def _ladder(unit: Measure, system: str) -> tuple[Measure, ...]:
    """The units of the system for what is measured so, from the smallest up; none where it has none."""
    ladders = (tuple(map(measure, names)) for names in TOLD.get(system, ()))
    return next((found for found in ladders if found[0].dimension == unit.dimension), ())


def _told_apart(unit: Atom) -> Atom:
    """The unit as it is spelled, where that is read so whatever is chosen."""
    if not any(hangs_on_system(unit.name, language) for language in LANGUAGES):
        return unit
    return atom(name_apart(unit.reading))


@lru_cache(256)
def _apart(unit: Measure) -> Measure:
    """The same unit by names that mean it whatever system is chosen."""
    return Measure(tuple((own if own.reading is None else _told_apart(own), power) for own, power in unit.parts))
