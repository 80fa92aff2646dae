"""The `%` directly before an operand: the remainder of a division, as programs write it."""

from __future__ import annotations

from calculatrice.engine.language.operators import PERCENTS, SUFFIXES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from calculatrice.engine.language.doubts import Doubt
    from calculatrice.engine.language.tokens import Token

REMAINDER = "mod"
_ENDS_OPERAND = (SUFFIXES - PERCENTS) | {"number", "fraction", "name", ")", "]", "|", "superscript"}
_BEGINS_OPERAND = frozenset(("number", "fraction", "name", "(", "[", "√", "∛"))
_LEAVE = frozenset(("of", "de", "to", "in", "en", "mod", "and", "or", "x", "X"))
"""Words that leave the `%` before them a percentage, unless something is defined under them."""


def remainders(tokens: list[Token], is_name: Callable[[str], object]) -> list[Token]:
    """The tokens, with the operator of the remainder in the place of each `%` directly before an operand.

    >>> remainders([("number", "7", 0, 1), ("%", "%", 1, 2), ("number", "3", 2, 3)], str.isspace)[1]
    ('mod', '%', 1, 2)
    """
    last = len(tokens) - 1
    return [
        (REMAINDER, *token[1:])
        if token[0] == token[1] == "%" and 0 < place < last and _is_between(tokens, place, is_name)
        else token
        for place, token in enumerate(tokens)
    ]


def _is_between(tokens: list[Token], place: int, is_name: Callable[[str], object]) -> bool:
    """Whether an operand ends before a token and another begins behind it."""
    if tokens[place - 1][0] not in _ENDS_OPERAND:
        return False
    kind, word, *_ = tokens[place + 1]
    if kind == "|":
        return _opens(tokens, place + 1)
    return kind in _BEGINS_OPERAND and (word not in _LEAVE or bool(is_name(word)))


def _opens(tokens: list[Token], place: int) -> bool:
    """Whether a bar behind an operand opens a pair: none is open inside the innermost bracket, and another follows."""
    opened: list[str] = []
    before = "end"
    for kind, *_ in tokens[:place]:
        if kind in (")", "]") or (kind == "|" and opened[-1:] == ["|"] and before in _ENDS_OPERAND | PERCENTS):
            del opened[-1:]
            before = ")"
        elif kind in ("(", "[", "|"):
            opened.append(kind)
            before = "("
        else:
            before = kind
    rest = [kind for kind, *_ in tokens[place + 1 :]]
    return opened[-1:] != ["|"] and "|" in rest[: rest.index("end") if "end" in rest else None]


def doubts(text: str, tokens: list[Token]) -> Iterator[Doubt]:
    """The first `%` of a statement that was read as a remainder, and might be a percentage times what follows."""
    told = False
    for before, (kind, word, _, end), behind in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if kind == REMAINDER and word == "%" and not told:
            told = True
            start, last = before[2], behind[3]
            space = " " if end < behind[2] else ""
            yield "percent_as_remainder", start, last, f"{text[start:end]}{space}×{text[end:last]}", {}
        told = told and kind != "end"
