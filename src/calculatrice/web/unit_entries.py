"""The units as the pages show them: by what they measure, each with its names, its definition and conversions."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct

from calculatrice.engine.answers import currency_listing
from calculatrice.engine.answers.saying import localized
from calculatrice.engine.functions.registry import unaccented
from calculatrice.engine.units.currencies import currencies
from calculatrice.engine.units.currency_units import SUBJECT
from calculatrice.engine.units.definitions import definition
from calculatrice.engine.units.listing import by_identifier, listing, title
from calculatrice.engine.units.sources import SOURCES
from calculatrice.service.conversions import conversions, run
from calculatrice.web.entries import is_found, wanted

if TYPE_CHECKING:
    from calculatrice.engine.units.listing import Listed
    from calculatrice.service.conversions import Conversion


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
    """All units, by what they measure, then the currencies.

    >>> [group.title for group in groups("fr")][1:4]
    ['Longueur', 'Masse', 'Durée']
    """
    measured = (
        UnitGroup(str(dimension), title(dimension, language), tuple(_entry(one, language) for one in listed))
        for dimension, listed in listing().items()
    )
    money = UnitGroup(
        SUBJECT, currency_listing.TITLE[language], tuple(_currency(code, language) for code in currencies())
    )
    return (*measured, money)


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
    """The units of a dimension, which is named as a product of base units; or the currencies.

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


def runs(identifier: str, language: str) -> tuple[Conversion, ...]:
    """Calculations with the unit of that address, and their answers.

    >>> [f"{one.expression} {one.answer}" for one in runs("EUR", "fr")][:1]
    ['100 € / 3 ≈ 33,33 €']
    """
    if identifier in currencies():
        return run(currency_listing.examples(identifier, language), language)
    listed = by_identifier(identifier)
    return conversions(listed, language) if listed else ()


def _currency(code: str, language: str) -> UnitEntry:
    other = "en" if language == "fr" else "fr"
    names = (*currency_listing.names(code, language), *currency_listing.names(code, other))
    return UnitEntry(
        code,
        currency_listing.title(code, language),
        currency_listing.symbols(code, language),
        tuple(dict.fromkeys(names)),
        currency_listing.definition(code, language),
        currency_listing.SOURCE,
    )


def _entry(one: Listed, language: str) -> UnitEntry:
    unit = one.unit
    own, other = (unit.french, unit.english) if language == "fr" else (unit.english, unit.french)
    names = tuple(dict.fromkeys(name.one for name in (*own, *other)))
    symbols = unit.symbols or (one.written,)
    return UnitEntry(
        one.identifier, own[0].one, symbols, names, localized(definition(one, language), language), SOURCES[unit.source]
    )
