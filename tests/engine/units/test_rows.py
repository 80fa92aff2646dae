"""The rows of units: each is read, its names are its own or declared to be shared, its symbols read back."""

from __future__ import annotations

import pytest
from flint import fmpq

from calculatrice.engine.exact_text import number_in
from calculatrice.engine.functions.lazy_catalogue import catalogue
from calculatrice.engine.functions.registry import REGISTRY
from calculatrice.engine.units.ambiguous import choices
from calculatrice.engine.units.dimensions import BASES, factors
from calculatrice.engine.units.factors import dimension_of, factor
from calculatrice.engine.units.lookup import Reading, lookup, own_readings
from calculatrice.engine.units.prefixes import SETS
from calculatrice.engine.units.quantities import quantity
from calculatrice.engine.units.rows import TABLES
from calculatrice.engine.units.sources import SOURCES
from calculatrice.engine.units.table import fold, named, symbols, units
from calculatrice.engine.units.unit import LEVEL, LINEAR, SCALE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.units.unit import Unit

UNITS = units()
OUTSIDE_THE_SI = {"B", "Å", "℧", "‰"}
"""Symbols of one letter that the SI brochures don't have, and everyone knows: byte, ångström, mho, per mille."""
OF_THE_SI = set("msgAKNJWCVFSHTLlhdt°\u2032″ℓΩ\u2126")
NUMERIC = {"pH"}
"""A name that is written as the symbol of another unit but for its capitals."""
SAME_FOR_SEVERAL_IN_ENGLISH = {
    *("hertz", "siemens", "lux", "hundredweight", "horsepower", "stone", "torr", "gauss", "poise", "stokes", "nox"),
    *("thou", "celsius", "fahrenheit", "réaumur", "rankine", "tsubo", "gros", "tex", "gross", "permille", "pH", "jin"),
    *("liang", "Zentner", "pounds", "feet", "mils", "units", "land", "Japan", "power", "absiemens", "statsiemens"),
}


def of_subject(subject: str) -> list[Unit]:
    return [own for own in UNITS if own.subject == subject]


def test_there_are_hundreds_of_units_of_all_kinds() -> None:
    assert len(UNITS) > 600
    assert {own.kind for own in UNITS} == {LINEAR, SCALE, LEVEL}
    assert {own.prefixes for own in UNITS} == set(SETS)


@pytest.mark.parametrize("subject", TABLES)
def test_a_row_is_whole(subject: str) -> None:
    for own in of_subject(subject):
        assert_whole(own)


def assert_whole(own: Unit) -> None:
    assert own.english
    assert own.french
    assert own.source in SOURCES
    assert factor(Reading(own), number_in) != 0
    assert all(base in (*BASES, "1") or len(own_readings(base)) == 1 for base, _ in factors(own.of))
    if own.kind == SCALE:
        assert isinstance(number_in(own.parameter), fmpq | int)
    if own.kind == LEVEL:
        multiplier, base = own.parameter.split(";")
        assert number_in(multiplier) != 0
        assert number_in(base) != 1


@pytest.mark.parametrize("subject", TABLES)
def test_a_row_is_found_by_its_names_for_one_and_for_several_and_by_its_symbols(subject: str) -> None:
    for own in of_subject(subject):
        assert_found(own)


def assert_found(own: Unit) -> None:
    for written in (*(word for name in (*own.english, *own.french) for word in name), *own.symbols):
        if written not in NUMERIC:
            assert own in [reading.unit for reading in own_readings(written)], written
            assert (
                own in [reading.unit for reading in lookup(written)]
                or fold(written) in choices("en").names
                or written in choices("en").symbols
            ), written


def test_the_name_that_tells_a_unit_from_the_others_is_its_alone() -> None:
    assert [own.key for own in UNITS if [found.unit for found in own_readings(own.key)] != [own]] == []


def names() -> dict[str, tuple[int, ...]]:
    """Which rows have a name, folded, by all rows one after the other."""
    found: dict[str, tuple[int, ...]] = {}
    for row, own in enumerate(units()):
        for name in {fold(word) for one in (*own.english, *own.french) for word in one}:
            found[name] = (*found.get(name, ()), row)
    return found


