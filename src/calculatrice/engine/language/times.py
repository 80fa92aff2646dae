"""An `x` that multiplies, as people write by hand: `12x8`, `5 x 3`, `(2+3) x 4`."""

from __future__ import annotations

import re

from calculatrice.engine.language.beside import TIMES
from calculatrice.engine.language.currency_signs import stands_before
from calculatrice.engine.language.factors import joined
from calculatrice.engine.language.lexer import tokenize
from calculatrice.engine.language.marks import UNITS
from calculatrice.engine.language.operators import SUFFIXES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from calculatrice.engine.language.locale import Locale
    from calculatrice.engine.language.tokens import Token

_ENDS_NUMBER = SUFFIXES | {"number", "fraction", "superscript"}
_NUMBERS = frozenset(("number", "fraction"))
_ENDS = _ENDS_NUMBER | {")", "]"}
_BEGINS = _NUMBERS | {"(", "[", "√", "∛"}
_FACTORS = re.compile("(?:[xX][0-9]+)+")
_X = re.compile("[xX]")


def signed(text: str, locale: Locale, is_name: Callable[[str], object]) -> str:
    """The text with a `×` for each `x` that multiplies: between numbers, or with spaces beside brackets and names.

    An `x` that has a value is none, and neither is any in a text where one stands otherwise.

    >>> from calculatrice.engine.language.locale import EN
    >>> signed("12x8 + 5 x 3", EN, str.isspace), signed("2 x (x+1)", EN, str.isspace)
    ('12×8 + 5 × 3', '2 x (x+1)')
    """
    if not _X.search(text) or any(map(is_name, TIMES)):
        return text
    tokens = joined(tokenize(text, locale, is_name, joined=True), is_name)
    places: list[int] = []
    for place, (kind, word, start, _) in enumerate(tokens):
        if kind != "name":
            continue
        if word in TIMES:
            if not _multiplies(tokens, place, is_name):
                return text
            places.append(start)
        elif not is_name(word) and _ends_number(tokens[place - 1]) and (found := _FACTORS.match(word)):
            places += (start + one.start() for one in _X.finditer(found[0]))
    return _with_signs(text, places)


def _ends_number(token: Token) -> bool:
    """Whether a number ends with a token, or a length by its mark."""
    return token[0] in _ENDS_NUMBER or token[1] in UNITS


def _is_unit(tokens: list[Token], place: int, is_name: Callable[[str], object]) -> bool:
    """Whether a unit stands at a place, behind a number: `2 ft x 4 ft`."""
    kind, word, *_ = tokens[place]
    if kind != "name" or place < 1 or is_name(word):
        return False
    if tokens[place - 1][0] not in _NUMBERS and not (
        tokens[place - 1][0] == "/" and _is_unit(tokens, place - 2, is_name)
    ):
        return False
    from calculatrice.engine.units.lookup import lookup  # only such texts need the tables

    return bool(lookup(word))


def _multiplies(tokens: list[Token], place: int, is_name: Callable[[str], object]) -> bool:
    before, (_, _, start, end), behind = tokens[place - 1], tokens[place], tokens[place + 1]
    if not place:
        return False
    if (_ends_number(before) or _is_currency(tokens, place - 1, place - 2)) and (
        behind[0] in _NUMBERS or _is_currency(tokens, place + 1, place + 2)
    ):
        return True
    is_spaced = before[3] < start and end < behind[2]
    if is_spaced and behind[0] in _NUMBERS and _is_unit(tokens, place - 1, is_name):
        return True
    return is_spaced and all(
        token[0] in kinds or (token[0] == "name" and bool(is_name(token[1])))
        for token, kinds in ((before, _ENDS), (behind, _BEGINS))
    )


def _is_currency(tokens: list[Token], place: int, number: int) -> bool:
    """Whether the currency of the number at another place stands here: `5 € x 3`, `3 x $5`."""
    return tokens[place][0] == "name" and tokens[number][0] in _NUMBERS and stands_before(tokens[place][1])


def _with_signs(text: str, places: list[int]) -> str:
    characters = list(text)
    for place in places:
        characters[place] = "×"
    return "".join(characters)
