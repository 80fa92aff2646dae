"""Definitions of units of one's own: `unit smoot = 67 in`."""

from __future__ import annotations

from flint import fmpq

from calculatrice.engine.errors import BudgetExceeded, WrongType
from calculatrice.engine.evaluate import evaluate_expression
from calculatrice.engine.numbers.decide import settle, sign
from calculatrice.engine.numbers.exact import Exact
from calculatrice.engine.units.atom import Atom
from calculatrice.engine.units.dimensions import dimension
from calculatrice.engine.units.measure import Measure
from calculatrice.engine.values import Quantity, kind_of
from calculatrice.engine.values.quantities.told import in_base_units

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.context import Context
    from calculatrice.engine.language import tree
    from calculatrice.engine.session import Session
    from calculatrice.engine.values.value import Value


def defined(node: tree.UnitDefinition, context: Context, session: Session) -> Quantity:
    """One of the unit that is defined. It must be a positive amount, which is known beside an answer."""
    place = (node.value.start, node.value.end)
    try:
        value = evaluate_expression(node.value, context, session)
        return Quantity(1, Measure(((_atom(node.name, value, context, place), fmpq(1)),)))
    except BudgetExceeded:
        raise WrongType("unit_is_no_amount", place, name=node.name) from None


def _atom(name: str, value: Value, context: Context, place: tuple[int, int]) -> Atom:
    of, amount = dimension("1"), value
    if isinstance(value, Quantity):
        if value.unit.scale is not None:
            raise WrongType("unit_is_no_amount", place, name=name)
        of, amount = value.unit.dimension, in_base_units(value)
    is_scalar = kind_of(amount).name == "scalar"
    known = settle(amount, context.budget) if is_scalar else -1  # type: ignore[arg-type]  # it is a scalar
    if (isinstance(known, Exact) and not known.real) or sign(known, context.budget) != 1:
        raise WrongType("unit_is_no_amount", place, name=name)
    return Atom(name, None, known, of)
