"""What holds more loosely than a sum and tighter than a comparison: shifts, `&`, `xor` and `|`, as in Python."""

from __future__ import annotations

from calculatrice.engine.language import bars
from calculatrice.engine.language.operators import BIT_AND, BIT_OR, BIT_XOR, BITS, COMPARISONS, SHIFT
from calculatrice.engine.language.tree import Link, Logic

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from calculatrice.engine.language.doubts import Doubt
    from calculatrice.engine.language.grammar import Grammar
    from calculatrice.engine.language.tokens import Token
    from calculatrice.engine.language.tree import Node

_TIGHTER = {BIT_OR: BIT_XOR, BIT_XOR: BIT_AND, BIT_AND: SHIFT}
_WORDS = frozenset(("and", "or", "not"))
_OPENING, _CLOSING = frozenset("(["), frozenset(")]")
_PARTING = frozenset(("end", "to", "=", "for"))
_WORD_FOR = {"&": "and", "|": "or"}
_OF_NUMBERS = frozenset(("number", "fraction"))
_OPERATORS_OF_NUMBERS = frozenset(("+", "-", "*", "/", "^", "~", "&", "|", "<<", ">>"))


def continued(parser: Grammar, first: Node) -> Node:
    """What begins with a sum that has been read, up to a comparison."""
    return _joined(parser, first, BIT_OR)


def _joined(parser: Grammar, first: Node, level: int) -> Node:
    """Operands of a level between its operators."""
    tighter = _TIGHTER.get(level)
    node = first if tighter is None else _joined(parser, first, tighter)
    links: list[Link] = []
    while parser.kind in BITS[level] and _is_of_bits(parser):
        kind, _, start, end = parser.advance()
        operand = parser.sum(parser.operand())
        links.append(Link(start, end, kind, operand if tighter is None else _joined(parser, operand, tighter)))
    return linked(node, links, BITS[level])


def linked(first: Node, links: list[Link], level: frozenset[str]) -> Node:
    """Operands between operators of one level: `(a & b) & c` is `a & b & c`."""
    if not links:
        return first
    end = links[-1].operand.end
    if isinstance(first, Logic) and first.links[0].operator in level:
        return Logic(first.start, end, first.first, (*first.links, *links))
    return Logic(first.start, end, first, tuple(links))


def _is_of_bits(parser: Grammar) -> bool:
    """Whether the operator here is one of bits: `|` may be a bar, `xor` stand between comparisons."""
    if parser.kind == "|":
        return parser.inside != "|" and not bars.opens(parser)
    if parser.kind != "xor":
        return True
    if parser.exclusive is None:
        parser.exclusive = exclusive(parser.tokens, parser.separators)
    return parser.position in parser.exclusive


class _Stretch:
    """What stands in one bracket, or between two separators: where its `xor` are, and what else tells how they hold."""

    def __init__(self) -> None:
        self.places: list[int] = []
        self.compared: list[int] = []
        self.has_words = False

    def of_bits(self, tokens: list[Token]) -> list[int]:
        """The places of those that join bits.

        Words beside them join truths, and comparisons on both sides do; on one side they are bits where a number stands
        on the other.
        """
        if self.has_words:
            return []
        if not self.compared:
            return self.places
        return [place for place in self.places if self._is_of_bits(place, tokens)]

    def _is_of_bits(self, place: int, tokens: list[Token]) -> bool:
        before, behind = self.compared[0] < place, self.compared[-1] > place
        if before and behind:
            return False
        other = place - 1 if behind else place + 1
        beyond = place - 2 if behind else place + 2
        return tokens[other][0] in _OF_NUMBERS or (
            0 <= beyond < len(tokens) and tokens[beyond][0] in _OPERATORS_OF_NUMBERS and tokens[other][0] == "name"
        )


def exclusive(tokens: list[Token], separators: str) -> frozenset[int]:
    """The positions of the `xor` that join bits, not truths: found once, in one pass."""
    outer: list[_Stretch] = []
    here, found = _Stretch(), list[int]()
    for place, kind in enumerate(bars.bracketed(tokens)):
        if kind in _OPENING:
            outer.append(here)
            here = _Stretch()
        elif kind in _CLOSING or kind in _PARTING or kind in separators:
            found += here.of_bits(tokens)
            here = outer.pop() if kind in _CLOSING and outer else _Stretch()
        elif kind in COMPARISONS:
            here.compared.append(place)
        elif kind == "xor":
            here.places.append(place)
        elif kind in _WORDS:
            here.has_words = True
    return frozenset(found)


def beside_comparison(text: str, first: Node, links: list[Link]) -> Iterator[Doubt]:
    """Bits without brackets in a comparison: `5 & 3 == 1` is read as in Python, not as in C."""
    operands = [first, *(link.operand for link in links)]
    for place, node in enumerate(operands):
        if not isinstance(node, Logic) or node.links[0].operator in BITS[SHIFT] or node.start < node.first.start:
            continue
        written = text[node.start : node.end]
        if 0 < place < len(links):
            yield "bits_between_comparisons", node.start, node.end, _in_words(text, node), {"written": written}
        else:
            yield "bits_beside_comparison", node.start, node.end, f"({written})", {"written": written}


def _in_words(text: str, node: Logic) -> str:
    """`a & b` as `a and b`: what joins the comparisons on both sides."""
    parts = [text[node.first.start : node.first.end]]
    for link in node.links:
        parts += [_WORD_FOR.get(link.operator, link.operator), text[link.operand.start : link.operand.end]]
    return " ".join(parts)
