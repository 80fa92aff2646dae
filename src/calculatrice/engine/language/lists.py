"""Lists as they are typed: `[1; 2]`, `[k^2 for k in 1..5]`, and an item of one, `v[2]`."""

from __future__ import annotations

from itertools import takewhile

from calculatrice.engine.errors import InvalidSyntax
from calculatrice.engine.language.operators import PRODUCTS, RADICALS, SIGNS, SUFFIXES, SUMS
from calculatrice.engine.language.precedence import is_lone
from calculatrice.engine.language.printer import AMONG
from calculatrice.engine.language.tree import Comprehension, Index, Items

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from calculatrice.engine.language.grammar import Grammar
    from calculatrice.engine.language.tokens import Token
    from calculatrice.engine.language.tree import Node

_MAKERS = frozenset((";", "..", "for"))
_OPENING, _CLOSING = frozenset("(["), frozenset(")]")
_BEFORE = SUMS | PRODUCTS | SIGNS | RADICALS | {"^", "number", "fraction", ")"}
_BEHIND = SUMS | PRODUCTS | SUFFIXES | {"^", "superscript", "(", "√", "∛"}


def items(parser: Grammar) -> Node:
    """A list, or an item of it."""
    outer, parser.opening, before = parser.inside, parser.position, parser.opening
    opening = parser.open("[")
    parts = parser.sequence()
    made = _comprehension(parser, parts) if parser.kind == "for" else Items(opening[2], 0, parts)
    made.start, made.end = opening[2], parser.close(opening, outer)
    place, parser.opening = parser.opening, before
    if is_lone(made) and _is_bracket(parser, place):
        parts[0].start, parts[0].end = made.start, made.end
        return indexed(parser, parts[0])
    return indexed(parser, made)


def make(parser: Grammar) -> bool:
    """Whether separators, ranges or comprehensions stand in the statement here; a comma that groups digits is none."""
    following = (parser.tokens[place] for place in range(parser.begin, len(parser.tokens)))
    statement = list(takewhile(lambda token: token[0] != "end", following))
    if not _MAKERS.isdisjoint(kind for kind, *_ in statement):
        return True
    return "," in parser.separators and any(_comma_separates(parser, statement))


def _comma_separates(parser: Grammar, statement: list[Token]) -> Iterator[bool]:
    """Whether a comma separates, for each of a statement: it does in calls and in square brackets."""
    separates, before = [False], ("", "")
    for kind, word, *_ in statement:
        if kind in _OPENING:
            called = before[0] == "name" and parser.kind_of_name(before[1]) != "value"
            separates.append(kind == "[" or called)
        elif kind in _CLOSING and len(separates) > 1:
            separates.pop()
        elif kind == ",":
            yield separates[-1]
        before = kind, word


def _is_bracket(parser: Grammar, place: int) -> bool:
    """Whether the brackets that open at a place only hold a calculation together, as in `2*[3*(4-1)+5]`.

    They do where an operator stands beside them and nothing in the statement makes lists.
    """
    beside = (place and parser.tokens[place - 1][0] in _BEFORE) or parser.kind in _BEHIND
    return bool(beside) and not parser.makes_lists()


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
