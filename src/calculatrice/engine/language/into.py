"""`in` and `en`, which are words for `to` before a unit or a form: `5 ft in m`. Elsewhere `in` is the inch."""

from __future__ import annotations

from calculatrice.engine.language.unit_names import named, step
from calculatrice.engine.language.wishes import INTO, wished

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.language.grammar import Grammar

BEST = frozenset(("best", "mieux"))
"""What asks for the unit in which a quantity reads well."""
RATIO = frozenset(("ratio", "rapport"))
"""What asks for the ratio that a level is the logarithm of."""
_WORDS = frozenset(("name", "number", "%"))
_LONGEST_WISH = 3


def converts(parser: Grammar) -> bool:
    """Whether the word for `to` here stands before a unit or a form, and not before such a word itself."""
    place = parser.position
    following = parser.tokens[place + 1]
    if following[0] == "to" or following[1] in INTO:
        return False
    return following[1] in BEST | RATIO or _is_wish(parser, place + 1) or _is_unit(parser, place + 1)


def _is_wish(parser: Grammar, place: int) -> bool:
    words = [word for kind, word, *_ in parser.tokens[place : place + _LONGEST_WISH] if kind in _WORDS]
    return any(wished(words[:count]) for count in range(1, len(words) + 1))


def _is_unit(parser: Grammar, place: int) -> bool:
    if parser.tokens[place][0] not in ("name", "°"):
        return False
    before = parser.position
    step(parser, place)
    found = named(parser, behind_to=True)
    step(parser, before)
    return bool(found)
