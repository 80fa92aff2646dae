"""What calculates its parts itself: `and` and `or`, which stop where they know, lists and their items."""

from __future__ import annotations

from calculatrice.engine.errors import CalculationError, DomainError, WrongType
from calculatrice.engine.values import Items, Verdict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from calculatrice.engine.evaluate import Evaluator
    from calculatrice.engine.language import tree
    from calculatrice.engine.numbers.decide import Truth
    from calculatrice.engine.numbers.exact import Number
    from calculatrice.engine.values.kinds import Value

TERM_EFFORT = 2_500
"""The effort of one item of a list that is calculated, beyond that of its arithmetic."""
LONGEST = 100_000
"""Items of the longest list."""


def both(a: Truth, b: Truth) -> Truth:
    """Whether both hold.

    >>> both(None, False), both(None, True)
    (False, None)
    """
    if a is False or b is False:
        return False
    return None if a is None or b is None else True


def either(a: Truth, b: Truth) -> Truth:
    """Whether one holds, or both.

    >>> either(None, True), either(None, False)
    (True, None)
    """
    if a is True or b is True:
        return True
    return None if a is None or b is None else False


def one(a: Truth, b: Truth) -> Truth:
    """Whether one holds and not the other.

    >>> one(True, False), one(True, True), one(None, True)
    (True, False, None)
    """
    return None if a is None or b is None else a is not b


JOINS: dict[str, tuple[Callable[[Truth, Truth], Truth], Truth]] = {
    "and": (both, False),
    "or": (either, True),
    "xor": (one, None),
}
"""How the truths of an operator are joined, and which of them settles all, if any."""


def logic(evaluator: Evaluator, node: tree.Logic) -> Verdict:
    """`a and b`: what follows is not calculated where the answer is known."""
    join, settling = JOINS[node.links[0].operator]
    truth = truth_of(evaluator, node.first)
    for link in node.links:
        if truth is settling and settling is not None:
            break
        truth = join(truth, truth_of(evaluator, link.operand))
    return Verdict(truth)


def truth_of(evaluator: Evaluator, node: tree.Node) -> Truth:
    """The truth of a node; `WrongType` for what is none."""
    value = evaluator.value(node)
    if not isinstance(value, Verdict):
        raise WrongType("truth_expected", (node.start, node.end))
    return value.truth


def range_of(evaluator: Evaluator, node: tree.Range) -> Items:
    """`a..b`: the integers from a to b."""
    first, last = (_integer(evaluator, bound) for bound in (node.first, node.last))
    count = max(0, last - first + 1)
    _claim(evaluator, count, node)
    return Items(tuple(range(first, last + 1)))


def comprehension(evaluator: Evaluator, node: tree.Comprehension) -> Items:
    """`[term for name in list]`."""
    items = items_of(evaluator, node.items)
    _claim(evaluator, len(items.parts), node)
    parts: list[Value] = []
    for part in items.parts:
        with evaluator.bind(node.name, part):
            parts.append(evaluator.value(node.term))
    return Items(tuple(parts))


def index(evaluator: Evaluator, node: tree.Index) -> Value:
    """`list[position]`, counted from 1."""
    items = items_of(evaluator, node.operand)
    position = _integer(evaluator, node.position)
    if not 1 <= position <= len(items.parts):
        place = (node.position.start, node.position.end)
        raise DomainError("position_outside", place, position=position, count=len(items.parts))
    return items.parts[position - 1]


def items_of(evaluator: Evaluator, node: tree.Node) -> Items:
    """The list that a node is; `WrongType` for what is none."""
    value = evaluator.value(node)
    if not isinstance(value, Items):
        raise WrongType("list_expected", (node.start, node.end))
    return value


def conversion(evaluator: Evaluator, node: tree.Conversion) -> Value:
    """`value to form`: how it is told is a wish beside the value, which calculations drop."""
    return evaluator.value(node.operand)


def _claim(evaluator: Evaluator, count: int, node: tree.Node) -> None:
    if count > LONGEST:
        raise DomainError("list_too_long", (node.start, node.end), count=count, most=LONGEST)
    evaluator.context.budget.spend(TERM_EFFORT * count)


def _integer(evaluator: Evaluator, node: tree.Node) -> int:
    number: Number = evaluator.number(node)
    if isinstance(number, int):
        return number
    from calculatrice.engine.functions.arguments import integer  # only what is no plain integer needs it

    try:
        found: int = integer(evaluator.context, number)
    except CalculationError as error:
        raise error.at((node.start, node.end)) from None
    return found
