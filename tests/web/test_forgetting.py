"""The help says what is kept where and how long, and empties what the browser keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx
import pytest
from playwright.sync_api import expect
from tests.api.serving import Serving

if TYPE_CHECKING:
    from pathlib import Path

    from tests.web.calculator import Calculator

KEPT = "() => [Object.keys(localStorage).length, Object.keys(sessionStorage).length, document.cookie]"


def test_all_that_the_browser_keeps_is_forgotten(calculator: Calculator) -> None:
    calculator.keep("6*7").shows("42").write("1+1")
    page = calculator.page
    page.click("#theme")
    page.goto(f"/help?l={calculator.language}")
    assert page.evaluate(KEPT) != [0, 0, ""]
    page.click("#forget")
    page.get_by_role("button", name=calculator.told("forget_now"), exact=True).click()
    expect(page.locator("#forgotten")).to_be_visible()
    expect(page.locator("#forgotten")).to_have_text(calculator.told("forgotten"))
    assert page.evaluate(KEPT) == [0, 0, ""]
    page.goto(f"/?l={calculator.language}")
    expect(calculator.lines).to_have_count(0)
    expect(calculator.input).to_have_value("")


@pytest.mark.parametrize("leave", ["forget_not", "Escape"])
def test_who_thinks_better_of_it_loses_nothing(english: Calculator, leave: str) -> None:
    english.keep("6*7").shows("42")
    page = english.page
    page.goto("/help?l=en")
    page.click("#forget")
    if leave == "Escape":
        page.keyboard.press("Escape")
    else:
        page.get_by_role("button", name=english.told(leave)).click()
    expect(page.locator("#forgotten")).to_be_hidden()
    page.goto("/?l=en")
    expect(english.lines).to_have_count(1)


@pytest.mark.parametrize(("language", "words"), [("en", ("24 hours", "Backups")), ("fr", ("24 heures", "sauvegardes"))])
def test_the_help_names_every_place_and_its_time(tmp_path: Path, language: str, words: tuple[str, ...]) -> None:
    with Serving(tmp_path, "--redis-url", "redis://localhost:1") as shared:
        text = shared.client.get("/help", params={"l": language}).text
    assert all(word in text for word in (*words, "Redis", "30"))


def test_without_redis_none_is_named(address: str) -> None:
    assert "Redis" not in httpx.get(f"{address}/help").text
