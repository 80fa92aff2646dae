"""What holds more loosely than a comparison: `not`, `and`, `xor`, `or`, and `to` with the form that is wished for."""

from __future__ import annotations

from calculatrice.engine.language import quantities
from calculatrice.engine.language.bits import linked
from calculatrice.engine.language.operators import AND, LOGIC, OR, XOR
from calculatrice.engine.language.tree import Conversion, Link, Prefix
from calculatrice.engine.language.wish_faults import unwished
from calculatrice.engine.language.wishes import wished, written

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.language.grammar import Grammar
    from calculatrice.engine.language.tree import Call, Node, UnitConversion

_TIGHTER = {OR: XOR, XOR: AND}
_WORDS = frozenset(("name", "number", "%"))


def negated(parser: Grammar) -> Prefix:
    """`not` and the comparison behind it."""
    kind, _, start, _ = parser.advance()
    parser.deepen()
    operand = comparison(parser)
    parser.depth -= 1
    return Prefix(start, operand.end, kind, operand)


def comparison(parser: Grammar) -> Node:
    """A comparison, or `not` before one."""
    return parser.compared(parser.sum(parser.operand()))


def continued(parser: Grammar, first: Node) -> Node:
    """The expression that begins with a comparison which has been read."""
    node = _joined(parser, first, OR)
    while parser.kind == "to":
        node = _converted(parser, node)
    return node


def _joined(parser: Grammar, first: Node, level: int) -> Node:
    """Operands of a level between its operators."""
    tighter = _TIGHTER.get(level)
    node = first if tighter is None else _joined(parser, first, tighter)
    links: list[Link] = []
    while parser.kind in LOGIC[level]:
        kind, _, start, end = parser.advance()
        operand = comparison(parser)
        links.append(Link(start, end, kind, operand if tighter is None else _joined(parser, operand, tighter)))
    return linked(node, links, LOGIC[level])


def _converted(parser: Grammar, node: Node) -> Call | Conversion | UnitConversion:
    """What is told in a form, or in units, or without its tax: `255 to hex`, `1/3 to 2 decimals`, `5 ft to m`."""
    _, name, start, end = parser.advance()
    if parser.as_meant:
        from calculatrice.engine.language import taxes  # few texts are read again

        if name in taxes.NAMES:
            return taxes.converted(parser, node, name)
    place = parser.position
    words: list[str] = []
    while parser.kind in _WORDS:
        _, word, _, end = parser.advance()
        words.append(word)
    form = wished(words)
    if form is None:
        found = quantities.converted(parser, node, place)
        if found is None:
            raise unwished(words, (start, end))
        return found
    return Conversion(node.start, end, node, form, written(words))
