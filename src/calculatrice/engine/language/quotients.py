"""A quotient with its remainder as schools write it, `7 r 5`, which does not say what was divided by what."""

from __future__ import annotations

from calculatrice.engine.errors import InvalidSyntax

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from calculatrice.engine.language.tokens import Token

_WORDS = frozenset(("r", "rest", "reste", "remainder"))
_SHAPE = ["number", "name", "number", "end"]


def check(tokens: list[Token], is_defined: Callable[[str], bool]) -> None:
    """Raise `InvalidSyntax` for two numbers and the word between them, offering both parts of a division.

    >>> check([("number", "7", 0, 1), ("+", "+", 1, 2), ("number", "5", 2, 3), ("end", "", 3, 3)], str.isspace)
    """
    if [kind for kind, *_ in tokens[:4]] != _SHAPE:
        return
    (_, left, start, _), (_, word, *_), (_, right, _, end), *_ = tokens
    if word.casefold() in _WORDS and not is_defined(word):
        mended = f"[{left} // {right}; {left} mod {right}]"
        raise InvalidSyntax("quotient_with_remainder", (start, end), mended, left=left, right=right)
