"""Every definition of pint's that is exact is here, with its factor; where the two differ, it is said who and why."""

from __future__ import annotations

import random
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from flint import fmpq
from tests.engine.units.pints import REGISTRY, in_base_units

import calculatrice
from calculatrice.engine.exact_text import number_in
from calculatrice.engine.language.operators import WORDS
from calculatrice.engine.units.canonical import name_of
from calculatrice.engine.units.constants import constant
from calculatrice.engine.units.factors import dimension_of, expression, factor
from calculatrice.engine.units.lookup import own_readings
from calculatrice.engine.units.measured import known_to_a_margin
from calculatrice.engine.units.prefixes import SI
from calculatrice.engine.units.unit import LINEAR, SCALE
from calculatrice.engine.units.wording import text

if TYPE_CHECKING:
    from calculatrice.engine.units.lookup import Reading

OPERATORS = frozenset(WORDS)
"""Words that are no units: the exatesla is « et » in capitals."""
CALLED = {
    "british_thermal_unit": "ISO British thermal unit",
    "number_meter": "metric count",
    "acre": "survey acre",
    "acre_foot": "survey acre foot",
    "fathom": "survey fathom",
    "link": "survey link",
    "rod": "survey rod",
    "chain": "survey chain",
    "furlong": "survey furlong",
    "square_rod": "square survey rod",
    "mil": "angular mil",
    "gamma": "gamma of a field",
    "lambda": "lambda of volume",
    "delta_degree_Reaumur": "difference of a degree Réaumur",
    "barrel": "US liquid barrel",
    "decade": "decade of a ratio",
    "delta_degree_Celsius": "Δ°C",
    "delta_degree_Fahrenheit": "Δ°F",
    "decibelmicrowatt": "decibel of a microwatt",
    "metric_horsepower": "metric horsepower",
    "number_english": "English cotton count",
}
"""What pint means by a name that means something else here: a rod is no longer one of survey feet for NIST."""
THEIRS = {
    "mil": "pint has π/32000 radian; a NATO mil is 1/6400 of a turn",
    "refrigeration_ton": "pint takes the ISO Btu for 12,000 Btu an hour",
    "cooling_tower_ton": "as the ton of refrigeration",
    **dict.fromkeys(("franklin", "statampere", "statvolt", "statohm", "statfarad", "statmho"), "Gaussian dimensions"),
    **dict.fromkeys(("statweber", "stattesla", "stathenry", "gauss", "maxwell"), "Gaussian dimensions"),
    **dict.fromkeys(("oersted", "gilbert"), "Gaussian dimensions"),
    "parsec": "pint has the tangent of a second of arc, as before 2015",
    "unit_pole": "pint multiplies by the measured constant of the vacuum",
}
NOT_HERE = {
    "percent": "a kind of values of its own",
    "count": "a number",
    "avogadro_number": "a constant here",
    "clausius": "sources differ by a factor of 1000",
    "sound_pressure_level": "the reference of dBSPL, no unit",
    **dict.fromkeys(("eulers_number", "ln10", "pi"), "constants of the language, with all their digits"),
    **dict.fromkeys(("tansec", "wien_x", "wien_u", "zeta"), "decimals that stand for irrational numbers or helpers"),
    "wien_frequency_displacement_law_constant": "hangs on the root of a transcendental equation",
    "wien_wavelength_displacement_law_constant": "hangs on the root of a transcendental equation",
}
"""What pint defines, and no table here has."""
DEFINITIONS = {own.name: own for own in REGISTRY._units.values() if type(own).__name__ == "UnitDefinition"}


def here(name: str) -> Reading | None:
    """The unit that a definition of pint's is."""
    for written in (CALLED.get(name, name), *symbol_and_aliases(name)):
        if found := own_readings(written):
            return found[0]
    return None


def symbol_and_aliases(name: str) -> tuple[str, ...]:
    own = DEFINITIONS[name]
    return (*([own.defined_symbol] if own.defined_symbol else []), *own.aliases)


def is_known_otherwise(name: str) -> bool:
    words = (name, *symbol_and_aliases(name))
    return name in NOT_HERE or any(constant(word) or known_to_a_margin(word) for word in words)


def is_linear(name: str) -> bool:
    own = DEFINITIONS[name]
    return not own.is_logarithmic and not getattr(own.converter, "offset", 0)


FOUND = {name: reading for name in sorted(DEFINITIONS) if not is_known_otherwise(name) and (reading := here(name))}
COMPARED = {name: reading for name, reading in FOUND.items() if is_linear(name) and name not in THEIRS}


