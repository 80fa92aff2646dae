"""Roots by their signs, `√2`, `∛x`, `√-4`, `⁴√16`: the sign reaches over the next operand alone."""

from __future__ import annotations

from calculatrice.engine.language import doubts, literal
from calculatrice.engine.language.indexed_roots import is_index
from calculatrice.engine.language.operators import RADICALS, RAISING, SIGNS
from calculatrice.engine.language.tree import Call, Number, Prefix

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.language.grammar import Grammar
    from calculatrice.engine.language.tree import Node

SIGN_OF = {2: "√", 3: "∛"}
"""The signs of the roots that have one, by their index."""


def rooted(parser: Grammar) -> Node:
    """A root, with what raises it: `√2^2` is `(√2)^2`."""
    root = radical(parser)
    if parser.kind not in RAISING or parser.text[root.end - 1] == ")":
        return root
    node = parser.raised(root)
    start = (root.operand if isinstance(root, Prefix) else root.arguments[0]).start
    other = f"{parser.text[root.start : start]}({parser.text[start : node.end]})"
    parser.notice("radical_before_power", root.start, node.end, other)
    return node


def radical(parser: Grammar) -> Prefix | Call:
    """A root, without what raises it."""
    return _indexed(parser) if parser.kind == "superscript" else _signed(parser)


def radicand(parser: Grammar) -> Node:
    """What stands below a root: the next operand alone."""
    before = parser.position - 1
    if parser.kind in SIGNS:
        return _signed(parser)
    node = parser.primary()
    parser.notice_all(doubts.mixed_after(parser.text, parser.tokens[before][2], node))
    return node


def _signed(parser: Grammar) -> Prefix:
    """The sign of a root, or that of a number directly below one, `√-4`: what raises it stands behind the root."""
    kind, _, start, _ = parser.advance()
    operand = _below(parser)
    return Prefix(start, operand.end, kind, operand)


def _below(parser: Grammar) -> Node:
    parser.deepen()
    operand = radical(parser) if parser.kind in RADICALS else radicand(parser)
    parser.depth -= 1
    return operand


def _indexed(parser: Grammar) -> Prefix | Call:
    """The root that begins here with its index."""
    if not is_index(parser.tokens, parser.position):
        parser.missing()
    _, word, start, end = parser.advance()
    parser.advance()
    parser.deepen()
    operand = radicand(parser)
    parser.depth -= 1
    index = literal.superscript(word, start, end)
    sign = SIGN_OF.get(index.significand) if isinstance(index, Number) else None
    if sign is not None:
        return Prefix(start, operand.end, sign, operand)
    return Call(start, operand.end, "root", (operand, index))
