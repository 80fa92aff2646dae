"""The one name by which a unit is found whatever language is written: how trees and saved values hold it."""

from __future__ import annotations

from functools import cache

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
        if own_readings(name)[:1] == [bare]:
            return name
    raise KeyError(bare.name("en"))