def test_every_definition_is_here_or_known_to_be_measured_or_left_out() -> None:
    assert [name for name in DEFINITIONS if name not in FOUND and not is_known_otherwise(name)] == []
    assert len(COMPARED) > 270


@pytest.mark.parametrize("name", COMPARED)
def test_a_unit_is_what_pint_has(name: str) -> None:
    reading = COMPARED[name]
    number, dimensions = in_base_units(REGISTRY.Quantity(Fraction(1), name))
    assert dimension_of(reading) == dimensions
    own = factor(reading, number_in)
    if isinstance(own, int | fmpq):
        assert own == fmpq(number.numerator, number.denominator)
    else:
        assert is_irrational_one(f"({expression(reading)})/({number.numerator}/{number.denominator})")


def is_irrational_one(quotient: str) -> bool:
    """Whether a quotient is 1 but for the fifty digits that pint has of π."""
    return calculatrice.evaluate(f"abs({quotient} - 1) < 1e-45").decimal == "true"


@pytest.mark.parametrize("name", [name for name, reading in FOUND.items() if reading.unit.kind == SCALE])
def test_an_absolute_scale_has_pint_s_degree_and_origin(name: str) -> None:
    own, converter = FOUND[name].unit, DEFINITIONS[name].converter
    assert (number_in(own.factor), number_in(own.parameter)) == (fraction(converter.scale), fraction(converter.offset))


def fraction(number: Fraction) -> fmpq:
    exact = Fraction(number)
    return fmpq(exact.numerator, exact.denominator)


def rational_factor(reading: Reading) -> fmpq | None:
    own = factor(reading, number_in)
    return fmpq(own) if isinstance(own, int | fmpq) else None


RATIONAL = {
    name: own
    for name, reading in COMPARED.items()
    if not reading.prefix and (own := rational_factor(reading)) is not None
}


def conversions(count: int) -> list[tuple[Fraction, str, str, str]]:
    """Random amounts of a unit, with a prefix of which both know the name, and a unit that they are told in."""
    chance = random.Random(20)  # noqa: S311 - it shuffles a test, it keeps no secret
    dimensions = {name: dimension_of(COMPARED[name]) for name in RATIONAL}
    found: list[tuple[Fraction, str, str, str]] = []
    while len(found) < count:
        source = chance.choice(list(RATIONAL))
        fitting = [name for name, dimension in dimensions.items() if dimension == dimensions[source]]
        prefix = chance.choice(SI).english if COMPARED[source].unit.prefixes == "si" else ""
        amount = Fraction(chance.randint(-(10**6), 10**6), chance.randint(1, 1000))
        found.append((amount, prefix, source, chance.choice(fitting)))
    return found


def test_a_thousand_random_conversions_are_pint_s_in_fractions() -> None:
    wrong = []
    for amount, prefix, source, target in conversions(1000):
        theirs = REGISTRY.Quantity(amount, f"{prefix}{source}").to(target).magnitude
        [reading] = own_readings(f"{prefix}{COMPARED[source].unit.key}")
        own = rational_factor(reading)
        if own is None or fraction(amount) * own / RATIONAL[target] != fraction(theirs):
            wrong.append((amount, prefix, source, target))
    assert wrong == []


def test_conversions_that_are_typed_are_pint_s_in_fractions() -> None:
    wrong = []
    for amount, prefix, source, target in conversions(200):
        [reading] = own_readings(f"{prefix}{COMPARED[source].unit.key}")
        names = [text(name_of(own)) for own in (reading, COMPARED[target])]
        if not OPERATORS.isdisjoint(names):
            continue
        theirs = REGISTRY.Quantity(amount, f"{prefix}{source}").to(target).magnitude
        result = calculatrice.evaluate(f"({amount}) {names[0]} to {names[1]}")
        if result.exact != f"{fraction(theirs)} {names[1]}":
            wrong.append((result.expression, result.exact, theirs))
    assert wrong == []


def test_what_is_said_to_be_theirs_differs() -> None:
    for name in ("mil", "refrigeration_ton", "cooling_tower_ton"):
        number, dimensions = in_base_units(REGISTRY.Quantity(Fraction(1), name))
        assert dimension_of(FOUND[name]) == dimensions
        assert not is_irrational_one(f"({expression(FOUND[name])})/({number.numerator}/{number.denominator})")


def test_kinds_of_scales_and_levels_are_pint_s() -> None:
    other = {name for name, own in FOUND.items() if (own.unit.kind == LINEAR) != is_linear(name)}
    assert other == set()
