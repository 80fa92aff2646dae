"""What the scripts of the page know of units: the dimension of each symbol, and the units that fit a dimension."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from calculatrice.engine.units import quantities
from calculatrice.engine.units.atom import atom
from calculatrice.engine.units.prefixes import BINARY, SI
from calculatrice.engine.units.table import units
from calculatrice.engine.units.unit import LEVEL
from calculatrice.web.keys import UNITS

if TYPE_CHECKING:
    from calculatrice.engine.units.dimensions import Dimension
    from calculatrice.engine.units.unit import Unit

TYPED = (*(key.label for key in UNITS), *(text.strip() for key in UNITS for text in key.others))
"""What the keypad types, what stands on its keys before what a long press offers."""


def _prefixed() -> list[str]:
    """The units of the keypad that are others with a prefix: `km`, `kWh`."""
    symbols = {name for unit in units() for name in (*unit.symbols, *unit.bound)}
    before = [prefix.symbol for prefix in (*BINARY, *SI)]
    rest = {text: [text.removeprefix(prefix) for prefix in before if text.startswith(prefix)] for text in TYPED}
    return [text for text in TYPED if text not in symbols and symbols.intersection(rest[text])]


PREFIXED = _prefixed()


class Units(Struct, frozen=True):
    """Dimensions are written as products of base units, `kg*m^2/s^2`."""

    dimensions: dict[str, str]
    prefixes: list[str]
    fitting: dict[str, list[str]]


def known() -> Units:
    """All of it, from the tables of the engine and the keys of the keypad.

    >>> known().dimensions["Wh"], known().fitting["m/s"][:3]
    ('kg*m^2/s^2', ['m/s', 'km/h', 'mph'])
    """
    linear = [unit for unit in units() if unit.kind != LEVEL]
    named = {name: atom(unit.key).dimension for unit in linear for name in (*unit.symbols, *unit.bound, unit.key)}
    of = {
        symbol: named.get(symbol) or atom(symbol).dimension for symbol in TYPED if symbol in named or symbol in PREFIXED
    }
    dimensions = dict.fromkeys((*quantities.named(), *of.values()))
    fitting = {str(own): _fitting(own, of) for own in dimensions if own.exponents}
    return Units({name: str(own) for name, own in named.items()}, [prefix.symbol for prefix in (*BINARY, *SI)], fitting)


def _fitting(of: Dimension, typed: dict[str, Dimension]) -> list[str]:
    """The units that people write for it, then those of the keypad."""
    row = quantities.quantity(of)
    told = row.units if row is not None else ()
    return list(
        dict.fromkeys(
            (
                *(unit for unit in told if not unit.startswith("1/")),
                *(symbol for symbol, own in typed.items() if own == of),
            )
        )
    )


def quantity_name(unit: Unit, language: str) -> str:
    """What a unit measures; nothing where that has no name.

    >>> from calculatrice.engine.units.table import unit
    >>> quantity_name(unit(0), "fr")
    'longueur'
    """
    row = None if unit.kind == LEVEL else quantities.quantity(atom(unit.key).dimension)
    return "" if row is None else row.name(language)
