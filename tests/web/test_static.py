"""The modules of the page's scripts have tests of their own, which Node.js runs on what the server serves."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from tests.parts.npm import packages
from tests.web.scripts import TESTS, run, serve_into

from calculatrice.web.assets import Assets

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

IN_A_PAGE = "./browser.js"
"""What a test imports whose module is a part of the page, for which npm brings a document."""

BROWSERS_ALONE = {
    "acts",
    "alone",
    "announce",
    "catalogue",
    "completion",
    "composer",
    "connection",
    "copying",
    "details",
    "digits",
    "early",
    "engineworker",
    "forget",
    "formchips",
    "frame",
    "handle",
    "history",
    "holding",
    "keep",
    "keyacts",
    "keypad",
    "look",
    "main",
    "mathml",
    "memory",
    "menu",
    "newversion",
    "moredigits",
    "namelist",
    "note",
    "ondevice",
    "pastedlines",
    "preferencepanel",
    "preview",
    "printing",
    "runs",
    "selection",
    "serviceworker",
    "settings",
    "sheet",
    "shortcuts",
    "shownvalue",
    "stage",
    "tapeline",
    "tapeview",
    "toast",
    "trusted",
    "typing",
    "unitchips",
    "undo",
    "waiting",
}
"""Modules that are tied to the page: Chromium and Firefox try them, with the server, and no test of their own does."""


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory, address: str) -> Path:
    return serve_into(tmp_path_factory.mktemp("static"), address)


def test_every_module_has_a_file_of_tests_or_is_tied_to_the_page() -> None:
    modules = {name.removesuffix(".js") for name, _ in Assets().all() if name.endswith(".js")}
    tested = {path.name.removesuffix(".test.js") for path in TESTS.glob("*.test.js")}
    assert tested | BROWSERS_ALONE == modules
    assert tested & BROWSERS_ALONE == set()


@pytest.mark.parametrize("test", sorted(TESTS.glob("*.test.js")), ids=lambda path: path.name.removesuffix(".test.js"))
def test_a_module_does_what_its_tests_say(
    test: Path, served: Path, record_property: Callable[[str, object], None]
) -> None:
    needs_packages = IN_A_PAGE in test.read_text("utf-8")
    variables = {"CALCULATRICE_NODE_MODULES": str(packages(TESTS) / "node_modules")} if needs_packages else {}
    cases = run(test, served, variables)
    assert cases > 0
    record_property("cases of the page's scripts", cases)


def test_the_lock_names_no_address_and_has_a_hash_of_everything() -> None:
    text = (TESTS / "package-lock.json").read_text("utf-8")
    assert '"resolved"' not in text
    named = json.loads(text)["packages"]
    assert [name for name, package in named.items() if name and "integrity" not in package] == []
