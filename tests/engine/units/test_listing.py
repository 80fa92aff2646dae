"""The catalogue of units: each stands in it once, by what it measures, with a calculation that has an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.engine.corpora import run

from calculatrice.engine.units.definitions import definition
from calculatrice.engine.units.listing import by_identifier, find, listing, title
from calculatrice.engine.units.table import units

if TYPE_CHECKING:
    from calculatrice.engine.units.listing import Listed

LISTED = [one for listed in listing().values() for one in listed]


def test_every_unit_stands_once_in_the_listing_under_an_identifier_of_its_own() -> None:
    assert sorted(one.unit.key for one in LISTED) == sorted(unit.key for unit in units())
    assert len({one.identifier for one in LISTED}) == len(LISTED)
    assert all(by_identifier(one.identifier) is one for one in LISTED)


@pytest.mark.parametrize("one", LISTED, ids=lambda one: one.identifier)
def test_the_example_of_a_unit_has_an_answer_in_both_languages(one: Listed) -> None:
    for locale in ("en", "fr"):
        [result] = run(one.example, locale)
        assert result.kind in ("number", "quantity")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_unit_and_dimension_is_told_of(language: str) -> None:
    assert all(definition(one, language) for one in LISTED)
    assert len({title(dimension, language) for dimension in listing()}) == len(listing())


@pytest.mark.parametrize(
    ("name", "language", "told"),
    [
        ("ft", "en", "1 ft = 12 in"),
        ("m", "en", "a base unit"),
        ("kilogramme", "fr", "1 g = 1/1000 kg"),
        ("seconde", "fr", "une unité de base"),
        ("°C", "en", "a degree is 1 K; the zero lies at 5463/20 K"),
        ("dBm", "en", "a level: the logarithm of a ratio to 1/1000 W"),
    ],
)
def test_a_definition_says_what_a_unit_is(name: str, language: str, told: str) -> None:
    assert definition(find(name, language)[0], language) == told


def test_a_name_of_several_units_finds_all_of_them() -> None:
    assert [one.unit.key for one in find("pint")] == ["US pint", "imperial pint", "dry pint"]
    assert find("flurb") == []