def test_a_name_finds_its_rows_and_nothing_near_it_does() -> None:
    known = names()
    near = {near for name in known for near in (name[:-1], name[1:], f"{name}s", f"{name},", name.removesuffix("s"))}
    assert {name: named(name) for name in {*known, *near}} == {name: known.get(name, ()) for name in {*known, *near}}


def test_a_name_or_symbol_of_several_units_is_declared() -> None:
    shared = {name for name, rows in names().items() if len(rows) > 1}
    shared |= {symbol for symbol, rows in symbols().alone.items() if len(rows) > 1}
    assert shared - {*choices("en").names, *choices("en").symbols} == set()


@pytest.mark.parametrize("language", ["en", "fr"])
def test_what_is_declared_to_be_shared_is_said_by_names_of_one_unit(language: str) -> None:
    shared = {**choices(language).names, **choices(language).symbols}
    meant = {name: [own_readings(exact) for exact in several] for name, several in shared.items()}
    assert {name for name, found in meant.items() if any(len(readings) != 1 for readings in found)} == set()


@pytest.mark.parametrize("subject", TABLES)
def test_every_prefix_reads_back_with_symbol_and_names(subject: str) -> None:
    for own in of_subject(subject):
        assert_prefixes_read_back(own)


def assert_prefixes_read_back(own: Unit) -> None:
    for prefix in SETS[own.prefixes]:
        reading = Reading(own, prefix)
        for written in (reading.symbol, reading.name("en"), reading.name("fr", several=True)):
            found = lookup(written)
            same = [(other.unit, other.prefix and other.prefix.factor) for other in found]
            assert (own, prefix.factor) in same or written in OWN_BEFORE_PREFIX, written


OWN_BEFORE_PREFIX = {"RT", "PS", "mph", "pH", "fL", "asb", "kph"}
"""Symbols of a unit that a prefix and a symbol make, too: the unit of that name is read."""


def test_units_of_one_letter_are_those_of_the_si_and_a_few() -> None:
    assert {symbol for symbol in symbols().alone if len(symbol) == 1} == OF_THE_SI | OUTSIDE_THE_SI


def test_plurals_differ_where_english_forms_them() -> None:
    same = {name.one for own in UNITS for name in own.english if name.one == name.several}
    assert {name for name in same if not SAME_FOR_SEVERAL_IN_ENGLISH & set(name.split())} == SAID_AS_SEVERAL


SAID_AS_SEVERAL = {"rads"}


def test_plurals_differ_where_french_forms_them() -> None:
    same = {name.one for own in UNITS for name in own.french if name.one == name.several}
    first = {word.split()[0].split("-")[0] for word in same}
    assert {word for word in first if not word.endswith(("s", "x", "z"))} == FRENCH_WITHOUT_PLURAL


FRENCH_WITHOUT_PLURAL = {
    *("fahrenheit", "réaumur", "rankine", "jin", "liang", "tsubo", "mu", "torr", "horsepower"),
    *("pour", "treize", "pH"),
}


def test_what_takes_prefixes_has_a_dimension_with_a_name() -> None:
    dimensions = {dimension_of(Reading(own)) for own in UNITS if own.prefixes != "-"}
    assert [str(own) for own in dimensions if quantity(own) is None] == []


def test_the_names_of_functions_that_are_units_too_are_known() -> None:
    """A function is read before a bracket and a unit beside a number: these names must be tried in both places."""
    catalogue.lookup("sin")
    callable_names = {name for entry in REGISTRY.values() for name in (entry.name, *entry.aliases)}
    assert {name for name in callable_names if lookup(name)} == NAMES_OF_FUNCTIONS


NAMES_OF_FUNCTIONS = {
    "arcsec",
    "asec",
    "ch",
    "dot",
    "gamma",
    "min",
    "perm",
    "ppcm",
    "psi",
    "rem",
    "sec",
    "square",
    "var",
}
