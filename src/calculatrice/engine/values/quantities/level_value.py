"""A level: a number of one logarithmic unit."""

from __future__ import annotations

from calculatrice.engine.records import record
from calculatrice.engine.values.value import Kinded

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.numbers.exact import Number


@record(frozen=True)
class Level(Kinded):
    """So many of a logarithmic `unit` of the tables."""

    amount: Number
    unit: str
