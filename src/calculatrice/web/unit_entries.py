"""The units as the pages show them: by what they measure, each with its names, its definition and conversions."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct

from calculatrice.engine.answers.saying import localized
from calculatrice.engine.functions.registry import unaccented
from calculatrice.engine.units.definitions import definition
from calculatrice.engine.units.listing import listing, title
from calculatrice.engine.units.sources import SOURCES
from calculatrice.web.entries import is_found, wanted

if TYPE_CHECKING:
    from calculatrice.engine.units.listing import Listed


class UnitEntry(Struct, frozen=True):
    """A unit in one language."""

    identifier: str
    name: str
    symbols: tuple[str, ...]
    names: tuple[str, ...]
    """What it is called, in this language and the other."""
    definition: str
    source: str

    @property
    def searched(self) -> str:
        """Everything that a search looks at."""
        return " ".join((*self.symbols, *self.names, *map(unaccented, self.names))).casefold()


class UnitGroup(Struct, frozen=True):
    """What is measured in the same units."""

    identifier: str
    title: str
    entries: tuple[UnitEntry, ...]


@cache
def groups(language: str) -> tuple[UnitGroup, ...]:
    """All units, by what they measure.

    >>> [group.title for group in groups("fr")][1:4]
    ['Longueur', 'Masse', 'Durée']
    """
    return tuple(
        UnitGroup(str(dimension), title(dimension, language), tuple(_entry(one, language) for one in listed))
        for dimension, listed in listing().items()
    )


def found(language: str, words: str) -> list[UnitGroup]:
    """The units in which each of the words stands.

    >>> [entry.name for group in found("en", "nautical mile") for entry in group.entries][:1]
    ['nautical mile']
    """
    looked_for = wanted(words)
    kept = (
        UnitGroup(
            group.identifier, group.title, tuple(one for one in group.entries if is_found(one.searched, looked_for))
        )
        for group in groups(language)
    )
    return [group for group in kept if group.entries]


def group_of(identifier: str, language: str) -> UnitGroup | None:
    """The units of a dimension, which is named as a product of base units.

    >>> group = group_of("m/s", "en")
    >>> group and group.title
    'Speed'
    """
    return next((group for group in groups(language) if group.identifier == identifier), None)


def entry_of(identifier: str, language: str) -> tuple[UnitEntry, UnitGroup] | None:
    """The unit of that address, with those beside it.

    >>> entry, group = entry_of("nautical_mile", "fr") or ()
    >>> entry.name, group.title
    ('mille marin', 'Longueur')
    """
    return next(
        ((one, group) for group in groups(language) for one in group.entries if one.identifier == identifier), None
    )


def _entry(one: Listed, language: str) -> UnitEntry:
    unit = one.unit
    own, other = (unit.french, unit.english) if language == "fr" else (unit.english, unit.french)
    names = tuple(dict.fromkeys(name.one for name in (*own, *other)))
    symbols = unit.symbols or (one.written,)
    return UnitEntry(
        one.identifier, own[0].one, symbols, names, localized(definition(one, language), language), SOURCES[unit.source]
    )
