"""Lists that are calculated, `1..5` and `[k^2 for k in 1..5]`, and their items."""

from __future__ import annotations

from calculatrice.engine.errors import CalculationError, DomainError, WrongType
from calculatrice.engine.values import Items

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.language import tree
    from calculatrice.engine.numbers.exact import Number
    from calculatrice.engine.values.value import Value
    from calculatrice.engine.walk import Walk

TERM_EFFORT = 2_500
"""The effort of one item of a list that is calculated, beyond that of its arithmetic."""
LONGEST = 100_000
"""Items of the longest list."""


def range_of(walk: Walk, node: tree.Range) -> Items:
    """`a..b`: the integers from a to b."""
    first, last = (_integer(walk, bound) for bound in (node.first, node.last))
    count = max(0, last - first + 1)
    _claim(walk, count, node)
    return Items(tuple(range(first, last + 1)))


def comprehension(walk: Walk, node: tree.Comprehension) -> Items:
    """`[term for name in list]`."""
    items = items_of(walk, node.items)
    _claim(walk, len(items.parts), node)
    parts: list[Value] = []
    for part in items.parts:
        with walk.bind(node.name, part):
            parts.append(walk.value(node.term))
    return Items(tuple(parts))


def index(walk: Walk, node: tree.Index) -> Value:
    """`list[position]`, counted from 1."""
    items = items_of(walk, node.operand)
    position = _integer(walk, node.position)
    if not 1 <= position <= len(items.parts):
        place = (node.position.start, node.position.end)
        raise DomainError("position_outside", place, position=position, count=len(items.parts))
    return items.parts[position - 1]


def items_of(walk: Walk, node: tree.Node) -> Items:
    """The list that a node is; `WrongType` for what is none."""
    value = walk.value(node)
    if not isinstance(value, Items):
        raise WrongType("list_expected", (node.start, node.end))
    return value


def _claim(walk: Walk, count: int, node: tree.Node) -> None:
    if count > LONGEST:
        raise DomainError("list_too_long", (node.start, node.end), count=count, most=LONGEST)
    walk.context.budget.spend(TERM_EFFORT * count)


def _integer(walk: Walk, node: tree.Node) -> int:
    number: Number = walk.number(node)
    if isinstance(number, int):
        return number
    from calculatrice.engine.functions.arguments import integer  # only what is no plain integer needs it

    try:
        found: int = integer(walk.context, number)
    except CalculationError as error:
        raise error.at((node.start, node.end)) from None
    return found
