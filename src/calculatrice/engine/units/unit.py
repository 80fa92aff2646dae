"""A row of the tables of units, and how it is read."""

from __future__ import annotations

from typing import NamedTuple

LINEAR, SCALE, LEVEL = "linear", "scale", "level"
"""The kinds of units: a factor; an absolute scale with an origin of its own; the logarithm of a ratio."""
INVARIABLE = ("s", "x", "z")
"""French words that end so have the same plural."""


class Name(NamedTuple):
    """What a unit is called, for one and for several."""

    one: str
    several: str


class Unit(NamedTuple):
    """A unit: its names, its symbols, and what it is in terms of other units."""

    english: tuple[Name, ...]
    french: tuple[Name, ...]
    symbols: tuple[str, ...]
    """The first one is the one that is shown; a unit without a symbol is shown by its name."""
    bound: tuple[str, ...]
    """Symbols that are read behind a prefix alone: of one letter, and not of the SI."""
    prefixes: str
    """A name of `prefixes.SETS`."""
    kind: str
    factor: str
    """An expression of the language: how many of the units `of` one of these is."""
    of: str
    """A product of other units."""
    parameter: str
    """An expression: the origin of a scale in its units `of`; of a level, `multiplier*log base`, as `10;10`."""
    source: str
    """A name of `sources.SOURCES`."""
    subject: str
    """The table that the row stands in."""

    def __hash__(self) -> int:
        return hash(self.english[0].one)

    @property
    def key(self) -> str:
        """The name that tells the unit from all the others.

        >>> read_row("foot/feet | pied | ft | - | 381/1250 m | SP811", "length").key
        'foot'
        """
        return self.english[0].one

    @property
    def symbol(self) -> str:
        """What is shown beside a number.

        >>> read_row("fortnight | quinzaine | | - | 14 d | SP811", "time").symbol
        'fortnight'
        """
        return self.symbols[0] if self.symbols else self.key


def read_rows(text: str, subject: str) -> tuple[Unit, ...]:
    """The rows of a table: one a line, empty lines between groups.

    >>> [unit.key for unit in read_rows("yard | yard | yd | - | 1143/1250 m | SP811", "length")]
    ['yard']
    """
    return tuple(read_row(line, subject) for line in text.splitlines() if line.strip())


def read_row(line: str, subject: str) -> Unit:
    """The row of a line: names in English, in French, symbols, prefixes, definition, source.

    >>> read_row("degree Celsius/degrees Celsius | degré Celsius | °C | - | scale 1 K + 5463/20 | SI", "t").kind
    'scale'
    """
    english, french, symbols, prefixes, definition, source = (part.strip() for part in line.split("|"))
    kind, factor, of, parameter = _definition(definition)
    return Unit(
        names_in(english, ()),
        names_in(french, INVARIABLE),
        tuple(symbol for symbol in symbols.split() if not symbol.startswith("(")),
        tuple(symbol.strip("()") for symbol in symbols.split() if symbol.startswith("(")),
        prefixes,
        kind,
        factor,
        of,
        parameter,
        source,
        subject,
    )


def names_in(text: str, invariable: tuple[str, ...]) -> tuple[Name, ...]:
    """The names in a column, each with its plural.

    >>> names_in("foot/feet, international foot/international feet", ())[0]
    Name(one='foot', several='feet')
    """
    names = []
    for written in text.split(","):
        one, _, several = (part.strip() for part in written.partition("/"))
        names.append(Name(one, several or (one if one.endswith(invariable) else f"{one}s")))
    return tuple(names)


def _definition(text: str) -> tuple[str, str, str, str]:
    first, *rest = text.split()
    if first == SCALE:
        return SCALE, rest[0], rest[1], rest[3]
    if first == LEVEL:
        return LEVEL, rest[1], rest[2], rest[0]
    return LINEAR, first, rest[0] if rest else "1", ""
