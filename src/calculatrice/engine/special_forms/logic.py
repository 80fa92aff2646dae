"""`and`, `or`, `xor`, `&`, `|`, shifts: between truths they stop where they know, between integers they join bits."""

from __future__ import annotations

from calculatrice.engine.errors import CalculationError, WrongType
from calculatrice.engine.language.notice import Notice
from calculatrice.engine.values import Verdict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from calculatrice.engine.language import tree
    from calculatrice.engine.numbers.decide import Truth
    from calculatrice.engine.values.value import Value
    from calculatrice.engine.walk import Walk


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
    **dict.fromkeys(("and", "&"), (both, False)),
    **dict.fromkeys(("or", "|"), (either, True)),
    "xor": (one, None),
}
"""How the truths of an operator are joined, and which of them settles all, if any."""
OF_BITS = {"and": ("&", "and_of_bits"), "or": ("|", "or_of_bits")}
"""What the words are between integers, and what is told of them."""
EFFORT = 5_000


def logic(walk: Walk, node: tree.Logic) -> Value:
    """`a and b`, `a & b`: what follows a truth is not calculated where the answer is known."""
    value = walk.value(node.first)
    operator = node.links[0].operator
    if operator in JOINS and isinstance(value, Verdict):
        return _joined(walk, node, value.truth, *JOINS[operator])
    if operator in OF_BITS:
        walk.context.tell(Notice(OF_BITS[operator][1], node.start, node.end))
    return _of_bits(walk, node, value)


def _joined(
    walk: Walk, node: tree.Logic, truth: Truth, join: Callable[[Truth, Truth], Truth], settling: Truth
) -> Verdict:
    for link in node.links:
        if truth is settling and settling is not None:
            break
        truth = join(truth, truth_of(walk, link.operand))
    return Verdict(truth)


def _of_bits(walk: Walk, node: tree.Logic, value: Value) -> Value:
    """The integers, or lists of them, from left to right; `DomainError` at the place of what is none."""
    left = node.first
    for link in node.links:
        right = walk.value(link.operand)
        sign = OF_BITS[link.operator][0] if link.operator in OF_BITS else link.operator
        walk.context.budget.spend(EFFORT)
        try:
            value = walk.operate(sign, value, right)
        except CalculationError as error:
            culprit = left if error.details.get("argument") == 0 else link.operand
            raise error.at((culprit.start, culprit.end)) from None
        left = link.operand
    return value


def truth_of(walk: Walk, node: tree.Node) -> Truth:
    """The truth of a node; `WrongType` for what is none."""
    value = walk.value(node)
    if not isinstance(value, Verdict):
        raise WrongType("truth_expected", (node.start, node.end))
    return value.truth
