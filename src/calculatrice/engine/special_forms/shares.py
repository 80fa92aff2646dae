"""The percentages of a sum that no sign shows there, as those under a name: told where what they share is in doubt."""

from __future__ import annotations

from calculatrice.engine.language.notice import Notice
from calculatrice.engine.language.percents import SUM, is_divided, is_one, is_percentage
from calculatrice.engine.language.tree import Chain, Name
from calculatrice.engine.numbers.exact import Exact
from calculatrice.engine.values import Items, Percentage

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.language.tree import Link, Node
    from calculatrice.engine.values.value import Value
    from calculatrice.engine.walk import Walk

SHARED = "percentage_as_share"


def tell(walk: Walk, chain: Chain, link: Link, value: Value) -> None:
    """Tell of a link’s percentage `value`, unless its sign is written: the parser tells of that."""
    place = next(index for index, known in enumerate(chain.links) if known is link)
    if is_percentage(link.operand) or not (place or is_divided(chain.first) or _is_whole_or_more(chain.first, value)):
        return
    links = chain.links[: place + 1]
    start = chain.start
    if not all(_is_shared(walk, earlier.operand) for earlier in links):
        links = links[-1:]
    read = Chain(start, link.operand.end, chain.first, links)
    walk.context.tell(Notice(SHARED, start, link.operand.end, None, {SUM: read}))


def holds_percentage(value: Value) -> bool:
    """Whether the value is a percentage, or a list with one in it.

    >>> holds_percentage(Items((1, Percentage(1)))), holds_percentage(1)
    (True, False)
    """
    return type(value) is Percentage or (type(value) is Items and any(map(holds_percentage, value.parts)))


def _is_whole_or_more(first: Node, value: Value) -> bool:
    """Whether a percentage is one from 100 % on, behind what is no plain 1."""
    if type(value) is not Percentage or isinstance(value.share, Exact):
        return False
    return value.share >= 1 and not is_one(first)


def _is_shared(walk: Walk, node: Node) -> bool:
    """Whether an operand is a percentage in sight, or under a name."""
    return is_percentage(node) or (type(node) is Name and type(walk.value(node)) is Percentage)
