"""Plain numbers beside amounts of money, which are taken for amounts of the same currency: that is told."""

from __future__ import annotations

from calculatrice.engine.language.notice import Notice
from calculatrice.engine.values import Items, Quantity
from calculatrice.engine.values.quantities.money import currency_of, holds_money, holds_plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.language.tree import Node
    from calculatrice.engine.values.value import Value
    from calculatrice.engine.walk import Walk

PLAIN = "plain_number_as_money"
CURRENCY = "currency"


def takes_currency(left: Value, right: Value) -> bool:
    """Whether one of two values that are added is an amount, and the other a plain number.

    >>> from calculatrice.engine.units.measure import measure
    >>> five = Quantity(5, measure("EUR"))
    >>> takes_currency(five, 3), takes_currency(five, five), takes_currency(2, 3)
    (True, False, False)
    """
    return (holds_money(left) and holds_plain(right)) or (holds_plain(left) and holds_money(right))


def tell(walk: Walk, node: Node, *values: Value) -> None:
    """Tell of a plain number that is added to an amount, at a node."""
    if takes_currency(*values):
        walk.context.tell(Notice(PLAIN, node.start, node.end, None, {CURRENCY: next(filter(None, map(_code, values)))}))


def _code(value: Value) -> str | None:
    if isinstance(value, Items):
        return next(filter(None, map(_code, value.parts)), None)
    return currency_of(value.unit) if isinstance(value, Quantity) else None
