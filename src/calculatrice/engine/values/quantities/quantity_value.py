"""A quantity: an exact number of units."""

from __future__ import annotations

from calculatrice.engine.records import record
from calculatrice.engine.values.value import Kinded

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.numbers.exact import Number
    from calculatrice.engine.units.measure import Measure

FORM = "quantity"
"""The form that it is told in: its number and its units."""
NO_NUMBER = "quantity_is_no_number"


@record(frozen=True)
class Quantity(Kinded):
    """So many of a `unit`; on an absolute scale, a point of it.

    It is told `together` in several units, as 6 ft 2 in is, where there are some; with a prefix that reads well where
    nobody has `chosen` its unit.
    """

    amount: Number
    unit: Measure
    together: tuple[Measure, ...] = ()
    chosen: bool = True
