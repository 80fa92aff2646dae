"""The unit that was meant by a misspelt name."""

from __future__ import annotations

import re
from functools import cache

from calculatrice.engine.near_names import near
from calculatrice.engine.units.ambiguous import choices
from calculatrice.engine.units.currency_units import SUBJECT
from calculatrice.engine.units.lookup import lookup
from calculatrice.engine.units.prefixes import SI
from calculatrice.engine.units.table import column, fold, symbols, unit
from calculatrice.engine.units.unit import INVARIABLE

LETTERS = 2
"""By how many letters a misspelt name is longer or shorter at most."""
_NAMES = re.compile(r"([,/\n])([^,/\n]+)(?=([,/\n]))")
"""A name in a column, and the marks on both sides."""


def nearest(name: str, language: str = "en") -> str | None:
    """The name of a unit that is most like a misspelt one, in this language if it can be; None if none is like it.

    >>> nearest("kilometrs", "fr"), nearest("furlng"), nearest("KM"), nearest("xyzzyx")
    ('kilomètres', 'furlong', 'km', None)
    """
    if symbol := in_other_letters(name):
        return symbol
    folded = fold(name)
    for spoken in (language, "en" if language == "fr" else "fr"):
        if found := _with_prefix(folded, spoken) or _alike(folded, spoken):
            return found
    return None


def _with_prefix(folded: str, language: str) -> str | None:
    for before in (word for prefix in SI for word in (prefix.english, prefix.french)):
        length = len(fold(before))
        if len(folded) > length + LETTERS and folded.startswith(fold(before)):
            rest = _alike(folded[length:], language)
            if rest and lookup(f"{before}{rest}"):
                return f"{before}{rest}"
    return None


def _alike(folded: str, language: str) -> str | None:
    """The name most like it; of several the one that stands first in the tables."""
    names, also = _likely(folded, language), _also(language)
    most_like = near(folded, dict.fromkeys((*names, *also)))
    if not most_like:
        return None
    own = most_like[0]
    if folded.endswith("s") and f"{own}s" in most_like:
        own += "s"  # several were meant
    return _spelled(own, names[own], language) if own in names else also[own]


def _likely(folded: str, language: str) -> dict[str, str]:
    """Names of the tables that begin as this one, or have its second letter, and are nearly as long; folded.

    With each the piece of the column that it stands in, by which its row is found.
    """
    least, most, first, second = len(folded) - LETTERS, len(folded) + LETTERS, folded[:1], folded[1:2]
    invariable = INVARIABLE if language == "fr" else ()
    found: dict[str, str] = {}
    for before, name, behind in _NAMES.findall(column(language)):
        if least - 1 <= len(name) <= most and len(name) > LETTERS and (name[0] == first or name[1] == second):
            found.setdefault(name, before + name + behind)
            if before != "/" and behind != "/" and not name.endswith(invariable):
                found.setdefault(f"{name}s", before + name + behind)
    return found


def _spelled(folded: str, piece: str, language: str) -> str:
    """The name of a unit as it is written."""
    written = column(language)
    own = unit(written.count("\n", 1, written.index(piece) + 1))
    names = own.french if language == "fr" else own.english
    return next(word for name in names for word in name if fold(word) == folded)


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
def _also(language: str) -> dict[str, str]:
    """A few names with their prefix, and those of several units, by their folded spelling."""
    common = [prefix + one for prefix in ("kilo", "centi", "milli") for one in COMMON[language]]
    found: dict[str, str] = {}
    for word in (*common, *choices(language).names):
        if len(word) > LETTERS:
            found.setdefault(fold(word), word)
    return found


COMMON = {
    "en": ("meter", "meters", "gram", "grams", "liter", "liters", "metre", "metres", "litre", "litres"),
    "fr": ("mètre", "mètres", "gramme", "grammes", "litre", "litres"),
}
"""The units whose prefix is misspelt, too."""
