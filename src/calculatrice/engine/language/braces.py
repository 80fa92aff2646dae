"""Brackets of three shapes: each is closed by its own, though braces stand for round ones."""

from __future__ import annotations

from calculatrice.engine.errors import InvalidSyntax
from calculatrice.engine.language.meant import FULL_WIDTH

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.language.tokens import Token

_CLOSERS = {"(": ")", "[": "]", "{": "}"}
_CLOSING = frozenset(_CLOSERS.values())


def check(typed: str, tokens: list[Token]) -> None:
    """Raise `InvalidSyntax` where a bracket of the text that was typed is closed by one of another shape: `{2+3)`.

    >>> check("{2}", [("(", "(", 0, 1), ("number", "2", 1, 2), (")", ")", 2, 3)])
    """
    opened: list[str] = []
    for kind, _, start, end in tokens:
        sign = typed[start:end].translate(FULL_WIDTH)
        if kind == "end":
            opened.clear()
        elif sign in _CLOSERS:
            opened.append(_CLOSERS[sign])
        elif sign in _CLOSING and opened and (closing := opened.pop()) != sign:
            mended = typed[:start] + closing + typed[end:]
            raise InvalidSyntax("mismatched_bracket", (start, end), mended, found=typed[start:end], closing=closing)
