"""The pages of units: all of them, those of a dimension, one."""

from __future__ import annotations

from html import unescape

import httpx
import pytest

from calculatrice.engine.units.currencies import currencies
from calculatrice.engine.units.listing import listing
from calculatrice.service.languages import LANGUAGES
from calculatrice.web.unit_entries import entry_of, found, group_of, groups, runs


def page(address: str, path: str, **query: str) -> httpx.Response:
    return httpx.get(f"{address}{path}", params=query, headers={"Accept": "text/html"})


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_units_stand_on_the_page(address: str, language: str) -> None:
    text = unescape(page(address, "/units", l=language).text)
    assert f'<html lang="{language}"' in text
    for group in groups(language):
        assert f">{group.title}</a>" in text
        assert all(f">{entry.name}</a>" in text for entry in group.entries)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_unit_has_a_page_with_what_it_is_in_others(address: str, language: str) -> None:
    text = unescape(page(address, "/units/mile", l=language).text)
    assert "1 mi = 1760 yd" in text
    assert {"en": "= 1609.344 m", "fr": "= 1609,344 m"}[language] in text


def test_every_unit_and_every_dimension_has_an_address() -> None:
    for language in LANGUAGES:
        for dimension, listed in listing().items():
            assert group_of(str(dimension), language) is not None
            assert all(entry_of(one.identifier, language) is not None for one in listed)


def test_the_units_of_a_dimension_have_a_page(address: str) -> None:
    text = page(address, "/units/of", d="m/s", l="en").text
    assert "knot" in text
    assert "kilogram" not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_currency_has_a_page_whose_calculations_run(language: str) -> None:
    for code in currencies():
        found = entry_of(code, language)
        assert found is not None
        assert found[0].symbols
        assert all(one.answer[0] in "=≈" for one in runs(code, language))


def test_the_page_of_a_currency_has_its_names_its_sign_and_its_decimals(address: str) -> None:
    text = unescape(page(address, "/units/CHF", l="fr").text)
    for told in (
        "franc suisse",
        "Swiss francs",
        "2 décimales",
        "0,05 CHF près",
        "arrondi_espèces(12,53 CHF)",
        "12,55 CHF",
    ):
        assert told in text
    assert "ISO 4217" in text


@pytest.mark.parametrize(("path", "query"), [("/units/flurb", {}), ("/units/of", {"d": "flurb"}), ("/units/of", {})])
def test_what_is_no_unit_has_no_page(address: str, path: str, query: dict[str, str]) -> None:
    assert page(address, path, **query).status_code == 404


@pytest.mark.parametrize(
    ("language", "words", "first"),
    [
        ("en", "NAUTICAL mile", "nautical mile"),
        ("fr", "metre", "mètre"),
        ("en", "km/h", "kilometer per hour"),
        ("en", "€", "euro"),
        ("fr", "couronne suedoise", "couronne suédoise"),
        ("en", "chf", "Swiss franc"),
    ],
)
def test_a_search_finds_names_in_any_letters_and_symbols(language: str, words: str, first: str) -> None:
    assert first in [entry.name for group in found(language, words) for entry in group.entries]


def test_a_search_that_finds_nothing_says_so(address: str) -> None:
    assert '<p id="no-entries">' in page(address, "/units", q="flurb", l="en").text
