"""The one name by which a unit is found whatever language is written: how trees and saved values hold it."""

from __future__ import annotations

from functools import cache

from calculatrice.engine.units.dimensions import factors
from calculatrice.engine.units.lookup import own_readings
from calculatrice.engine.units.table import fold

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.units.lookup import Reading


@cache
def name_of(reading: Reading) -> str:
    """The name by which a unit is found, which is taken to the first power.

    >>> from calculatrice.engine.units.lookup import lookup
    >>> [name_of(lookup(name)[0]) for name in ("kilometres", "gallons", "acres")]
    ['km', 'gal', 'ac']
    """
    bare = reading._replace(power=1)
    for name in (bare.symbol, fold(bare.name("en"))):
        if own_readings(name)[:1] == [bare] and _is_product_of_units(name):
            return name
    raise KeyError(bare.name("en"))


def _is_product_of_units(name: str) -> bool:
    """Whether it is the name of a unit where products are taken apart, or one of units, as `km/h` is."""
    return all(own_readings(part)[:1] and own_readings(part)[0].power == 1 for part, _ in factors(name))
