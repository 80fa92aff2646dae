"""`and`, `or`, `xor`: they stop where they know."""

from __future__ import annotations

from calculatrice.engine.errors import WrongType
from calculatrice.engine.values import Verdict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from calculatrice.engine.language import tree
    from calculatrice.engine.numbers.decide import Truth
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
    "and": (both, False),
    "or": (either, True),
    "xor": (one, None),
}
"""How the truths of an operator are joined, and which of them settles all, if any."""


def logic(walk: Walk, node: tree.Logic) -> Verdict:
    """`a and b`: what follows is not calculated where the answer is known."""
    join, settling = JOINS[node.links[0].operator]
    truth = truth_of(walk, node.first)
    for link in node.links:
        if truth is settling and settling is not None:
            break
        truth = join(truth, truth_of(walk, link.operand))
    return Verdict(truth)


def truth_of(walk: Walk, node: tree.Node) -> Truth:
    """The truth of a node; `WrongType` for what is none."""
    value = walk.value(node)
    if not isinstance(value, Verdict):
        raise WrongType("truth_expected", (node.start, node.end))
    return value.truth
