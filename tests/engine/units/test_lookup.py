"""Which unit a name means: with prefixes and powers, in both languages, the ambiguous decided and the others known."""

from __future__ import annotations

import subprocess
import sys

import pytest

from calculatrice.engine.units.lookup import longest, lookup
from calculatrice.engine.units.measured import measured
from calculatrice.engine.units.nearest import nearest


@pytest.mark.parametrize(
    ("written", "symbol"),
    [
        ("km", "km"),
        ("kilometers", "km"),
        ("kilometre", "km"),
        ("kilomètres", "km"),
        ("Kilometers", "km"),
        ("hectometre", "hm"),
        ("µs", "µs"),
        ("\u03bcs", "µs"),
        ("us", "µs"),
        ("um", "µm"),
        ("MiB", "MiB"),
        ("mébioctets", "MiB"),
        ("Mo", "MB"),
        ("Gbit", "Gbit"),
        ("Mbps", "Mbps"),
        ("kilohm", "kΩ"),
        ("megohm", "MΩ"),
        ("mégohms", "MΩ"),
        ("kΩ", "kΩ"),
        ("k\u2126", "kΩ"),
        ("cP", "cP"),
        ("mM", "mM"),
        ("kWh", "kWh"),
        ("kilowattheures", "kWh"),
        ("kcal", "kcal"),
        ("dekameters", "dam"),
        ("m2", "m²"),
        ("cm²", "cm²"),
        ("km3", "km³"),
        ("square kilometers", "km²"),
        ("square_feet", "ft²"),
        ("sq ft", "ft²"),
        ("cubic meters", "m³"),
        ("mètres carrés", "m²"),
        ("mètre-cube", "m³"),
        ("kilomètres carrés", "km²"),
        ("pieds carrés", "ft²"),
        ("feet", "ft"),
        ("pouces carrés", "in²"),
        ("chevaux-vapeur", "PS"),
        ("mille marin", "nmi"),
        ("milles marins", "nmi"),
        ("années-lumière", "ly"),
        ("secondes", "s"),
        ("heures", "h"),
        ("jours", "d"),
        ("°C", "°C"),
        ("degrés Celsius", "°C"),
        ("degC", "°C"),
        ("miles per hour", "mph"),
        ("kilomètres à l’heure", "km/h"),
        ("Hz", "Hz"),
        ("electronvolts", "eV"),
    ],
)
def test_a_name_means_one_unit(written: str, symbol: str) -> None:
    assert [reading.symbol for reading in lookup(written)] == [symbol]


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("min", "minute"),
        ("Pa", "pascal"),
        ("cd", "candela"),
        ("ft", "foot"),
        ("mm", "meter"),
        ("mol", "mole"),
        ("mmHg", "millimeter of mercury"),
        ("dag", "gram"),
        ("mph", "mile per hour"),
        ("ha", "hectare"),
        ("nmi", "nautical mile"),
        ("hbar", "bar"),
        ("Gal", "galileo"),
        ("Cal", "large calorie"),
        ("mas", "milliarcsecond"),
        ("aN", "newton"),
        ("cH", "henry"),
        ("kip", "kip"),
        ("PHz", "hertz"),
        ("Torr", "torr"),
    ],
)
def test_what_could_be_a_prefix_and_another_unit_is_what_everyone_means(written: str, key: str) -> None:
    assert [reading.unit.key for reading in lookup(written)] == [key]


