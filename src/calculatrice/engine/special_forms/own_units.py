"""What is measured in units of one's own: `3 smoot`."""

from __future__ import annotations

from calculatrice.engine.errors import UnknownName
from calculatrice.engine.own_unit_mark import MARK
from calculatrice.engine.units.atom import atom
from calculatrice.engine.units.dimensions import factors
from calculatrice.engine.units.measure import Measure
from calculatrice.engine.values import Quantity

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.language import tree
    from calculatrice.engine.units.atom import Atom
    from calculatrice.engine.walk import Walk


def measured(walk: Walk, product: str, node: tree.Node) -> Measure:
    """The product, in which units have been defined."""
    total = Measure(())
    for name, exponent in factors(product):
        unit = _own(walk, name[len(MARK) :], node) if name.startswith(MARK) else atom(name)
        total *= Measure(((unit, exponent),))
    return total


def _own(walk: Walk, name: str, node: tree.Node) -> Atom:
    value = walk.variable(name)
    if not isinstance(value, Quantity) or len(value.unit.parts) != 1:
        raise UnknownName("unknown_name", (node.start, node.end), name=name, nearest="")
    return value.unit.parts[0][0]
