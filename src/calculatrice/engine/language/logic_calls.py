"""The words on truths as spreadsheets write them, before their operands: `AND(a; b)`, `OU(a; b)`."""

from __future__ import annotations

from calculatrice.engine.language.bars import ENDS_OPERAND, partners

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.language.tokens import Token

_WORDS = frozenset(("and", "or", "xor"))


def between(tokens: list[Token], separators: str) -> list[Token]:
    """The tokens, with each such word between its operands, which are in brackets of their own.

    >>> tokens = [("and", "ET", 0, 2), ("(", "(", 2, 3), ("name", "a", 3, 4), (";", ";", 4, 5), ("name", "b", 5, 6)]
    >>> [word for _, word, *_ in between([*tokens, (")", ")", 6, 7), ("end", "", 7, 7)], ";")]
    ['(', '(', 'a', ')', 'ET', '(', 'b', ')', ')', '']
    """
    if not any(_is_before(tokens, place) for place in range(len(tokens) - 1)):
        return tokens
    partner = partners(tokens)
    words: list[Token | None] = []
    """For each bracket that is open, the word before it."""
    made: list[Token] = []
    before: Token | None = None
    for place, token in enumerate(tokens):
        kind, _, start, end = token
        if _is_before(tokens, place) and place + 1 in partner:
            before = token
            continue
        if kind in separators and words and (word := words[-1]) is not None:
            made += (")", ")", start, start), (word[0], word[1], start, end), ("(", "(", end, end)
            continue
        if kind in (")", "]") and words and words.pop() is not None:
            made.append((")", ")", start, start))
        # The part begins with its word: what is calculated elsewhere is sent as its own text.
        made.append(token if before is None else (kind, token[1], before[2], end))
        if kind in ("(", "["):
            if before is not None:
                made.append(("(", "(", end, end))
            words.append(before)
            before = None
    return made


def _is_before(tokens: list[Token], place: int) -> bool:
    """Whether a word stands directly before a bracket, and behind no operand."""
    kind, _, _, end = tokens[place]
    if kind not in _WORDS or tokens[place + 1][0] != "(" or tokens[place + 1][2] != end:
        return False
    return place == 0 or tokens[place - 1][0] not in ENDS_OPERAND
