"""What the page's scripts go by is what the engine and the API go by."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

import calculatrice.web
from calculatrice.service.execution import answer_inline
from calculatrice.service.request import Request
from calculatrice.web.assets import Assets
from calculatrice.web.rules import rules

STATIC = Path(calculatrice.web.__file__).parent / "static"


def test_they_are_served() -> None:
    assert msgspec.json.decode(dict(Assets().all())["rules.json"]) == rules()


def test_what_is_asked_for_is_answered() -> None:
    found = answer_inline(msgspec.convert({"expression": "1/3", **forms_and_notations()}, Request))
    assert list(found.forms or {}) == rules()["forms"]
    assert list(found.notations or {}) == rules()["notations"]


def forms_and_notations() -> dict[str, list[str]]:
    return {name: rules()[name] for name in ("forms", "notations")}


@pytest.mark.parametrize("angle", rules()["angles"])
def test_units_of_angles_are_those_of_a_request(angle: str) -> None:
    assert msgspec.convert({"expression": "1", "angle": angle}, Request).angle == angle


@pytest.mark.parametrize("words", ['"base:2"', '"grad"', '"mathml", "spoken"'])
def test_no_script_has_them_too(words: str) -> None:
    listed = f"[{words}" if "," in words else f"{words}]"
    assert [path.name for path in STATIC.glob("*.js") if listed in path.read_text(encoding="utf-8")] == []
