"""What stands behind a function without brackets, and might belong to its argument or not."""

from __future__ import annotations

from itertools import pairwise

from calculatrice.engine.language.doubts import is_bracketed
from calculatrice.engine.language.mending import CLOSERS
from calculatrice.engine.language.operators import DIVISIONS, RADICALS, SIGNS, SUFFIXES
from calculatrice.engine.language.tree import Chain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from calculatrice.engine.language.doubts import Doubt
    from calculatrice.engine.language.tokens import Token
    from calculatrice.engine.language.tree import Node

AMONG_FACTORS = DIVISIONS | {"*"}
_CLOSES = frozenset(")]")
_GOES_ON = SIGNS | RADICALS | {"^"}
_RAISES = SUFFIXES | {"superscript", "^"}


def in_argument(text: str, argument: Node) -> Iterator[Doubt]:
    """A bracket that ends the argument of a function without brackets: `sin 2 (x+1)` may be meant as `sin(2)(x+1)`."""
    if not isinstance(argument, Chain):
        return
    bracket = next((link.operand.start for link in argument.links if is_bracketed(text, link.operand)), None)
    if bracket is not None:
        other = f"({text[argument.start : bracket].rstrip()}){text[bracket : argument.end]}"
        yield "bracket_in_bare_argument", argument.start, argument.end, other, {}


def behind_argument(text: str, argument: Node, following: list[Token]) -> Iterator[Doubt]:
    """An operator behind the argument, among the tokens that follow: `sin pi/2` may be meant as `sin(pi/2)`."""
    start, end = argument.start, argument.end
    after_degrees = following[0][0] == "*" and text[end - 1] == "°"
    last = 0 if after_degrees else _operand_end(following[1:])
    if last:
        yield "operator_behind_bare_argument", start, last, f"({text[start:last]})", {}


def _operand_end(tokens: list[Token]) -> int:
    """Where the operand ends that begins with the first of the tokens; 0 where none does."""
    opened: list[str] = []
    for (kind, _, _, end), (following, *_) in pairwise(tokens):
        if kind == "|" and opened[-1:] == ["|"]:
            opened.pop()
        elif kind in CLOSERS:
            opened.append(kind)
        elif kind in _CLOSES:
            if not opened:
                return 0
            opened.pop()
        if not opened and kind not in _GOES_ON and following not in _RAISES and (kind, following) != ("name", "("):
            return end
    return 0
