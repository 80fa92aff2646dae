"""The one name by which a unit is found whatever language is written: how trees and saved values hold it."""

from __future__ import annotations

from functools import cache

from calculatrice.engine.units.dimensions import factors
from calculatrice.engine.units.lookup import hangs_on_system, own_readings
from calculatrice.engine.units.table import fold

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.units.lookup import Reading

LANGUAGES = ("en", "fr")


@cache
def name_of(reading: Reading) -> str:
    """The name by which a unit is found, which is taken to the first power.

    >>> from calculatrice.engine.units.lookup import lookup
    >>> [name_of(lookup(name)[0]) for name in ("kilometres", "gallons", "acres")]
    ['km', 'gal', 'ac']
    """
    bare = reading._replace(power=1)
    for name in (bare.symbol, fold(bare.name("en"))):
        if _finds(name, bare):
            return name
    raise KeyError(bare.name("en"))


def name_as_typed(reading: Reading, typed: str) -> str:
    """The same, by the symbol that was typed where that is one as good as the first: `cl`.

    >>> from calculatrice.engine.units.lookup import lookup
    >>> [name_as_typed(lookup(name)[0], name) for name in ("cl", "cL", "litres", "ohm")]
    ['cl', 'cL', 'L', 'Ω']
    """
    name = name_of(reading)
    if typed == name or not typed.isalpha() or not name.isalpha():
        return name
    bare = reading._replace(power=1)
    is_kept = typed.isascii() == name.isascii() and typed in spellings(bare) and _finds(typed, bare)
    return typed if is_kept else name


@cache
def name_apart(reading: Reading) -> str:
    """The name that means the unit whatever system of units is chosen.

    >>> from calculatrice.engine.units.lookup import lookup
    >>> [name_apart(lookup(name)[0]) for name in ("gal", "imperial pint", "cwt", "km")]
    ['usgal', 'imperial pint', 'short_hundredweight', 'km']
    """
    bare = reading._replace(power=1)
    for name in (name_of(reading), *spellings(bare), *(fold(own.one) for own in bare.unit.english)):
        if _finds(name, bare) and not any(hangs_on_system(name, language) for language in LANGUAGES):
            return name
    return name_of(reading)


def spellings(reading: Reading) -> tuple[str, ...]:
    """The symbols of a unit, with its prefix, the one that is shown first."""
    own = (*reading.unit.symbols, *reading.unit.bound)
    return own if reading.prefix is None else tuple(reading.prefix.symbol + symbol for symbol in own)


def _finds(name: str, bare: Reading) -> bool:
    return own_readings(name)[:1] == [bare] and _is_product_of_units(name)


def _is_product_of_units(name: str) -> bool:
    """Whether it is the name of a unit where products are taken apart, or one of units, as `km/h` is."""
    return all(own_readings(part)[:1] and own_readings(part)[0].power == 1 for part, _ in factors(name))
