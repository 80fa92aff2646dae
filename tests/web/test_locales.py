"""Both languages say the same things, each in whole sentences."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from calculatrice.engine.functions.registry import REGISTRY
from calculatrice.service.languages import LANGUAGES
from calculatrice.web.entries import entries
from calculatrice.web.keys import PANELS
from calculatrice.web.languages import strings

WEB = Path(__file__).parents[2] / "src" / "calculatrice" / "web"
SOURCES = [*(WEB / "static").glob("*.js"), *(WEB / "templates").glob("*.html"), *WEB.glob("*.py")]
PLURALS = {"one", "other"}
NAMED = re.compile(r"""\bt\.(\w+)|\bt\[['"](\w+)['"]\]|\bt\(\s*['"](\w+)['"]|told\[['"](\w+)['"]\]""")
ORDINARY_SPACE = re.compile(r" [;:!?»%]|« |\d \d{3}")


def leaves(found: Any) -> list[str]:  # noqa: ANN401  # whatever JSON can hold
    if isinstance(found, str):
        return [found]
    inner = found.values() if isinstance(found, dict) else found
    return [text for part in inner for text in leaves(part)]


def shape(found: Any) -> Any:  # noqa: ANN401  # whatever JSON can hold
    """The keys and the fields of a group of strings, without their words."""
    if isinstance(found, str):
        return sorted(re.findall(r"\{\w+\}", found))
    if isinstance(found, dict):
        return {key: shape(inner) for key, inner in found.items()}
    return [shape(inner) for inner in found]


def test_both_languages_have_the_same_strings_with_the_same_fields() -> None:
    assert shape(strings("en")) == shape(strings("fr"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_string_is_a_piece_of_another(language: str) -> None:
    """A piece begins or ends with a space, or holds no word: those that are no sentence are names."""
    pieces = [text for text in leaves(strings(language)) if text != text.strip() or not text]
    assert pieces == []


def test_french_has_its_own_spaces() -> None:
    assert [text for text in leaves(strings("fr")) if ORDINARY_SPACE.search(text)] == []
    text = re.sub(r"\{[{%].*?[%}]\}|<[^>]*>", "", (WEB / "templates" / "help.fr.html").read_text("utf-8"))
    assert ORDINARY_SPACE.findall(text) == []


def test_every_string_that_is_asked_for_is_there_and_none_is_idle() -> None:
    named = {name for path in SOURCES for match in NAMED.finditer(path.read_text("utf-8")) for name in match.groups()}
    text = "\n".join(path.read_text("utf-8") for path in SOURCES)
    quoted = {name for name in strings("en") if f'"{name}"' in text or f"'{name}'" in text}
    built = {
        name
        for name in strings("en")
        if name.startswith(("tab_", "prefer_", "promise_", "truth_", "heard_", "language_", "form_"))
    }
    keys = {key.name for keys in PANELS.values() for key in keys if key.name}
    assert named - {None} <= set(strings("en"))
    assert set(strings("en")) - named - quoted - built - keys == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_function_has_a_place_in_the_catalogue(language: str) -> None:
    listed = sum(len(members) for members in entries(language).values())
    assert listed == len(dict.fromkeys(REGISTRY.values()))
