"""All the rows of units, and the indices by which a name finds one. A row is read when it is found."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from calculatrice.engine.units.rows import TABLES
from calculatrice.engine.units.unit import INVARIABLE, names_in, read_row

if TYPE_CHECKING:
    from calculatrice.engine.units.unit import Unit

ACCENTS = re.compile("[\u0300-\u036f]+")
BETWEEN_WORDS = str.maketrans(" '’-\u00a0\u202f", "______")


class Symbols(NamedTuple):
    """Which rows have a symbol: nearly always one."""

    alone: dict[str, tuple[int, ...]]
    behind: dict[str, tuple[int, ...]]
    """Those that stand behind a prefix, with those that are read nowhere else."""


@lru_cache(8192)
def fold(name: str) -> str:
    """A name without capitals and accents, its words joined by `_`: how names are compared.

    >>> fold("Nautical mile"), fold("mètre carré"), fold("grain d'orge")
    ('nautical_mile', 'metre_carre', 'grain_d_orge')
    """
    plain = name.casefold().translate(BETWEEN_WORDS)
    if plain.isascii():
        return plain
    return ACCENTS.sub("", unicodedata.normalize("NFD", plain))


@cache
def lines() -> tuple[tuple[str, str], ...]:
    """The rows as they are written, each with its subject."""
    return tuple((line, subject) for subject, text in TABLES.items() for line in text.splitlines() if line)


@cache
def unit(number: int) -> Unit:
    """The unit of a row.

    >>> unit(0).key
    'meter'
    """
    return read_row(*lines()[number])


def units() -> tuple[Unit, ...]:
    """All units, subject by subject.

    >>> len(units()) > 450
    True
    """
    return tuple(unit(number) for number in range(len(lines())))


@cache
def names() -> dict[str, tuple[int, ...]]:
    """Which rows have a name, folded: nearly always one.

    >>> [unit(row).key for row in names()["metres"]]
    ['meter']
    """
    found: dict[str, tuple[int, ...]] = {}
    for row, (line, _) in enumerate(lines()):
        english, french, _ = line.split("|", 2)
        spoken = (*names_in(english, ()), *names_in(french, INVARIABLE))
        for name in {fold(word) for own in spoken for word in own}:
            _add(found, name, row)
    return found


@cache
def symbols() -> Symbols:
    """The symbols of all units.

    >>> [unit(row).key for row in symbols().alone["ft"]], symbols().behind.get("ft")
    (['foot'], None)
    """
    found = Symbols({}, {})
    for row, (line, _) in enumerate(lines()):
        _, _, written, prefixes, _ = line.split("|", 4)
        for symbol in written.split():
            if not symbol.startswith("("):
                _add(found.alone, symbol, row)
            if prefixes.strip() != "-":
                _add(found.behind, symbol.strip("()"), row)
    return found


def _add(rows: dict[str, tuple[int, ...]], name: str, row: int) -> None:
    rows[name] = (*rows.get(name, ()), row)
