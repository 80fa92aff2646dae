"""What is proposed is in the tables of the language, and is read where it is put in."""

from __future__ import annotations

import pytest

import calculatrice
from calculatrice.engine.functions.registry import REGISTRY, unaccented
from calculatrice.engine.language.wishes import wished
from calculatrice.service.languages import LANGUAGES
from calculatrice.web.suggestions import suggestions


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_of_the_catalogue_is_proposed(language: str) -> None:
    found = {one.found for one in suggestions(language).names}
    assert {unaccented(name).casefold() for name in REGISTRY} <= found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_proposal_says_what_it_is(language: str) -> None:
    known = suggestions(language)
    assert all(one.about for one in known.names)
    assert all(one.form for one in (*known.forms, *known.counted))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_proposed_form_is_that_form(language: str) -> None:
    known = suggestions(language)
    assert [wished([one.text]) for one in known.forms] == [one.form for one in known.forms]
    assert [wished(["2", one.text]) for one in known.counted] == [f"{one.form}:2" for one in known.counted]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sign_before_a_form_is_read(language: str) -> None:
    for sign in suggestions(language).to:
        assert calculatrice.evaluate(f"255 {sign} hex", locale=language).text == "= 0xff"
