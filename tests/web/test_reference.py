"""The reference page of the language: whole, in both languages, and every calculation on it has an answer."""

from __future__ import annotations

import re
from html import unescape

import httpx
import pytest
from tests.engine.corpora import run

from calculatrice.engine.functions.registry import REGISTRY
from calculatrice.engine.language import words
from calculatrice.engine.language.labels import LABELS
from calculatrice.engine.language.operators import TYPED, WORDS
from calculatrice.engine.language.wishes import COUNTED, WISHES
from calculatrice.web.languages import strings
from calculatrice.web.reference import tables

LANGUAGES = ("en", "fr")
EXAMPLES = [
    (language, row.example)
    for language in LANGUAGES
    for rows in tables(language).values()
    for row in rows
    if row.example
]


@pytest.mark.parametrize(("language", "example"), EXAMPLES)
def test_every_calculation_of_the_reference_has_an_answer(language: str, example: str) -> None:
    assert len(run(example, language)) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_can_be_typed_stands_in_the_reference(language: str) -> None:
    written = {name: {way for row in rows for way in row.written} for name, rows in tables(language).items()}
    assert written["operators"] >= TYPED.keys() | {word.lower() for word in WORDS}, "capitals are the same words"
    assert written["words"] == {*words.every(language), *LABELS[language]}
    assert written["forms"] >= WISHES.keys() | {f"2 {wish}" for wish in COUNTED}
    assert written["names"] == {name for name, entry in REGISTRY.items() if entry.aliases}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_shows_its_tables(address: str, language: str) -> None:
    page = unescape(httpx.get(f"{address}/language", params={"l": language}).text)
    assert f'<html lang="{language}"' in page
    for name, rows in tables(language).items():
        assert strings(language)[f"language_{name}"] in page
        assert all(f">{way}</code>" in page for row in rows for way in row.written)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_help_and_the_catalogue_lead_to_it(address: str, language: str) -> None:
    for path in ("/help", "/functions"):
        page = httpx.get(f"{address}{path}", params={"l": language}).text
        assert re.search(rf'href="/language\?l={language}"', page)
