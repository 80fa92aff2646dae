"""Lists as they are typed: `[1; 2]`, `[k^2 for k in 1..5]`, and an item of one, `v[2]`."""

from __future__ import annotations

from calculatrice.engine.errors import InvalidSyntax
from calculatrice.engine.language.printer import AMONG
from calculatrice.engine.language.tree import Comprehension, Index, Items

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.language.grammar import Grammar
    from calculatrice.engine.language.tree import Node


def items(parser: Grammar) -> Node:
    """A list, or an item of it."""
    outer, parser.opening, before = parser.inside, parser.position, parser.opening
    opening = parser.open("[")
    parts = parser.sequence()
    made = _comprehension(parser, parts) if parser.kind == "for" else Items(opening[2], 0, parts)
    made.start, made.end = opening[2], parser.close(opening, outer)
    parser.opening = before
    return indexed(parser, made)


def _comprehension(parser: Grammar, parts: tuple[Node, ...]) -> Comprehension:
    """The rest of `[term for name in list`."""
    _, typed, start, end = parser.advance()
    kind, name, *_ = parser.tokens[parser.position]
    if len(parts) > 1 or kind != "name" or parser.tokens[parser.position + 1][1] not in AMONG.values():
        raise InvalidSyntax("comprehension_form", (start, end), found=typed)
    parser.advance()
    parser.advance()
    return Comprehension(start, end, parts[0], name, parser.expression())


def indexed(parser: Grammar, node: Node) -> Node:
    """`node`, or its item at the position in square brackets directly behind it."""
    while parser.kind == "[" and parser.tokens[parser.position][2] == node.end:
        outer = parser.inside
        opening = parser.open("[")
        position = parser.expression()
        node = Index(node.start, parser.close(opening, outer), node, position)
    return node
