"""Quantities as they are typed: a number with its units, several units together, and what `to` asks for."""

from __future__ import annotations

from calculatrice.engine.errors import CalculationError, WrongType
from calculatrice.engine.language.notice import Notice
from calculatrice.engine.language.own_units import is_own
from calculatrice.engine.numbers.arithmetic import divide
from calculatrice.engine.special_forms import levels, own_units
from calculatrice.engine.units.constants import constant as known_constant
from calculatrice.engine.units.factor_numbers import number_in
from calculatrice.engine.units.measure import Measure, measure
from calculatrice.engine.units.quantities import RECIPROCAL
from calculatrice.engine.values import Items, Level, Percentage, Quantity, kind_of, number_of
from calculatrice.engine.values.quantities import laws  # noqa: F401  # what they declare
from calculatrice.engine.values.quantities.faults import does_not_convert
from calculatrice.engine.values.quantities.products import best_unit
from calculatrice.engine.values.quantities.told import in_unit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.language import tree
    from calculatrice.engine.values.value import Value
    from calculatrice.engine.walk import Walk

MEASURING_EFFORT = 1_000
HERTZ = "Hz"
BEST, RATIO = "best", "ratio"


def measured(walk: Walk, node: tree.Measured) -> Value:
    """A number of units; of a list, each item of it."""
    walk.context.budget.spend(MEASURING_EFFORT)
    value = walk.value(node.operand)
    unit = _measure(walk, node.unit, node)
    if unit.has_levels:
        return levels.measured(walk, value, unit, node)
    if not unit.parts:  # a power of a unit with the exponent 0
        return value
    if kind_of(value).name == "scalar":
        return Quantity(value, unit)  # type: ignore[arg-type]  # a scalar
    try:
        return walk.operate("*", value, Quantity(1, unit))
    except CalculationError as error:
        raise error.at((node.start, node.end)) from None


def amount(walk: Walk, node: tree.Amount) -> Quantity:
    """An amount of money."""
    walk.context.budget.spend(MEASURING_EFFORT)
    return Quantity(walk.number(node.number), measure(node.code))


def compound(walk: Walk, node: tree.Compound) -> Quantity:
    """`6 ft 2 in`: the sum, told in all its units."""
    total = walk.value(node.items[0])
    units = [total.unit] if isinstance(total, Quantity) else []
    for item in node.items[1:]:
        part = walk.value(item)
        units += [part.unit] if isinstance(part, Quantity) else []
        total = walk.operate("+", total, part)
    if not isinstance(total, Quantity):
        raise WrongType("unknown_wish", (node.start, node.end), wish="")
    return Quantity(total.amount, total.unit, tuple(units))


def converted(walk: Walk, node: tree.UnitConversion) -> Value:
    """The value in the units behind `to`: of a list, each item of it."""
    value = walk.value(node.operand)
    try:
        return _converted(walk, value, node)
    except CalculationError as error:
        raise error.at((node.start, node.end)) from None


def _converted(walk: Walk, value: Value, node: tree.UnitConversion) -> Value:
    walk.context.budget.spend(MEASURING_EFFORT)
    if isinstance(value, Items):
        return Items(tuple(_converted(walk, part, node) for part in value.parts))
    if node.units == (RATIO,):
        return levels.as_ratio(walk, value, node)
    if node.units == (BEST,):
        return _best(walk, value)
    units = tuple(_measure(walk, name, node) for name in node.units)
    if isinstance(value, Level) or units[0].has_levels:
        return levels.converted(walk, value, units, node)
    found = _into(walk, value, units[0], (node.start, node.end))
    return Quantity(found.amount, found.unit, units if len(units) > 1 else ())


def _into(walk: Walk, value: Value, unit: Measure, place: tuple[int, int]) -> Quantity:
    """The value in one unit; a number in one without a dimension, as radians are."""
    budget = walk.context.budget
    if not isinstance(value, Quantity):
        if unit.dimension.exponents:
            raise does_not_convert(value, unit)
        number = number_of(value, None)
        if not isinstance(value, Percentage):
            number = walk.context.to_radians(number)
        return in_unit(Quantity(number, Measure(())), unit, budget)
    if value.unit.dimension == unit.dimension:
        if {value.unit.counts_turns, unit.counts_turns} == {True, False} and HERTZ in map(str, (value.unit, unit)):
            walk.context.tell(Notice("turns_and_hertz", *place, None, {}))
        return in_unit(value, unit, budget)
    if RECIPROCAL.get(str(value.unit.dimension)) == str(unit.dimension) or RECIPROCAL.get(str(unit.dimension)) == str(
        value.unit.dimension
    ):
        turned = Quantity(divide(1, value.amount, budget), value.unit.raised(-1))
        return in_unit(turned, unit, budget)
    raise does_not_convert(value, unit)


def _best(walk: Walk, value: Value) -> Value:
    """In the unit that reads well."""
    unit = best_unit(value) if isinstance(value, Quantity) else None
    if unit is None or not isinstance(value, Quantity):
        return value
    found = in_unit(value, unit, walk.context.budget)
    return Quantity(found.amount, found.unit, chosen=False)


def constant(name: str) -> Value | None:
    """The exact constant of physics of that name, `c`; None where it is none."""
    found = known_constant(name)
    if found is None:
        return None
    number = number_in(found.value)
    return number if found.unit == "1" else Quantity(number, measure(found.unit))


def _measure(walk: Walk, product: str, node: tree.Measured | tree.UnitConversion) -> Measure:
    return own_units.measured(walk, product, node) if is_own(product) else measure(product)
