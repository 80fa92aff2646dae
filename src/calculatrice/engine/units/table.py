"""All the rows of units, and the indices by which a name finds one. A row is read when it is found."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from calculatrice.engine.units.rows import TABLES
from calculatrice.engine.units.unit import INVARIABLE, read_row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from calculatrice.engine.units.unit import Unit

ACCENTS = re.compile("[\u0300-\u036f]+")
MARKS = ",/\n"
"""What stands between the names of a column."""
BETWEEN_WORDS = " '’-\u00a0\u202f"


class Symbols(NamedTuple):
    """Which rows have a symbol: nearly always one."""

    alone: dict[str, tuple[int, ...]]
    behind: dict[str, tuple[int, ...]]
    """Those that stand behind a prefix, with those that are read nowhere else."""


@lru_cache(1024)
def fold(name: str) -> str:
    """A name without capitals and accents, its words joined by `_`: how names are compared.

    >>> fold("Nautical mile"), fold("mètre carré"), fold("grain d'orge")
    ('nautical_mile', 'metre_carre', 'grain_d_orge')
    """
    return folded(name)


def folded(text: str) -> str:
    """Names as they are compared, many at once: not remembered.

    >>> folded("foot/feet, pied du Roi")
    'foot/feet,_pied_du_roi'
    """
    plain = text.casefold()
    for mark in BETWEEN_WORDS:
        plain = plain.replace(mark, "_")
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


@lru_cache(4096)
def named(name: str) -> tuple[int, ...]:
    """Which rows have a folded name: nearly always one.

    The columns are searched, which is sooner done than splitting all of them for the few names of an expression.

    >>> [unit(row).key for row in named("metres")], named("metrs")
    (['meter'], ())
    """
    return tuple(sorted({row for language in ("en", "fr") for row in _rows(name, language)}))


def _rows(name: str, language: str) -> Iterator[int]:
    """The rows that have a name in a language: as it stands there, or with the s of a plural that is not written."""
    text, invariable = column(language), INVARIABLE if language == "fr" else ()
    for own in filter(None, dict.fromkeys((name, name.removesuffix("s")))):
        for before in MARKS:
            place = text.find(before + own)
            while place >= 0:
                behind = text[place + 1 + len(own)]
                fits = own == name or (before != "/" and behind != "/" and not own.endswith(invariable))
                if behind in MARKS and fits:
                    yield text.count("\n", 1, place + 1)
                place = text.find(before + own, place + 1)


@cache
def column(language: str) -> str:
    """The names of a language, folded, a line a row: all at once, since a misspelt name waits for it."""
    place = 1 if language == "fr" else 0
    written = folded("\n".join([line.split("|", 2)[place].strip() for line, _ in lines()]))
    return f"\n{written}\n".replace(",_", ",")


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
