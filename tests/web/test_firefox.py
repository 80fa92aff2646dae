"""Firefox copies what it shows, and prints it: where it differs from Chromium, the page must not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.parts.firefox import firefox
from tests.web.firefox_sheet import CALCULATIONS, Sheet
from tests.web.papers import ink, pages, words

import calculatrice

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.parts.firefox import Firefox


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    with firefox(tmp_path_factory.mktemp("firefox")) as started:
        yield started


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("√6", "2.44948974278318"),
        ("1/7", "0.142857142857143"),
        ("31+7/8", "31.875"),
        ("2^100", "1267650600228229401496703205376"),
        ("√3*10^-30", "1.73205080756888e-30"),
    ],
)
def test_what_is_selected_is_copied_as_the_same_value(
    browser: Firefox, address: str, language: str, expression: str, value: str
) -> None:
    sheet = Sheet(browser, address, language)
    sheet.keep(expression)
    selections = {
        "value": lambda: sheet.click("#value .number"),
        "reading": lambda: sheet.click("#reading math"),
        "exact": lambda: sheet.click("#exact .number"),
        "expression": lambda: sheet.drag(".line .expression", ".line .expression math:last-of-type"),
        "answer": lambda: sheet.drag(".line .part:first-child .relation", ".line .part:last-child"),
        "line": lambda: sheet.drag(".line .expression", ".line .part:last-child"),
        "all": sheet.select_all,
    }
    if browser.run("document.getElementById('exact').childElementCount === 0"):
        del selections["exact"]
    copied = {}
    for name, select in selections.items():
        select()
        copied[name] = sheet.copied()
    rounded = {name: calculatrice.evaluate(text, digits=15, locale=language).decimal for name, text in copied.items()}
    assert rounded == dict.fromkeys(selections, value), copied


def test_the_sheet_is_one_page_and_dark_prints_as_light(browser: Firefox, address: str, tmp_path: Path) -> None:
    sheet = Sheet(browser, address, "en")
    sheet.keep("(1+3√2)/3")
    browser.call("pdf", str(tmp_path / "light.pdf"))
    browser.run("document.documentElement.dataset.theme = 'dark'")
    browser.call("pdf", str(tmp_path / "dark.pdf"))
    assert [pages(path) for path in tmp_path.iterdir()] == [1, 1]
    assert "1.747 546 895 706 43" in words(tmp_path / "dark.pdf")
    assert ink(tmp_path / "dark.pdf") == ink(tmp_path / "light.pdf")


def test_it_calculates_by_itself(browser: Firefox, with_parts: str) -> None:
    sheet = Sheet(browser, with_parts, "en")
    browser.until("document.documentElement.dataset.device === 'ready'")
    before = browser.run(CALCULATIONS)
    sheet.keep("sqrt(2)*sqrt(3)")
    browser.until("document.querySelector('.line:last-child .answer').textContent.includes('2.449')")
    assert browser.run(CALCULATIONS) == before
