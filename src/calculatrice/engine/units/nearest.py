"""The unit that was meant by a misspelt name."""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache

from calculatrice.engine.units.ambiguous import choices
from calculatrice.engine.units.lookup import lookup
from calculatrice.engine.units.prefixes import SI
from calculatrice.engine.units.table import fold, lines
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
    for letters in (name.swapcase(), name.lower(), name[:1].lower() + name[1:], name[:1].upper() + name[1:].lower()):
        if lookup(letters):
            return letters
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
    lengths = range(len(folded) - LETTERS, len(folded) + LETTERS + 1)
    likely = [own for own in names if len(own) in lengths and (own[0] == folded[0] or own[1:2] == folded[1:2])]
    close = get_close_matches(folded, likely, n=1, cutoff=ALIKE)
    return names[close[0]] if close else None


@cache
def _names(language: str) -> dict[str, str]:
    """The names of all units in a language, by their folded spelling."""
    columns = [line.split("|", 2)[language == "fr"] for line, _ in lines()]
    spoken = [word for column in columns for name in names_in(column, INVARIABLE) for word in name]
    return {fold(word): word for word in reversed([*spoken, *choices(language)]) if len(word) > LETTERS}
