"""The keys of the keypad: what is written on them can be typed, and has a name in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from calculatrice.engine.functions.registry import REGISTRY
from calculatrice.web.keys import COLUMNS, PANELS
from calculatrice.web.languages import strings

if TYPE_CHECKING:
    from calculatrice.web.keys import Key

KEYS = [key for keys in PANELS.values() for key in keys]


@pytest.mark.parametrize("key", KEYS, ids=lambda key: key.label or key.action)
def test_a_key_types_or_acts(key: Key) -> None:
    assert bool(key.text) != bool(key.action)


@pytest.mark.parametrize("key", [key for key in KEYS if key.name], ids=lambda key: key.name)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_key_has_a_name_for_whoever_listens(key: Key, language: str) -> None:
    assert strings(language)[key.name]


@pytest.mark.parametrize("panel", PANELS)
def test_no_two_keys_of_a_panel_show_the_same(panel: str) -> None:
    labels = [key.label for key in PANELS[panel] if key.label]
    assert len(set(labels)) == len(labels)


def test_panels_are_as_high_as_each_other() -> None:
    assert {len(keys) / COLUMNS[panel] for panel, keys in PANELS.items()} == {5}


@pytest.mark.parametrize("key", [key for key in KEYS if key.french], ids=lambda key: key.label)
def test_a_function_is_shown_and_typed_by_its_name_in_french(key: Key) -> None:
    told = key.told("fr")
    assert REGISTRY[told.text.removesuffix("(")] is REGISTRY[key.label]
    assert told.label in strings("fr")[key.name]
    assert key.told("en") is key
