"""What people do most, in Firefox: by keyboard and keypad, in both languages, with its own engine, without a server."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from tests.api.serving import Serving
from tests.offline.packed_engine import parts
from tests.parts.firefox import firefox
from tests.web.firefox_sheet import CALCULATIONS, Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.parts.firefox import Firefox

SMALL = """[...document.querySelectorAll("button, a, select, input, summary")]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest("p"))
    .map((element) => [element, element.getBoundingClientRect()])
    .filter(([, box]) => box.width && (box.width < 43.9 || box.height < 43.9))
    .map(([element, box]) => `${element.outerHTML.slice(0, 80)} ${box.width}x${box.height}`)"""
"""What can be pressed, and is too small for a finger."""
CHOOSE = """(name, option) => {
    const labels = [...document.querySelectorAll("dialog label")];
    const select = labels.find(({ textContent }) => textContent === name).control;
    select.selectedIndex = [...select.options].findIndex(({ text }) => text === option);
    return select.selectedIndex >= 0 && select.dispatchEvent(new Event("change"));
}"""
"""Chooses by the names that a panel shows: how a list is opened by a mouse is Firefox's own."""


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    with firefox(tmp_path_factory.mktemp("firefox")) as started:
        yield started


@pytest.fixture(params=["en", "fr"])
def sheet(request: pytest.FixtureRequest, browser: Firefox, address: str) -> Sheet:
    return Sheet(browser, address, request.param)


def test_a_calculation_is_kept_and_stays_after_a_reload(sheet: Sheet) -> None:
    sheet.keep("0.1+0.2" if sheet.language == "en" else "0,1+0,2")
    sheet.shows("0.3")
    sheet.write("sqrt(2)*sqrt(3)")
    sheet.shows("2.44948974278318")
    sheet.browser.call("reload")
    sheet.until("document.documentElement.dataset.ready === ''")
    sheet.lines(1)
    sheet.holds("sqrt(2)*sqrt(3)")


def test_the_keypad_goes_on_with_the_answer(sheet: Sheet) -> None:
    sheet.keys("7 + 8 =")
    sheet.lines(1)
    sheet.keys("+ 2 =")
    sheet.lines(2)
    sheet.shows("17")
    assert "ans" in sheet.run("document.querySelector('.line:last-child').textContent")
    sheet.keys("C 1 2 ⌫ 4")
    sheet.holds("14")


def test_what_was_kept_is_undone_and_done_again(sheet: Sheet) -> None:
    sheet.keep("1+1")
    sheet.keep("2+2")
    for keys, count in ((("z", "Control"), 1), (("y", "Control"), 2), (("z", "Control"), 1)):
        sheet.press(*keys)
        sheet.lines(count)
    sheet.holds("2+2")


def test_a_mistake_is_told_and_mended(sheet: Sheet) -> None:
    sheet.write("sqrrt(49)")
    sheet.press("Enter")
    sheet.until("document.getElementById('message').textContent.includes('sqrrt')")
    sheet.lines(0)
    sheet.holds("sqrrt(49)")
    sheet.write("sqrt(49)")
    sheet.shows("7")
    sheet.until("!document.getElementById('expression').hasAttribute('aria-invalid')")


def test_a_preference_holds_at_once_and_after_a_reload(sheet: Sheet) -> None:
    sheet.write("3/4")
    sheet.shows("0.75")
    sheet.push("#tape-menu")
    sheet.push("[role=menuitem]", sheet.told("preferences"))
    sheet.until("document.querySelector('dialog.preferences')?.open")
    assert sheet.run(f"({CHOOSE})({json.dumps(sheet.told('prefer_form'))}, {json.dumps(sheet.form('fraction'))})")
    sheet.push("dialog.preferences button")
    for again in (False, True):
        if again:
            sheet.browser.call("reload")
        sheet.until("document.querySelectorAll('#value mfrac').length === 1")


@pytest.mark.parametrize("size", [(360, 740), (740, 360), (1280, 800)])
def test_whatever_can_be_pressed_is_large_enough_for_a_finger(
    browser: Firefox, address: str, size: tuple[int, int]
) -> None:
    browser.call("size", *size)
    sheet = Sheet(browser, address, "fr")
    sheet.keep("x = 1/3")
    sheet.write("sqrt(2)")
    sheet.shows("1.41421356237310")
    small = sheet.run(SMALL)
    browser.call("size", 1280, 800)
    assert small == []


@pytest.mark.parametrize("language", ["en", "fr"])
def test_without_a_server_it_starts_and_calculates(
    browser: Firefox, tmp_path_factory: pytest.TempPathFactory, language: str
) -> None:
    with Serving(tmp_path_factory.mktemp("served"), CALCULATRICE_PARTS=str(parts())) as serving:
        sheet = Sheet(browser, serving.url, language)
        sheet.ready()
        before = sheet.run(CALCULATIONS)
        sheet.keep("1/4")
        sheet.shows("0.25")
        assert sheet.run(CALCULATIONS) == before
        sheet.until("navigator.serviceWorker.controller !== null")
    browser.call("reload")
    sheet.ready()
    sheet.lines(1)
    sheet.keep("sqrt(2)*sqrt(3)")
    sheet.shows("2.44948974278318")
    sheet.lines(2)
    assert sheet.run("document.documentElement.lang") == language
