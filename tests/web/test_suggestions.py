"""What is proposed is in the tables of the language, and is read where it is put in."""

from __future__ import annotations

import pytest

import calculatrice
from calculatrice.engine.functions.registry import REGISTRY, unaccented
from calculatrice.engine.language.wishes import wished
from calculatrice.engine.units.currencies import WORDS, currencies
from calculatrice.service.languages import LANGUAGES
from calculatrice.web.languages import strings
from calculatrice.web.suggestions import suggestions


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_of_the_catalogue_is_proposed(language: str) -> None:
    found = {one.found for one in suggestions(language).names}
    assert {unaccented(name).casefold() for name in REGISTRY} <= found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_currency_is_proposed_by_its_code_and_by_names_that_are_read(language: str) -> None:
    proposed = [one for one in suggestions(language).units if one.about in currencies()]
    assert {one.text for one in suggestions(language).units} >= set(currencies())
    assert len({one.about for one in proposed}) > 0.8 * len(currencies())
    for one in proposed:
        assert calculatrice.evaluate(f"5 {one.text}", locale=language).unit == one.about
    for word in WORDS:
        assert calculatrice.evaluate(f"5 {word.replace('_', ' ')}", locale=language).unit == WORDS[word].split()[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_proposal_says_what_it_is(language: str) -> None:
    known = suggestions(language)
    assert all(one.about for one in known.names)
    assert all(one.form for one in (*known.forms, *known.counted))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_proposed_form_is_that_form(language: str) -> None:
    known = suggestions(language)
    assert [wished(one.text.split()) for one in known.forms] == [one.form for one in known.forms]
    assert [wished(["2", one.text]) for one in known.counted] == [f"{one.form}:2" for one in known.counted]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sign_before_a_form_is_read(language: str) -> None:
    for sign in suggestions(language).to:
        assert calculatrice.evaluate(f"255 {sign} hex", locale=language).text == "= 0xff"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_that_the_page_writes_for_forms_are_those_forms(language: str) -> None:
    wishes = strings(language)["wish"]
    assert {form: wished([wish]) for form, wish in wishes.items()} == {form: form for form in wishes}
    assert [one.text for one in suggestions(language).forms[: len(wishes)]] == list(wishes.values())
