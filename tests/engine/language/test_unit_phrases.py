"""Names of units of several words, with the words between them that are operators elsewhere."""

from __future__ import annotations

import pytest

from calculatrice.engine.units.lookup import lookup
from calculatrice.engine.units.table import units
from calculatrice.library import evaluate

PHRASES = [
    (language, name.several)
    for unit in units()
    for language, names in (("en", unit.english), ("fr", unit.french))
    for name in names
    if {"of", "de"} & set(name.several.split()) and name.several.replace(" ", "").isalpha()
]
ROWS = [
    ("en", "5 tons of refrigeration to Btu/h", "= 60000 Btu/h"),
    ("en", "10% of 50", "= 5"),
    ("en", "20% of 5 km", "= 1 km"),
    ("fr", "10 % de 50", "= 5"),
    ("fr", "2 bouteilles de vin en cl", "= 150 cl"),
    ("en", "3 barrels of oil to gal", "= 126 gal"),
    ("en", "5 stone 4 to lb", "= 74 lb"),
    ("en", "5 kilos to g", "= 5000 g"),
    ("fr", "5 kilos", "= 5 kg"),
]


@pytest.mark.parametrize(("language", "name"), PHRASES)
def test_a_name_of_several_words_is_a_unit(language: str, name: str) -> None:
    found = lookup(name.replace(" ", "_"), language)[0]
    key = found.unit.key.replace(" ", "_")
    assert evaluate(f"2 {name} == 2 {key}", locale=language).decimal == "true"


@pytest.mark.parametrize(("locale", "text", "expected"), ROWS)
def test_words_that_join_names_are_operators_elsewhere(locale: str, text: str, expected: str) -> None:
    assert evaluate(text, locale=locale).text == expected
