"""The names of units as they are typed: `km`, `miles per hour`, `°C`; where a name means something else, it is that."""

from __future__ import annotations

from calculatrice.engine.language import marks, own_units
from calculatrice.engine.language.currency_signs import stands_before
from calculatrice.engine.lazy import lazy_module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.language.grammar import Grammar
    from calculatrice.engine.units import lookup
    from calculatrice.engine.units.lookup import Reading
else:
    lookup = lazy_module("calculatrice.engine.units.lookup")  # only texts with units need the tables

FUNCTIONS_TOO = frozenset(("arcsec", "ch", "min", "perm", "ppcm", "psi", "rem", "sec", "square", "var"))
"""Functions that are units behind a number where no argument follows."""
ARGUMENTS = frozenset(("(", "fraction", "√", "∛", "["))
OTHERWISE_WRITTEN = {"kb": "kB", "mb": "MB", "gb": "GB", "tb": "TB"}
"""Symbols in small letters that mean something rarer, or nothing, as they are written."""
OF_ACCOUNTS = frozenset(("CR", "DR", "Cr", "Dr"))
"""What is written behind amounts, credit and debit, which is no unit in other letters."""
JOINING = frozenset(("of", "de"))
"""Words between those of a name, which are operators elsewhere."""
THOUSANDS = "kk"
"""A thousand thousands, which is none either."""
MOST_WORDS = 8
"""Words of the longest name."""
SHORT = 5
"""Letters of the longest symbol that may be in other letters."""


def named(parser: Grammar, *, behind_to: bool = False) -> tuple[Reading, ...]:
    """The units that the words here can mean, behind which the parser then stands; nothing where they are none.

    Behind `to` stand only units, whatever else has their names.
    """
    if parser.kind == "name":
        if _is_before_number(parser):
            return ()
        if alone := _of_one_word(parser):
            return alone
    sign = _sign_of_degrees(parser)
    place = parser.position + len(sign)
    words: list[str] = []
    while len(words) < MOST_WORDS and _goes_on(parser, place + len(words), words, behind_to=behind_to):
        words.append(parser.tokens[place + len(words)][1])
    typed = [sign + word for word in words[:1]] if sign else words
    count, found = lookup.longest(typed, parser.locale.name, parser.locale.units)
    if not found and typed:
        count, found = _in_other_letters(parser, typed[0], place)
    if found:
        step(parser, place + count)
    return found


def _of_one_word(parser: Grammar) -> tuple[Reading, ...]:
    """The units that the name here means by itself: the mark of a length, a unit of one's own, one of the tables."""
    _, word, *_ = parser.tokens[parser.position]
    kind = parser.kind_of_name(word)
    if word in marks.UNITS:
        found = lookup.lookup(marks.UNITS[word])[:1]
    elif (kind == "unit" or word[-1] == "s") and (own := own_units.reading(parser, word, kind)) is not None:
        found = (own,)
    elif kind is None and parser.tokens[parser.position + 1][0] != "name" and not _joins(parser, parser.position + 1):
        found = lookup.lookup(word, parser.locale.name, parser.locale.units)
    else:
        return ()
    if found:
        parser.advance()
    return found


def _goes_on(parser: Grammar, place: int, words: list[str], *, behind_to: bool) -> bool:
    """Whether the word at a place may be the next one of a name."""
    if words and _joins(parser, place):
        return True
    is_name = parser.tokens[place][0] == "name"
    return is_name and (behind_to or bool(words and words[-1] in JOINING) or may_be_unit(parser, place))


def _joins(parser: Grammar, place: int) -> bool:
    """Whether a word stands here that joins those of a name: `tons of refrigeration`, « bouteilles de vin »."""
    return parser.tokens[place][1] in JOINING and parser.tokens[place + 1][0] == "name"


def _is_before_number(parser: Grammar) -> bool:
    """Whether the currency of the amount that follows stands here: `10 €/€4`."""
    (_, word, _, _), (following, *_) = parser.tokens[parser.position : parser.position + 2]
    return following == "number" and stands_before(word)


def _sign_of_degrees(parser: Grammar) -> str:
    """What stands before the letter of a degree: `°`, and `Δ°` of a difference."""
    if parser.kind == "°":
        return "°"
    is_difference = parser.tokens[parser.position][1] == "Δ" and parser.tokens[parser.position + 1][0] == "°"
    return "Δ°" if is_difference else ""


def _in_other_letters(parser: Grammar, word: str, place: int) -> tuple[int, tuple[Reading, ...]]:
    """The unit whose symbol differs in capitals alone, which is told: `KM`, `gb`."""
    from calculatrice.engine.units.nearest import in_other_letters

    if not 1 < len(word) <= SHORT or word in OF_ACCOUNTS or word == THOUSANDS:
        return 0, ()
    symbol = OTHERWISE_WRITTEN.get(word) or in_other_letters(word)
    if symbol is None:
        return 0, ()
    _, _, start, end = parser.tokens[place]
    parser.notice("unit_in_other_letters", start, end, None, name=word, symbol=symbol)
    return 1, lookup.lookup(symbol, parser.locale.name, parser.locale.units)


def may_be_unit(parser: Grammar, place: int) -> bool:
    """Whether the name at a place is none that something else has."""
    word = parser.tokens[place][1]
    kind = parser.kind_of_name(word)
    if kind == "function":
        return word in FUNCTIONS_TOO and parser.tokens[place + 1][0] not in ARGUMENTS
    return kind is None or kind == "unit"


def step(parser: Grammar, place: int) -> None:
    """Let the parser stand at a token."""
    parser.position = place
    parser.kind = parser.tokens[place][0]
