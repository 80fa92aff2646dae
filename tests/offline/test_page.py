"""The page's files made few: just those that pages name, and taken only where they are of today's sources."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from offline.page import BUNDLER, begun, is_made, sources
from tests.offline.packed_engine import parts

from calculatrice.web.assets import Assets
from calculatrice.web.bundle import SOURCES

if TYPE_CHECKING:
    from pathlib import Path


def test_the_lock_names_no_address_and_has_a_hash_of_everything() -> None:
    text = (BUNDLER / "package-lock.json").read_text("utf-8")
    assert '"resolved"' not in text
    named = json.loads(text)["packages"]
    assert [name for name, package in named.items() if name and "integrity" not in package] == []


def test_every_module_that_a_page_names_is_there() -> None:
    assert set(begun()) <= sources().keys()


def test_nothing_is_made_where_nothing_was_built(tmp_path: Path) -> None:
    assert not is_made(tmp_path)


def test_a_bundle_starts_with_one_module_and_has_all_that_pages_name() -> None:
    assets = Assets(parts=parts())
    assert assets.is_bundled, "make offline has not bundled today's sources"
    assert assets.modules == ["main.js"]
    names = {name for name, _ in assets.all()}
    assert {*begun(), "calculator.css", "reading.css", "print.css", "engineworker.js", "serviceworker.js"} <= names
    assert {name for name in sources() if not name.endswith((".js", ".css"))} <= names


@pytest.mark.parametrize("language", ["en", "fr"])
def test_what_a_first_visit_takes_of_a_bundle_is_at_most_40_kib(language: str) -> None:
    page = parts() / "page"
    names = ("early.js", "main.js", "calculator.css", "print.css", "rules.json", f"locales/{language}.json")
    assert sum((page / f"{name}.br").stat().st_size for name in names) <= 40 * 1024


def test_modules_of_a_bundle_name_only_what_there_is() -> None:
    files = dict(Assets(parts=parts()).all())
    texts = [content.decode() for name, content in files.items() if name.endswith(".js")]
    named = {name for text in texts for name in re.findall(r'(?:from|import\(?)"\./([^"]+)"', text)}
    assert named
    assert named <= files.keys()


def test_a_bundle_of_other_sources_is_not_taken(tmp_path: Path) -> None:
    (tmp_path / SOURCES).write_text("of yesterday")
    assets = Assets(parts=tmp_path)
    assert not assets.is_bundled
    assert "api.js" in assets.modules
