"""Digits below the line: `x₁` is the name `x_1`, and `2x₁` is twice that where no number is meant, as by `2a₁₂`."""

from __future__ import annotations

import re

from calculatrice.engine.errors import InvalidNumber
from calculatrice.engine.language import positional

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from calculatrice.engine.language.tokens import Token

_INDEX = re.compile("_?([₀-₉]+)")
_PLAIN_DIGITS = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
_FACTOR_AND_NAME = re.compile("(?!0[xXbBoO])([0-9]+(?:[.,][0-9]+)?)([A-Za-z][0-9A-Za-z]*[₀-₉]+)")


def plain(name: str) -> str:
    """A name with its index as it can be typed.

    >>> plain("x₁₂"), plain("x₁y"), plain("x_1")
    ('x_12', 'x_1y', 'x_1')
    """
    return name if name.isascii() else _INDEX.sub(lambda found: f"_{found[1].translate(_PLAIN_DIGITS)}", name)


def read(tokens: list[Token], is_name: Callable[[str], object]) -> list[Token]:
    """The tokens with plain names, and without numbers that are a factor and a name."""
    return [part for token in tokens for part in _parts(token, is_name)]


def _parts(token: Token, is_name: Callable[[str], object]) -> Iterator[Token]:
    kind, word, start, end = token
    if kind == "name":
        yield kind, plain(word), start, end
        return
    found = _FACTOR_AND_NAME.fullmatch(word) if kind == "number" else None
    if found is None or not (is_name(plain(found[2])) or not _is_number(word)):
        yield token
        return
    middle = start + found.end(1)
    yield "number", found[1], start, middle
    yield "name", plain(found[2]), middle, end


def _is_number(word: str) -> bool:
    """Whether all digits of a literal with its base below the line are of that base."""
    try:
        positional.number(word.replace(",", "."), 0, len(word))
    except InvalidNumber:
        return False
    return True
