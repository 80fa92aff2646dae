"""A unit with its prefix as one factor of what a quantity is measured in: its exact size, its dimension, its symbol."""

from __future__ import annotations

import re
from functools import cache, cached_property

from calculatrice.engine.units.canonical import spellings
from calculatrice.engine.units.dimensions import dimension
from calculatrice.engine.units.factor_numbers import number_in
from calculatrice.engine.units.factors import dimension_of, factor
from calculatrice.engine.units.lookup import lookup, own_readings
from calculatrice.engine.units.table import fold
from calculatrice.engine.units.unit import LEVEL, LINEAR, SCALE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.numbers.exact import Number
    from calculatrice.engine.units.dimensions import Dimension
    from calculatrice.engine.units.lookup import Reading

READABLE = re.compile(r"[^\W\d][\w]*|[°Δ]{1,2}[^\W\d]\w*")
"""What the language reads as the name of a unit."""


class Atom:
    """A unit of the tables, or one that somebody has defined; the same is one that is spelled otherwise."""

    def __init__(
        self, name: str, reading: Reading | None, size: Number | None = None, of: Dimension | None = None
    ) -> None:
        """The unit of a reading of the tables; without one, what is `size` base units of the dimension `of`."""
        self.name = name
        self.reading = reading
        self._size = size
        self._of = of

    @cached_property
    def factor(self) -> Number:
        """How many base units one of these is; of a scale, one degree."""
        return self._size if self.reading is None else factor(self.reading, number_in)  # type: ignore[return-value]  # it has one or the other

    @cached_property
    def dimension(self) -> Dimension:
        """Its dimension."""
        return self._of or dimension("1") if self.reading is None else dimension_of(self.reading)

    @cached_property
    def origin(self) -> Number:
        """Where the zero of an absolute scale lies, in base units; 0 for every other unit."""
        return number_in(self.reading.unit.parameter) if self.reading and self.is_scale else 0

    @property
    def is_own(self) -> bool:
        """Whether somebody has defined it."""
        return self.reading is None

    @property
    def is_scale(self) -> bool:
        """Whether it is an absolute scale, as °C."""
        return self._kind == SCALE

    @property
    def is_level(self) -> bool:
        """Whether it is the logarithm of a ratio, as dB."""
        return self._kind == LEVEL

    @property
    def _kind(self) -> str:
        return LINEAR if self.reading is None else self.reading.unit.kind

    @cached_property
    def symbol(self) -> str:
        """What stands beside a number and is read as this unit in both languages."""
        return self.name if self.reading is None else _symbol(self.name, self.reading)

    def named(self, language: str, *, several: bool) -> str:
        """What it is called: `kilometres`."""
        return self.name if self.reading is None else self.reading.name(language, several=several)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Atom) and self._known == other._known

    @property
    def _known(self) -> tuple[object, ...]:
        return self.reading or self.name, self._size, self._of

    def __hash__(self) -> int:
        return hash(self.reading or self.name)

    def __repr__(self) -> str:
        return f"Atom({self.name!r})"


@cache
def atom(name: str) -> Atom:
    """The unit of the tables that has this name whatever language is written; `KeyError` for what is none.

    >>> atom("km").factor, str(atom("N").dimension), atom("km").named("fr", several=True)
    (1000, 'kg*m/s^2', 'kilomètres')
    """
    found = own_readings(name)
    if not found or found[0].power != 1:
        raise KeyError(name)
    return Atom(name, found[0])


def _symbol(name: str, reading: Reading) -> str:
    symbols = spellings(reading)
    if symbols and "/" in symbols[0]:
        return symbols[0]  # it is read as a quotient, `L/100km`
    if name in symbols:
        symbols = (name, *symbols)  # it was typed so
    before = "" if reading.prefix is None else reading.prefix.english
    for symbol in (*symbols, *(fold(before + own.one) for own in reading.unit.english)):
        read = {lookup(symbol, language)[:1] for language in ("en", "fr")}
        if READABLE.fullmatch(symbol) and read == {(reading,)}:
            return symbol
    return name
