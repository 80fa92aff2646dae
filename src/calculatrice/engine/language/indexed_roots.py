"""The index of a root, raised before its sign: `³√8` is the cube root, `⁴√16` the fourth."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.language.tokens import Token

ROOT = "√"
SUPERSCRIPT = "superscript"


def is_index(tokens: list[Token], position: int) -> bool:
    """Whether the token there is a superscript without a sign, directly before a root.

    >>> is_index([("superscript", "³", 0, 1), ("√", "√", 1, 2), ("number", "8", 2, 3)], 0)
    True
    """
    kind, word, _, end = tokens[position]
    return kind == SUPERSCRIPT and word[0] not in "⁺⁻" and tokens[position + 1][0::2] == (ROOT, end)


def stands_apart(tokens: list[Token], position: int) -> bool:
    """Whether the index there has a space before it, so that it raises nothing: `2 ³√8`."""
    return tokens[position - 1][3] < tokens[position][2] and is_index(tokens, position)
