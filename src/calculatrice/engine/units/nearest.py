"""The unit that was meant by a misspelt name."""

from __future__ import annotations

from difflib import SequenceMatcher, get_close_matches
from functools import cache

from calculatrice.engine.units.ambiguous import choices
from calculatrice.engine.units.currency_units import SUBJECT
from calculatrice.engine.units.lookup import lookup
from calculatrice.engine.units.prefixes import SI
from calculatrice.engine.units.table import fold, lines, symbols
from calculatrice.engine.units.unit import INVARIABLE, names_in

ALIKE = 0.75
"""How much of a name must be right, as `difflib` measures it."""
LETTERS = 2
"""By how many letters a misspelt name is longer or shorter at most."""


def nearest(name: str, language: str = "en") -> str | None:
    """The name of a unit that is most like a misspelt one, in this language if it can be; None if none is like it.

    >>> nearest("kilometrs", "fr"), nearest("furlng"), nearest("KM"), nearest("xyzzyx")
    ('kilomètres', 'furlong', 'km', None)
    """
    if symbol := in_other_letters(name):
        return symbol
    folded = fold(name)
    for names in (_names(language), _names("en" if language == "fr" else "fr")):
        if found := _with_prefix(folded, names) or _alike(folded, names):
            return found
    return None


def _with_prefix(folded: str, names: dict[str, str]) -> str | None:
    for before in (word for prefix in SI for word in (prefix.english, prefix.french)):
        length = len(fold(before))
        if len(folded) > length + LETTERS and folded.startswith(fold(before)):
            rest = _alike(folded[length:], names)
            if rest and lookup(f"{before}{rest}"):
                return f"{before}{rest}"
    return None


def _alike(folded: str, names: dict[str, str]) -> str | None:
    """The name most like it; of several the one that stands first in the tables."""
    lengths = range(len(folded) - LETTERS, len(folded) + LETTERS + 1)
    likely = [own for own in names if len(own) in lengths and (own[0] == folded[0] or own[1:2] == folded[1:2])]
    close = get_close_matches(folded, likely, n=3, cutoff=ALIKE)
    best = [own for own in likely if own in close]
    return names[max(best, key=lambda own: SequenceMatcher(None, own, folded).ratio())] if best else None


def in_other_letters(name: str) -> str | None:
    """The symbol that differs in capitals alone, as of `KM`, `KWH`; None where there is none.

    >>> in_other_letters("KWH"), in_other_letters("hz"), in_other_letters("xyz")
    ('kWh', 'Hz', None)
    """
    for end in (0, 1, 2):
        for symbol in _symbols().get(name[end:].casefold(), ()):
            for before in dict.fromkeys((name[:end].lower(), name[:end], name[:end].capitalize())):
                if any(found.unit.subject != SUBJECT for found in lookup(before + symbol)):
                    return before + symbol
    return None


@cache
def _symbols() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for symbol in dict.fromkeys((*symbols().alone, *symbols().behind)):
        found.setdefault(symbol.casefold(), []).append(symbol)
    return found


@cache
def _names(language: str) -> dict[str, str]:
    """The names of all units in a language, and of a few with their prefix, by their folded spelling."""
    columns = [line.split("|", 2)[language == "fr"] for line, _ in lines()]
    spoken = [word for column in columns for name in names_in(column, INVARIABLE) for word in name]
    common = [prefix + unit for prefix in ("kilo", "centi", "milli") for unit in COMMON[language]]
    told = (*spoken, *common, *choices(language).names)
    found: dict[str, str] = {}
    for word in told:
        if len(word) > LETTERS:
            found.setdefault(fold(word), word)
    return found


COMMON = {
    "en": ("meter", "meters", "gram", "grams", "liter", "liters", "metre", "metres", "litre", "litres"),
    "fr": ("mètre", "mètres", "gramme", "grammes", "litre", "litres"),
}
"""The units whose prefix is misspelt, too."""
