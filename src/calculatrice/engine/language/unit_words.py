"""Words that are operators and symbols of units: `ET` is the exatesla where nothing stands behind it to operate on."""

from __future__ import annotations

from calculatrice.engine.language.operators import WORDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from calculatrice.engine.language.tokens import Token

_BEFORE = frozenset(("number", "fraction"))
_BEGINS = frozenset(("number", "fraction", "name", "(", "[", "|", "√", "∛", "not"))
"""What can be operated on."""


def units(tokens: list[Token], is_name: Callable[[str], object]) -> list[Token]:
    """The tokens, with the names of units for such words behind numbers.

    >>> units([("number", "3", 0, 1), ("and", "ET", 2, 4), ("end", "", 4, 4)], str.isspace)[1]
    ('name', 'ET', 2, 4)
    """
    return [
        ("name", *token[1:]) if _is_unit(tokens, place) and not is_name(token[1]) else token
        for place, token in enumerate(tokens)
    ]


def _is_unit(tokens: list[Token], place: int) -> bool:
    kind, word, *_ = tokens[place]
    if word not in WORDS or kind == "name" or not place or tokens[place - 1][0] not in _BEFORE:
        return False
    if tokens[place + 1][0] in _BEGINS:
        return False
    from calculatrice.engine.units.lookup import own_readings  # only such texts need the tables

    return bool(own_readings(word))
