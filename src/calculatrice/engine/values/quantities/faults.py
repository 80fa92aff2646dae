"""The errors about quantities that don't fit together: they name both sides in words, and what would fit."""

from __future__ import annotations

from calculatrice.engine.errors import DimensionMismatch
from calculatrice.engine.units.currency_units import is_currency
from calculatrice.engine.units.dimensions import dimension
from calculatrice.engine.units.wording import fitting, named, text
from calculatrice.engine.values.quantities.quantity_value import Quantity

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.units.dimensions import Dimension
    from calculatrice.engine.units.measure import Measure
    from calculatrice.engine.values.value import Value


def dimension_of(value: Value) -> Dimension:
    """The dimension of a value; that of a number where it is no quantity."""
    return value.unit.dimension if isinstance(value, Quantity) else dimension("1")


def differ(left: Value, right: Value) -> DimensionMismatch:
    """The error about a sum, a comparison or a remainder of two dimensions."""
    one, other = dimension_of(left), dimension_of(right)
    if _is_money(one) and _is_money(other):
        return DimensionMismatch("currencies_differ", None, None, left=str(one), right=str(other))
    details = {**named("left", one), **named("right", other)}
    return DimensionMismatch(
        "dimensions_differ", None, None, **details, fitting=fitting(one if one.exponents else other)
    )


def does_not_convert(value: Value, unit: Measure) -> DimensionMismatch:
    """The error about a conversion into a unit of another dimension."""
    own = dimension_of(value)
    if _is_money(own) and _is_money(unit.dimension):
        return DimensionMismatch("currencies_differ", None, None, left=str(own), right=str(unit.dimension))
    details = {**named("left", own), **named("right", unit.dimension), "unit": text(str(unit))}
    if not own.exponents:
        return DimensionMismatch("number_to_unit", None, None, **details)
    return DimensionMismatch("conversion_differs", None, None, **details, fitting=fitting(own))


def _is_money(of: Dimension) -> bool:
    return is_currency(str(of))


def of_scale(reason: str, value: Quantity) -> DimensionMismatch:
    """The error about a point of a scale where an amount is needed."""
    return DimensionMismatch(reason, None, None, unit=text(str(value.unit)))
