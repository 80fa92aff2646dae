"""The units as a catalogue lists them: by what they measure, each with a calculation that shows it."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from calculatrice.engine.units.atom import atom
from calculatrice.engine.units.lookup import lookup
from calculatrice.engine.units.quantities import named, quantity
from calculatrice.engine.units.table import fold, units
from calculatrice.engine.units.unit import LEVEL, SCALE
from calculatrice.engine.units.wording import text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.units.atom import Atom
    from calculatrice.engine.units.dimensions import Dimension
    from calculatrice.engine.units.unit import Unit

SCALES = ("°F", "°C", "K")
RATIO = "ratio"


class Listed(NamedTuple):
    """A unit, what it measures, and what is written behind a number for it whatever language is written."""

    unit: Unit
    dimension: Dimension
    written: str
    targets: tuple[str, ...]
    """What it can be converted to: a unit that people write, or a word."""

    @property
    def identifier(self) -> str:
        """Its key as it stands in an address.

        >>> find("nautical miles")[0].identifier
        'nautical_mile'
        """
        return fold(self.unit.key)

    @property
    def example(self) -> str:
        """A calculation with it.

        >>> find("ft")[0].example, find("celsius")[0].example
        ('5 ft to m', '5 °C to °F')
        """
        return f"5 {self.written} to {self.targets[0]}" if self.targets else f"5 {self.written}"


@cache
def listing() -> dict[Dimension, list[Listed]]:
    """All units by their dimensions, those with a name first and in the order of their table.

    >>> [one.unit.key for one in next(iter(listing().values()))][:2]
    ['radian', 'degree']
    """
    found: dict[Dimension, list[Listed]] = {dimension: [] for dimension in named()}
    for one in units():
        own = atom(one.key)
        found.setdefault(own.dimension, []).append(Listed(one, own.dimension, own.symbol, _targets(one, own)))
    return {dimension: listed for dimension, listed in found.items() if listed}


def title(dimension: Dimension, language: str) -> str:
    """What is measured, as a heading.

    >>> from calculatrice.engine.units.dimensions import dimension
    >>> title(dimension("m/s"), "fr"), title(dimension("m*s/kg"), "en")
    ('Vitesse', 'm·s/kg')
    """
    known = quantity(dimension)
    if known is None:
        return text(str(dimension))
    name = known.name(language)
    return name[0].upper() + name[1:]


def find(name: str, language: str = "en") -> list[Listed]:
    """The units that a name or symbol can mean, the one that is taken first; none if it is no unit.

    >>> [one.unit.key for one in find("gallon")], find("flurb")
    (['US gallon', 'imperial gallon', 'dry gallon'], [])
    """
    keys = dict.fromkeys(reading.unit.key for reading in lookup(name, language))
    return [_by_key()[key] for key in keys if key in _by_key()]


def by_identifier(identifier: str) -> Listed | None:
    """The unit that has the identifier, if one has.

    >>> (by_identifier("nautical_mile") or find("km")[0]).written
    'nmi'
    """
    return _identified().get(identifier)


@cache
def _by_key() -> dict[str, Listed]:
    return {one.unit.key: one for listed in listing().values() for one in listed}


@cache
def _identified() -> dict[str, Listed]:
    return {one.identifier: one for one in _by_key().values()}


def _targets(one: Unit, own: Atom) -> tuple[str, ...]:
    if one.kind == LEVEL:
        return (RATIO if one.of == "1" else one.of,)
    known = quantity(own.dimension)
    fitting = SCALES if one.kind == SCALE else known.units if known is not None else ()
    return tuple(target for target in fitting if target != own.symbol)
