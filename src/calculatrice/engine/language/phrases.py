"""What words between and before operands make: `10 choose 3`, `20% off 50`, `half of 30`."""

from __future__ import annotations

from calculatrice.engine.errors import InvalidSyntax
from calculatrice.engine.language.operators import FLOORED
from calculatrice.engine.language.positional import shown
from calculatrice.engine.language.tree import Call, Chain, Link, Name, Number, Postfix, Rational
from calculatrice.engine.language.word_table import AMONG, CHOICE, INFIX, REBATE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.language.grammar import Grammar
    from calculatrice.engine.language.tree import Node

_PLAIN = (Number, Name, Call)
_STARTS = frozenset(("number", "fraction", "name", "(", "[", "√", "∛", "superscript"))


def joined(parser: Grammar, left: Node, *, alone: bool) -> Node:
    """What the word here makes of the operand before it and the one behind it.

    `alone` says that nothing stands beside `left` without a sign, so that the word can only be about all of it.
    """
    kind, name, start, end = parser.advance()
    right = parser.operand()
    if kind in (CHOICE, AMONG):
        _check(parser, left, (start, end), alone=alone)
        return Call(left.start, right.end, name, (left, right) if kind == CHOICE else (right, left))
    if not isinstance(left, Postfix) or left.operator != "%":
        raise InvalidSyntax("rebate_of_number", (left.start, right.end), found=shown(parser.text[start:end]))
    if parser.kind == REBATE:
        parser.deepen()
        right = joined(parser, right, alone=True)
        parser.depth -= 1
    return Chain(left.start, right.end, right, (Link(start, end, "-%", left),))


def _check(parser: Grammar, left: Node, word: tuple[int, int], *, alone: bool) -> None:
    """Refuse what a word between could be about in part: `-5 nCr 2`, `2x nCr 2`, `5 nCr 2x`, `2^3 nCr 2`."""
    bracketed = parser.text.startswith("(", left.start)
    plain = bracketed or isinstance(left, _PLAIN) or (isinstance(left, Postfix) and left.operator == "!")
    if not plain or not alone or parser.kind in _STARTS:
        raise InvalidSyntax("word_between_parts", word, found=shown(parser.text[word[0] : word[1]]))


def part(parser: Grammar) -> Chain:
    """A part, or a multiple, of the operand behind the words: `half of 30` is `½ of 30`."""
    _, text, start, end = parser.advance()
    parser.deepen()
    operand = parser.operand()
    parser.depth -= 1
    if parser.kind in FLOORED | INFIX or isinstance(operand, Rational):
        raise InvalidSyntax("word_between_parts", (start, end), found=shown(parser.text[start:end]))
    top, _, bottom = text.partition("/")
    first = Number(start, end, int(top), 0)
    if not bottom:
        return Chain(start, operand.end, first, (Link(start, end, "*", operand),))
    denominator = Link(start, end, "/", Number(start, end, int(bottom), 0))
    return Chain(start, operand.end, first, (denominator, Link(start, end, "of", operand)))
