"""Levels as they are typed, and what `to` asks of them: `20 dB to ratio`, `1 mW to dBm`."""

from __future__ import annotations

from calculatrice.engine.errors import WrongType
from calculatrice.engine.language.notice import Notice
from calculatrice.engine.numbers.arithmetic import divide
from calculatrice.engine.units.levels import POWER, level
from calculatrice.engine.values import Level, Quantity, kind_of, number_of
from calculatrice.engine.values.quantities.faults import does_not_convert
from calculatrice.engine.values.quantities.levels import amount, in_level, is_level, of_ratio, ratio
from calculatrice.engine.values.quantities.told import base_units, in_unit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.language import tree
    from calculatrice.engine.units.measure import Measure
    from calculatrice.engine.values.value import Value
    from calculatrice.engine.walk import Walk


def measured(walk: Walk, value: Value, unit: Measure, node: tree.Measured) -> Value:
    """So many of a logarithmic unit, which stands alone."""
    if not is_level(unit):
        raise WrongType("level_unit", (node.start, node.end), unit=node.written)
    one = Level(1, str(unit))
    return Level(value, one.unit) if kind_of(value).name == "scalar" else walk.operate("*", value, one)  # type: ignore[arg-type]  # a scalar


def as_ratio(walk: Walk, value: Value, node: tree.UnitConversion) -> Value:
    """The ratio that a level is the logarithm of."""
    if not isinstance(value, Level):
        raise WrongType("ratio_of_level", (node.start, node.end))
    _tell(walk, value.unit, node)
    return ratio(value, walk.context.budget)


def converted(walk: Walk, value: Value, units: tuple[Measure, ...], node: tree.UnitConversion) -> Value:
    """A level in another unit, or as what has that level; what has a level, as it."""
    budget = walk.context.budget
    [unit, *others] = units
    if others or (unit.has_levels and not is_level(unit)):
        raise WrongType("level_unit", (node.start, node.end), unit=node.written)
    if isinstance(value, Level):
        if unit.has_levels:
            return in_level(value, str(unit), budget)
        whole = amount(value, budget)
        if whole.unit.dimension != unit.dimension:
            raise does_not_convert(whole, unit)
        return in_unit(whole, unit, budget)
    row = level(str(unit))
    if isinstance(value, Quantity):
        if value.unit.dimension != row.dimension:
            raise does_not_convert(value, unit)
        return of_ratio(divide(base_units(value, budget), row.reference, budget), str(unit), budget)
    if not row.is_relative:
        raise does_not_convert(value, unit)
    _tell(walk, str(unit), node)
    return of_ratio(number_of(value, None), str(unit), budget)


def _tell(walk: Walk, unit: str, node: tree.UnitConversion) -> None:
    """A ratio in dB is one of powers, which is told: that of amplitudes has twice as many."""
    row = level(unit)
    if row.family == POWER and row.is_relative:
        walk.context.tell(Notice("level_of_powers", node.start, node.end, None, {"unit": unit}))