@pytest.mark.parametrize(
    ("written", "language", "keys"),
    [
        ("gal", "en", ["US gallon", "imperial gallon", "dry pint"]),
        ("gallons", "fr", ["US gallon", "imperial gallon"]),
        ("pint", "en", ["US pint", "imperial pint"]),
        ("pt", "en", ["US pint", "imperial pint", "typographic point"]),
        ("pintes", "fr", ["US pint", "imperial pint", "Paris pint"]),
        ("tons", "en", ["short ton", "long ton", "tonne"]),
        ("hp", "en", ["horsepower", "metric horsepower"]),
        ("year", "en", ["year", "Gregorian year"]),
        ("années", "fr", ["year", "Gregorian year"]),
        ("livres", "fr", ["metric pound", "pound", "Paris pound"]),
        ("oz", "en", ["ounce", "troy ounce", "US fluid ounce"]),
        ("F", "en", ["farad", "degree Fahrenheit"]),
        ("C", "en", ["coulomb", "degree Celsius"]),
        ("degrees", "en", ["degree", "degree Celsius", "degree Fahrenheit"]),
        ("rad", "en", ["radian", "rad of dose"]),
        ("KB", "en", ["byte", "byte"]),
        ("kt", "en", ["knot", "tonne"]),
        ("ch", "en", ["chain", "metric horsepower"]),
        ("ch", "fr", ["metric horsepower", "chain"]),
        ("cups", "en", ["US cup", "metric cup"]),
        ("cal", "en", ["calorie", "international calorie"]),
        ("mpg", "en", ["mile per US gallon", "mile per imperial gallon"]),
    ],
)
def test_a_name_of_several_units_takes_one_and_knows_the_others(written: str, language: str, keys: list[str]) -> None:
    found = [reading.unit.key for reading in lookup(written, language)]
    assert found[:1] == keys[:1]
    assert len(found) >= len(keys)


@pytest.mark.parametrize(
    "written", ["", "a", "b", "x", "flurbs", "kkm", "mega", "µ", "mmm", "hour2x", "kft", "square", "²"]
)
def test_what_is_no_unit_finds_none(written: str) -> None:
    assert [reading.unit.key for reading in lookup(written)] in ([], ["square"])


@pytest.mark.parametrize(
    ("words", "count", "symbol"),
    [
        ("miles per hour to", 3, "mph"),
        ("miles to", 1, "mi"),
        ("nautical miles", 2, "nmi"),
        ("square feet in", 2, "ft²"),
        ("pieds du roi", 3, "Paris foot"),
        ("litres aux 100 kilomètres", 4, "L/100km"),
        ("flurbs", 0, None),
    ],
)
def test_the_longest_phrase_is_read(words: str, count: int, symbol: str | None) -> None:
    length, found = longest(words.split())
    assert (length, found[0].symbol if found else None) == (count, symbol)


@pytest.mark.parametrize(
    ("misspelt", "language", "meant"),
    [
        ("kilometrs", "en", "kilometers"),
        ("killometers", "en", "kilometers"),
        ("kilomtres", "fr", "kilomètres"),
        ("furlng", "en", "furlong"),
        ("galon", "en", "gallon"),
        ("litters", "en", "liters"),
        ("secnds", "en", "seconds"),
        ("horspower", "en", "horsepower"),
        ("pousces", "fr", "pouces"),
        ("KM", "en", "km"),
        ("Kg", "en", "kg"),
        ("GHZ", "en", "GHz"),
        ("KWH", "en", "kWh"),
        ("hz", "en", "Hz"),
        ("xyzzyx", "en", None),
        ("q", "en", None),
    ],
)
def test_a_misspelt_name_finds_the_nearest_one(misspelt: str, language: str, meant: str | None) -> None:
    found = nearest(misspelt, language)
    assert found == meant
    assert found is None or lookup(found, language)


def test_what_was_measured_is_no_unit_and_known_by_name() -> None:
    assert {name for name in measured() if lookup(name)} == set()
    assert {row.french for row in measured().values()} >= {"dalton", "rayon de Bohr", "longueur de Planck"}


@pytest.mark.parametrize("expression", ["1+1", "sin(2)", "x = 3", "mean(1; 2)"])
def test_calculating_without_units_imports_none_of_their_tables(expression: str) -> None:
    program = (
        "import sys, calculatrice; calculatrice.evaluate(sys.argv[1]);"
        "sys.exit(any(name.startswith('calculatrice.engine.units') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", program, expression], check=False).returncode == 0
