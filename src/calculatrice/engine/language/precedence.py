"""How tightly a tree holds together as it is written."""

from __future__ import annotations

from calculatrice.engine.language.operators import (
    ATOM,
    BETWEEN,
    COMPARISON,
    CONVERSION,
    NOT,
    POSTFIX,
    POWER,
    PRODUCT,
    RADICALS,
    RANGE,
    SIGN,
    SIGNS,
    SUM,
    SUMS,
)
from calculatrice.engine.language.tree import (
    Amount,
    Call,
    Chain,
    Comparison,
    Compound,
    Comprehension,
    Conversion,
    Index,
    Items,
    Logic,
    Measured,
    Name,
    Number,
    Postfix,
    Power,
    Prefix,
    Range,
    Rational,
    UnitConversion,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.language.tree import Node

ATOMS = frozenset((Number, Name, Call))
"""The commonest nodes of those that hold together by themselves."""
BARE_OPERANDS = ATOMS | {Power}
"""The commonest operands that need no brackets in a sum or a product."""
INDEXED = (Name, Call, Items, Index, Comprehension)
"""What a position in square brackets can stand directly behind."""
_LEVELS: dict[type[Node], int] = {
    **dict.fromkeys((Conversion, UnitConversion), CONVERSION),
    **dict.fromkeys((Measured, Compound), PRODUCT),
    Amount: PRODUCT,
    Comparison: COMPARISON,
    Range: RANGE,
    Power: POWER,
    Postfix: POSTFIX,
    **dict.fromkeys(ATOMS, ATOM),
}
"""The levels of nodes by their types, the commonest among them; those of others hang on their operators."""


def level_of(node: Node) -> int:
    """How tightly the node holds together as it is written."""
    known = _LEVELS.get(type(node))
    if known is not None:
        return known
    if isinstance(node, Chain):
        return SUM if node.links[0].operator in SUMS else PRODUCT
    if isinstance(node, Logic):
        return BETWEEN[node.links[0].operator].level
    if isinstance(node, Prefix):
        return _level_of_prefix(node)
    if isinstance(node, Rational):
        return PRODUCT if node.mixed else ATOM
    return SUM if is_lone(node) else ATOM


def level_in(node: Logic) -> int:
    """The level of the operands of truths or bits: beside `xor`, which holds in two ways, all but sums get brackets."""
    if node.links[0].operator != "xor":
        return level_of(node) + 1
    operands = (node.first, *(link.operand for link in node.links))
    return COMPARISON if all(isinstance(one, Comparison) for one in operands) else SUM


def _level_of_prefix(node: Prefix) -> int:
    """What a sign stands before holds no tighter with it: `-1 1/2` is no factor without brackets."""
    if node.operator == "not":
        return NOT
    if is_root(node):
        return POWER
    return PRODUCT if isinstance(node.operand, Rational) and node.operand.mixed else SIGN


def is_lone(node: Node) -> bool:
    """Whether the node is a list of one calculation, whose brackets beside an operator would be those of a factor."""
    return isinstance(node, Items) and len(node.items) == 1 and isinstance(node.items[0], Chain | Power | Prefix)


def is_root(node: Node) -> bool:
    """Whether the node is `√x` or `∛x`."""
    return isinstance(node, Prefix) and node.operator in RADICALS


def is_signed(node: Node) -> bool:
    """Whether the node is `-x` or `+x`."""
    return isinstance(node, Prefix) and node.operator in SIGNS


def is_percent(node: Node) -> bool:
    """Whether the node is `x%`."""
    return isinstance(node, Postfix) and node.operator == "%"
