"""What the functions of the catalogue do with quantities: the largest of lengths is one, and the root of an area."""

from __future__ import annotations

from calculatrice.engine.errors import CalculationError
from calculatrice.engine.numbers import rational
from calculatrice.engine.special_forms import money
from calculatrice.engine.values import Items, Quantity, kind_of, number_of
from calculatrice.engine.values.quantities.faults import differ, of_scale
from calculatrice.engine.values.quantities.laws import difference_of, raised
from calculatrice.engine.values.quantities.money import currency_of
from calculatrice.engine.values.quantities.told import in_unit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.functions.registry import Function
    from calculatrice.engine.language import tree
    from calculatrice.engine.numbers.exact import Number
    from calculatrice.engine.units.measure import Measure
    from calculatrice.engine.values.value import Value
    from calculatrice.engine.walk import Walk

OF_SPREAD = frozenset(("avedev", "stdev", "stdevp"))
"""What is measured as all the arguments are, and is a difference of temperatures."""
OF_ALL = OF_SPREAD | frozenset(("abs", "hypot", "max", "min", "mode", "norm", "sort", "sum"))
OF_ALL |= frozenset(("geomean", "harmean", "mean", "median", "mround", "rms"))
"""What is measured as all the arguments are."""
OF_FIRST = frozenset(("round", "roundeven", "floor", "ceil", "trunc", "frac", "quantile", "quartile", "large", "small"))
"""What is measured as the first argument is; the others are numbers."""
SQUARED = frozenset(("variance", "variancep", "sumsq", "devsq"))
"""What is measured in the square of it."""
PLAIN = frozenset(("sign", "atan2", "count"))
"""What is a number, whatever the unit of the arguments."""
OF_EACH = frozenset(("correl",))
"""What is a number, whatever the units of the arguments, of which each has its own."""
OF_SCALES = frozenset(("max", "min", "mean", "median", "mode", "sort", "sign", "count")) | OF_FIRST
"""What temperatures on a scale have too."""
ROOTS = {"sqrt": 2, "cbrt": 3}
DEGREE = "root"
POWER = "pow"


def called(walk: Walk, entry: Function, node: tree.Node, values: tuple[Value, ...]) -> Value:
    """The function of these values, of which one is a quantity or a list of them."""
    try:
        return _called(walk, entry, values, node)
    except CalculationError as error:
        raise error.at((node.start, node.end)) from None


def _called(walk: Walk, entry: Function, values: tuple[Value, ...], node: tree.Node) -> Value:
    first = values[0]
    if entry.name in ROOTS and isinstance(first, Quantity):
        return raised(first, rational.ratio(1, ROOTS[entry.name]), walk.context.budget)
    if entry.name in (DEGREE, POWER) and isinstance(first, Quantity):
        exponent = number_of(values[1], None)
        turned = walk.operate("/", 1, exponent) if entry.name == DEGREE else exponent
        return walk.operate("^", first, turned)
    if entry.of_angle:
        return _of_numbers(walk, entry, (_angle(walk, first), *values[1:]), node)
    return _of_amounts(walk, entry, values, node)


def _angle(walk: Walk, value: Value) -> Value:
    """An angle with its unit, in the unit of the calculation."""
    return walk.context.from_radians(number_of(value, None)) if isinstance(value, Quantity) else value


def _of_amounts(walk: Walk, entry: Function, values: tuple[Value, ...], node: tree.Node) -> Value:
    """The function of the amounts in one unit, that of the first."""
    unit = next((one for value in values if (one := _unit(value)) is not None), None)
    if entry.name in OF_EACH:
        return _of_numbers(walk, entry, tuple(_amounts(walk, value, _unit(value)) for value in values), node)
    if entry.name not in OF_ALL | OF_FIRST | SQUARED | PLAIN or unit is None:
        return _of_numbers(walk, entry, values, node)
    if unit.scale is not None and entry.name not in OF_SCALES | OF_SPREAD:
        raise of_scale("multiple_of_scale", Quantity(0, unit))
    if entry.name not in OF_FIRST:
        money.tell(walk, node, Quantity(0, unit), Items(values))
    rest = values[1:] if entry.name in OF_FIRST else tuple(_amounts(walk, value, unit) for value in values[1:])
    result = _of_numbers(walk, entry, (_amounts(walk, values[0], unit), *rest), node)
    return result if entry.name in PLAIN else _with_unit(result, _unit_of_result(entry, unit))


def _unit_of_result(entry: Function, unit: Measure) -> Measure:
    if entry.name in SQUARED:
        return unit.raised(2)
    return difference_of(unit) if unit.scale is not None and entry.name in OF_SPREAD else unit


def _of_numbers(walk: Walk, entry: Function, values: tuple[Value, ...], node: tree.Node) -> Value:
    """The function of numbers, or of lists of them; what is left of units is refused."""
    found: Value = walk.apply(entry, node, values if entry.types else tuple(number_of(value, None) for value in values))
    return found


def _unit(value: Value) -> Measure | None:
    if isinstance(value, Items):
        return next((found for part in value.parts if (found := _unit(part)) is not None), None)
    return value.unit if isinstance(value, Quantity) else None


def _amounts(walk: Walk, value: Value, unit: Measure | None) -> Value:
    """How many of the unit each is; numbers are what they are where there is none."""
    if unit is None:
        return value
    if isinstance(value, Items):
        return Items(tuple(_amounts(walk, part, unit) for part in value.parts))
    if currency_of(unit) is not None and kind_of(value).name == "scalar":
        return value  # it is told
    if not isinstance(value, Quantity) or value.unit.dimension != unit.dimension:
        raise differ(Quantity(0, unit), value)
    return in_unit(value, unit, walk.context.budget).amount


def _with_unit(value: Value, unit: Measure) -> Value:
    if isinstance(value, Items):
        return Items(tuple(_with_unit(part, unit) for part in value.parts))
    number: Number = number_of(value, None)
    return Quantity(number, unit)
