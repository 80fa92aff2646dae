"""Feet and inches by their marks behind digits: `5'10"`, `6' 2 1/2''`, `19"`."""

from __future__ import annotations

import re

from calculatrice.engine.language.tree import Measured, Number

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from calculatrice.engine.language.doubts import Doubt
    from calculatrice.engine.language.grammar import Grammar
    from calculatrice.engine.language.tokens import Token
    from calculatrice.engine.language.tree import Node

FOOT, INCH = "′", "″"  # noqa: RUF001 - the marks themselves
UNITS = {FOOT: "foot", INCH: "inch"}
"""What the tokens of the marks are, which are names that nobody can define, and their units in the tables."""
_SINGLE, _DOUBLE = "'’" + FOOT, '"”' + INCH
SIGNS = frozenset(_SINGLE + _DOUBLE)
INCHES = 12
"""From so many inches behind feet on, minutes and seconds may be meant."""
_THOUSAND = 3
_FACTOR = re.compile("[xX][0-9]+")
"""A factor and the sign before it, which the next reading parts: `2"x4"`."""


def joined(tokens: list[Token], text: str, start: int) -> bool:
    """Whether the sign at a place is such a mark, whose token then is among them.

    >>> tokens = [("number", "19", 0, 2)]
    >>> joined(tokens, "19\\"", 2), tokens[1], joined([("name", "f", 0, 1)], "f'", 1)
    (True, ('name', '″', 2, 3), False)
    """
    sign = text[start]
    if sign not in SIGNS or not tokens or tokens[-1][3] != start:
        return False
    kind, word, first, _ = tokens[-1]
    if word == FOOT and sign in _SINGLE:  # two of the small marks are one of the large
        tokens[-1] = ("name", INCH, first, start + 1)
        return True
    if not (kind in ("number", "fraction") or _FACTOR.fullmatch(word)) or _is_of_arc(tokens) or _groups(text, start):
        return False
    behind = text[start + 1 : start + 2]
    if (behind.isalpha() and behind not in "xX") or behind == "_":
        return False
    tokens.append(("name", FOOT if sign in _SINGLE else INCH, start, start + 1))
    return True


def _is_of_arc(tokens: list[Token]) -> bool:
    """Whether the number before the mark stands behind degrees."""
    return len(tokens) > 1 and (tokens[-2][0] == "°" or "°" in tokens[-2][1])


def _groups(text: str, start: int) -> bool:
    """Whether three digits stand behind the mark, and no mark behind them: thousands are grouped so in Switzerland."""
    behind = text[start + 1 :]
    digits = len(behind) - len(behind.lstrip("0123456789"))
    return text[start] in "'’" and digits == _THOUSAND and behind[digits : digits + 1] not in SIGNS - {"'", "’"}


def hyphen(parser: Grammar) -> bool:
    """Whether what stands here parts feet from inches: `5'-10"`; the parser then stands behind it."""
    place = parser.position
    tokens = parser.tokens
    if tokens[place][0] != "-" or not tokens[place - 1][3] == tokens[place][2] == tokens[place + 1][2] - 1:
        return False
    if tokens[place + 1][0] != "number" or not _ends_in_inches(tokens, place + 1):
        return False
    parser.advance()
    return True


def _ends_in_inches(tokens: list[Token], place: int) -> bool:
    """Whether a number that begins here, mixed maybe, has the mark of inches behind it."""
    while tokens[place][0] in ("number", "fraction", "/"):
        place += 1
    return tokens[place][1] == INCH


def doubts(text: str, items: list[Node], language: str, *, is_plain: bool) -> Iterator[Doubt]:
    """What is told of a length whose feet have the mark: where minutes and seconds are written so, or nearly so."""
    start, end = items[0].start, items[-1].end
    inches = items[1].operand if len(items) > 1 and isinstance(items[1], Measured) else None
    is_large = isinstance(inches, Number) and inches.exponent >= 0 and inches.significand >= INCHES
    if language == "fr" or is_large or not is_plain:
        yield "feet_and_inches_read", start, end, None, {"literal": text[start:end]}
