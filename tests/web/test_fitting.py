"""Nothing is cut or covered: words fit on their keys, choices into their boxes, examples stay off the line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from tests.web.test_layout import PHONES, SIZES, at

from calculatrice.web.keys import PANELS

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.web.calculator import Calculator

LANGUAGES = ["en", "fr"]
CUT_KEYS = """() => [...document.querySelectorAll(".panel .key")].filter((key) => {
    const words = document.createRange();
    words.selectNodeContents(key);
    return key.checkVisibility() && words.getBoundingClientRect().width > key.clientWidth;
}).map((key) => key.textContent)"""
CUT_CHOICES = """() => [...document.querySelectorAll(".preferences select")].filter((select) => {
    const brush = document.createElement("canvas").getContext("2d");
    brush.font = getComputedStyle(select).font;
    const arrow = 36;
    const widest = Math.max(...[...select.options].map(({ text }) => brush.measureText(text).width));
    return widest + arrow > select.clientWidth;
}).map(({ id }) => id)"""
FAMILIES = """() => [...new Set([...document.querySelectorAll("body :not(math, math *, script, code, i)")]
    .filter((part) => part.checkVisibility()).map((part) => getComputedStyle(part).fontFamily))].length"""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_what_is_written_on_a_key_fits_on_it(
    calculator_in: Callable[..., Calculator], size: tuple[int, int], language: str
) -> None:
    calculator = at(calculator_in, size, language)
    for name in PANELS:
        tab = calculator.page.locator(f"#tab-{name}")
        if tab.is_visible():
            tab.click()
        assert calculator.page.evaluate(CUT_KEYS) == [], name


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_what_is_preferred_is_not_cut(
    calculator_in: Callable[..., Calculator], size: tuple[int, int], language: str
) -> None:
    calculator = at(calculator_in, size, language)
    calculator.page.locator("#tape-menu").click()
    calculator.choose(calculator.told("preferences"))
    expect(calculator.page.locator("dialog.preferences")).to_be_visible()
    assert calculator.page.evaluate(CUT_CHOICES) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_examples_leave_the_line_that_is_typed_free(
    calculator_in: Callable[..., Calculator], size: tuple[int, int], language: str
) -> None:
    calculator = at(calculator_in, size, language)
    examples, stage = calculator.page.locator("#examples").bounding_box(), calculator.stage.bounding_box()
    assert examples is not None
    assert stage is not None
    assert examples["height"] > 40
    assert examples["y"] + examples["height"] <= stage["y"]
    calculator.input.click()
    expect(calculator.input).to_be_focused()


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_table_of_shortcuts_begins_with_its_first_row(
    calculator_in: Callable[..., Calculator], size: tuple[int, int]
) -> None:
    calculator = at(calculator_in, size)
    calculator.input.press("?")
    expect(calculator.page.locator("#shortcuts kbd").first).to_be_in_viewport()
    calculator.page.locator("#shortcuts button").click()
    expect(calculator.page.locator("#shortcuts")).to_be_hidden()


@pytest.mark.parametrize("size", PHONES, ids=str)
def test_pages_that_a_phone_s_bar_has_no_room_for_are_in_its_menu(
    calculator_in: Callable[..., Calculator], size: tuple[int, int]
) -> None:
    calculator = at(calculator_in, size, "fr")
    expect(calculator.page.locator(".bar .paged:visible")).to_have_count(0)
    calculator.page.locator("#tape-menu").tap()
    calculator.choose(calculator.told("functions"))
    calculator.page.wait_for_url("**/functions?*")


def test_a_wide_page_calls_its_pages_by_their_names(calculator: Calculator) -> None:
    calculator.page.set_viewport_size({"width": 1280, "height": 800})
    pages = calculator.page.locator(".bar .paged:visible")
    assert [text.split("\n")[-1] for text in pages.all_inner_texts()] == [
        calculator.told("functions"),
        calculator.told("help"),
    ]


@pytest.mark.parametrize("path", ["/", "/functions", "/help"])
def test_words_and_numbers_are_of_one_family(calculator_in: Callable[..., Calculator], path: str) -> None:
    calculator = calculator_in("en")
    if path == "/":
        calculator.keep("x = 1/3").write("2^200")
        expect(calculator.value).to_contain_text("376")
    else:
        calculator.page.goto(path)
    assert calculator.page.evaluate(FAMILIES) == 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", ["2^100", "2^101*10", "3^70", "7^300"])
def test_the_middle_of_a_long_number_is_left_out_once_on_the_tape_of_a_phone_and_its_end_is_seen(
    calculator_in: Callable[..., Calculator], text: str, language: str
) -> None:
    calculator = at(calculator_in, PHONES[1], language)
    calculator.keep(text)
    answer = calculator.lines.last.locator(".answer")
    expect(answer).to_contain_text("…")
    assert answer.evaluate("(found) => found.scrollWidth <= found.clientWidth")
