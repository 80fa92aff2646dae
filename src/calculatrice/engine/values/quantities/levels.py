"""What is done with levels: what adds, what is told in what. Whatever two things could be meant by is refused."""

from __future__ import annotations

from calculatrice.engine.errors import DimensionMismatch, DomainError
from calculatrice.engine.numbers.arithmetic import add, divide, is_real, multiply, negate, power, subtract
from calculatrice.engine.numbers.decide import settle, sign
from calculatrice.engine.numbers.logarithms import logarithm_to_base
from calculatrice.engine.units.levels import AMPLITUDE, POWER, SQUARED, level
from calculatrice.engine.units.measure import measure
from calculatrice.engine.values.laws import law, sign_law
from calculatrice.engine.values.quantities.level_value import Level
from calculatrice.engine.values.quantities.quantity_value import Quantity

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.budget import Budget
    from calculatrice.engine.numbers.exact import Number
    from calculatrice.engine.units.levels import Level as Row
    from calculatrice.engine.units.measure import Measure
    from calculatrice.engine.values.laws import Step
    from calculatrice.engine.values.value import Value

of = level
DECIBEL = "dB"


def counted(value: Level) -> Quantity:
    """The same as a quantity, which is told as such."""
    return Quantity(value.amount, measure(value.unit))


def ratio(value: Level, budget: Budget) -> Number:
    """The ratio that it is the logarithm of: 100 for 20 dB."""
    row = level(value.unit)
    return power(row.base, divide(value.amount, row.multiplier, budget), budget)


def amount(value: Level, budget: Budget) -> Quantity:
    """What has that level: 1 mW for 0 dBm."""
    row = level(value.unit)
    return Quantity(multiply(ratio(value, budget), row.reference, budget), measure(str(row.dimension)))


def of_ratio(number: Number, unit: str, budget: Budget) -> Level:
    """The level of a ratio to the reference, which must be positive."""
    row = level(unit)
    known = settle(number, budget)
    if not is_real(known) or sign(known, budget) != 1:
        raise DomainError("level_of_nothing", unit=unit)
    return Level(multiply(row.multiplier, logarithm_to_base(known, row.base, budget), budget), unit)


def in_level(value: Level, unit: str, budget: Budget) -> Level:
    """The same in another unit of levels."""
    if value.unit == unit:
        return value
    own, other = level(value.unit), level(unit)
    if own.kin != other.kin or own.dimension != other.dimension:
        raise _unlike(value, unit)
    steps = divide(
        multiply(other.multiplier, _weight(own), budget), multiply(own.multiplier, _weight(other), budget), budget
    )
    if own.base != other.base:
        steps = multiply(steps, logarithm_to_base(own.base, other.base, budget), budget)
    scaled = multiply(value.amount, steps, budget)
    apart = divide(own.reference, other.reference, budget)
    if apart == 1:
        return Level(scaled, unit)
    return Level(add(scaled, of_ratio(apart, unit, budget).amount, budget), unit)


def _weight(row: Row) -> int:
    """An amplitude goes with the root of a power."""
    return SQUARED.get(row.family, 1)


def _unlike(value: Level, unit: str) -> DimensionMismatch:
    return DimensionMismatch("levels_differ", None, None, left=value.unit, right=unit)


@law("+ -", "level", "level")
def _sum(left: Level, right: Level, step: Step) -> Level:
    """Ratios multiply where their levels add; of two levels of amounts there is a difference alone."""
    one, other = level(left.unit), level(right.unit)
    if one.kin != other.kin or (one.family not in (POWER, AMPLITUDE) and not (one.is_relative and other.is_relative)):
        raise _unlike(left, right.unit)
    if not other.is_relative and (one.is_relative or step.operator == "+"):
        if one.is_relative and step.operator == "+":
            return _sum(right, left, step)
        raise DimensionMismatch("sum_of_levels", None, None, unit=right.unit)
    if other.is_relative:
        part = in_level(right, left.unit if one.is_relative else DECIBEL, step.budget)
        return Level(_OPERATIONS[step.operator](left.amount, part.amount, step.budget), left.unit)
    same = in_level(right, left.unit, step.budget)
    return Level(subtract(left.amount, same.amount, step.budget), DECIBEL)


@law("== != < <= > >=", "level", "level")
def _compared(left: Level, right: Level, step: Step) -> Value:
    return step.again(left.amount, in_level(right, left.unit, step.budget).amount)


@law("* /", "level", "scalar")
def _multiple(left: Level, factor: Number, step: Step) -> Level:
    if not level(left.unit).is_relative:
        raise DimensionMismatch("multiple_of_level", None, None, unit=left.unit)
    return Level(_OPERATIONS[step.operator](left.amount, factor, step.budget), left.unit)


@law("*", "scalar", "level")
def _times(factor: Number, right: Level, step: Step) -> Level:
    return _multiple(right, factor, step)


@sign_law("-", "level")
def _negative(value: Level, step: Step) -> Level:
    if not level(value.unit).is_relative:
        raise DimensionMismatch("multiple_of_level", None, None, unit=value.unit)
    return Level(negate(value.amount, step.budget), value.unit)


@sign_law("+", "level")
def _positive(value: Level, _step: Step) -> Level:
    return value


_OPERATIONS = {"+": add, "-": subtract, "*": multiply, "/": divide}


def is_level(unit: Measure) -> bool:
    """Whether what is measured is one level alone."""
    return len(unit.parts) == 1 and unit.parts[0][0].is_level and unit.parts[0][1] == 1
