"""From what is typed to the unit that is meant: `km`, `kilometres`, `µs`, `MiB`, `m2`, `square feet`, `pieds carrés`.

What a unit is called itself comes before a prefix and a unit (`min` is no milli-inch, `Pa` no peta-year), and the
longer phrase before the shorter (`miles per hour`). A name of several units finds all of them, the one taken first.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from calculatrice.engine.system_names import AUTO, SYSTEMS
from calculatrice.engine.units.ambiguous import choices
from calculatrice.engine.units.currency_units import currency_units, is_currency
from calculatrice.engine.units.prefixes import ALSO, SETS
from calculatrice.engine.units.table import fold, named, symbols, unit

if TYPE_CHECKING:
    from calculatrice.engine.units.prefixes import Prefix
    from calculatrice.engine.units.unit import Unit

LONGEST_PHRASE = 8
"""The words of the longest names, as of "liters per square meter per hour"."""
POWERS = {"2": 2, "3": 3, "²": 2, "³": 3}
BEFORE = {"square": 2, "sq": 2, "cubic": 3, "cu": 3}
BEHIND = {"carre": 2, "carres": 2, "carree": 2, "carrees": 2, "cube": 3, "cubes": 3, "squared": 2, "cubed": 3}
"""Words that say which power of a unit is meant, folded."""


class Reading(NamedTuple):
    """A unit as it was named: with its prefix and its power."""

    unit: Unit
    prefix: Prefix | None = None
    power: int = 1

    @property
    def symbol(self) -> str:
        """What is shown beside a number.

        >>> [lookup(name)[0].symbol for name in ("kilometres", "sq feet", "uF", "fortnights")]
        ['km', 'ft²', 'µF', 'fortnight']
        """
        power = {1: "", 2: "²", 3: "³"}[self.power]
        if self.prefix is None:
            return self.unit.symbol + power
        own = (*self.unit.symbols, *self.unit.bound)
        return (f"{self.prefix.symbol}{own[0]}" if own else self.name("en")) + power

    def name(self, language: str, *, several: bool = False) -> str:
        """What it is called, without its power.

        >>> lookup("km")[0].name("fr", several=True), lookup("ft")[0].name("en", several=True)
        ('kilomètres', 'feet')
        """
        name = (self.unit.french if language == "fr" else self.unit.english)[0]
        before = "" if self.prefix is None else self.prefix.french if language == "fr" else self.prefix.english
        return before + (name.several if several else name.one)


def lookup(name: str, language: str = "en", system: str = AUTO) -> tuple[Reading, ...]:
    """The units that a name or symbol can mean; none if it is no unit. The first one is taken, the others are told.

    >>> [reading.unit.key for reading in lookup("gallons")], lookup("flurbs")
    (['US gallon', 'imperial gallon', 'dry gallon'], ())
    >>> lookup("pint", system="imperial")[0].unit.key
    'imperial pint'
    """
    return _lookup(name, language, system)


@lru_cache(1024)
def hangs_on_system(name: str, language: str) -> bool:
    """Whether the system of units decides what a name means.

    >>> hangs_on_system("gal", "en"), hangs_on_system("impgal", "en")
    (True, False)
    """
    return len({lookup(name, language, system)[:1] for system in SYSTEMS}) > 1


@lru_cache(4096)
def _lookup(name: str, language: str, system: str) -> tuple[Reading, ...]:
    if is_currency(name) and not _by_symbol(name):
        return tuple(own_readings(name))
    shared = choices(language, system)
    meant = shared.symbols.get(name) or (None if _by_symbol(name) else shared.names.get(fold(name)))
    if meant:
        return tuple(reading for exact in meant for reading in own_readings(exact))
    return tuple(own_readings(name))


def own_readings(name: str) -> list[Reading]:
    """What a name means by its letters alone, as the tables of units themselves are written.

    >>> [reading.unit.key for reading in own_readings("pt")]
    ['US pint']
    """
    if is_currency(name) and not _by_symbol(name):
        return [Reading(own) for own in currency_units(name)]
    return _by_symbol(name) or _by_name(name) or [Reading(own) for own in currency_units(name)]


def _by_symbol(name: str) -> list[Reading]:
    if own := symbols().alone.get(name):
        return [Reading(unit(row)) for row in own]
    return list(_behind_symbols(name))


def _by_name(name: str) -> list[Reading]:
    folded = fold(name)
    if own := named(folded):
        return [Reading(unit(row)) for row in own]
    return list(_behind_names(folded)) or list(_powers(name, folded))


def _behind_symbols(name: str) -> Iterator[Reading]:
    """A prefix's symbol of one or two letters, and a unit's."""
    for end in (1, 2):
        for own in map(unit, symbols().behind.get(name[end:], ())):
            if prefix := _prefixes()[own.prefixes].get(name[:end]):
                yield Reading(own, prefix)


def _behind_names(folded: str) -> Iterator[Reading]:
    """A prefix's name of three to six letters, which may lose its vowel (`kilohm`), and a unit's name."""
    for end in range(3, 7):
        before = (folded[:end], *(folded[:end] + vowel for vowel in "oa" if folded[end : end + 1] == "o"))
        if _prefix_names().isdisjoint(before):
            continue
        for own in map(unit, named(folded[end:])):
            for name in before:
                if prefix := _prefixes()[own.prefixes].get(name):
                    yield Reading(own, prefix)


def _powers(name: str, folded: str) -> Iterator[Reading]:
    """A unit with a power: `m2`, `cm³`, `square feet`, `pieds carrés`."""
    first, _, behind = folded.partition("_")
    before, _, last = folded.rpartition("_")
    for power, rest in ((POWERS.get(name[-1:]), name[:-1]), (BEFORE.get(first), behind), (BEHIND.get(last), before)):
        if power and rest:
            for reading in lookup(rest):
                if reading.power == 1:
                    yield reading._replace(power=power)


@cache
def _prefixes() -> dict[str, dict[str, Prefix]]:
    """The prefixes of each set, by all their symbols and folded names."""
    return {key: {written: own for own in prefixes for written in _ways(own)} for key, prefixes in SETS.items()}


@cache
def _prefix_names() -> frozenset[str]:
    return frozenset(name for prefixes in _prefixes().values() for name in prefixes)


def _ways(prefix: Prefix) -> tuple[str, ...]:
    named = (fold(prefix.english), fold(prefix.french), *ALSO.get(prefix.english, ()))
    return prefix.symbol, *prefix.spellings, *named


def longest(words: list[str], language: str = "en", system: str = AUTO) -> tuple[int, tuple[Reading, ...]]:
    """The longest beginning of these words that is a unit: how many of them, and the units.

    >>> count, [unit] = longest(["miles", "per", "hour", "to"])
    >>> count, unit.symbol
    (3, 'mph')
    """
    for count in range(min(len(words), LONGEST_PHRASE), 0, -1):
        if found := lookup("_".join(words[:count]), language, system):
            return count, found
    return 0, ()
