"""The layout: the keys stay where they are whatever stands on the paper, and the tape has the room that is free."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.web.calculator import Calculator

PHONES = [(320, 568), (360, 740), (412, 915), (740, 360)]
SIZES = [*PHONES, (1280, 800), (3840, 2160)]
TEXTS = [
    "1/7",
    "170!",
    "2^200 + sqrt(2)",
    "[" + "; ".join(["1/3"] * 30) + "]",
    "f(x) = x^2 + x + 1",
    "6/2(1+2) + 10%3",
    "a = 1\nb = 2\nc = a/b",
    "1/(2-2)",
    "1 + nosuchname",
    "sum(1/k^3; k; 1; 10^9)",
    "+".join(["123456789"] * 40),
]
KEYS = """() => [...document.querySelectorAll(".panel .key")].filter((key) => key.checkVisibility())
    .map((key) => key.getBoundingClientRect()).map(({ x, y, width, height }) => [x, y, width, height])"""
WHOLE_LINES = """() => {
    const list = document.querySelector("#lines").getBoundingClientRect();
    const boxes = [...document.querySelectorAll(".line")].map((line) => line.getBoundingClientRect());
    return boxes.filter(({ top, bottom }) => top >= list.top - 1 && bottom <= list.bottom + 1).length;
}"""
FITS = """(value) => {
    const right = (part) => part.getBoundingClientRect().right;
    return right(value) <= right(document.querySelector("#result"));
}"""
ROW = """() => document.querySelector("#result").getBoundingClientRect().height"""


def at(calculator_in: Callable[..., Calculator], size: tuple[int, int], language: str = "en") -> Calculator:
    width, height = size
    touch = size in PHONES
    return calculator_in(language, viewport={"width": width, "height": height}, has_touch=touch, is_mobile=touch)


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_nothing_moves_a_key(calculator_in: Callable[..., Calculator], size: tuple[int, int]) -> None:
    calculator = at(calculator_in, size, "fr")
    before = calculator.page.evaluate(KEYS)
    row = calculator.page.evaluate(ROW)
    for text in TEXTS:
        with calculator.page.expect_response(re.compile("preview=true")):
            calculator.write(text)
        expect(calculator.page.locator("#value, #message").filter(has_text=re.compile("."))).not_to_have_count(0)
        assert calculator.page.evaluate(KEYS) == before, text
        assert calculator.page.evaluate(ROW) == row, text
        with calculator.page.expect_response(re.compile("/calculations$")):
            calculator.input.press("Enter")
        assert calculator.page.evaluate(KEYS) == before, text
    calculator.write("pi").shows("3.14159265358979").input.press("Alt+d")
    expect(calculator.message).to_contain_text("50")
    assert calculator.page.evaluate(KEYS) == before
    calculator.cancel_all()


@pytest.mark.parametrize("size", PHONES, ids=str)
def test_every_key_of_a_phone_is_on_its_screen_and_large_enough(
    calculator_in: Callable[..., Calculator], size: tuple[int, int]
) -> None:
    calculator = at(calculator_in, size)
    keys = calculator.page.evaluate(KEYS)
    assert len(keys) == 25
    assert [height for _, _, _, height in keys if height < 56] == []
    assert max(y + height for _, y, _, height in keys) <= size[1]
    assert calculator.page.evaluate("() => document.documentElement.scrollHeight") <= size[1]


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("size", [(360, 740), (412, 915)], ids=str)
def test_four_lines_of_the_tape_stay_on_a_phone_while_an_answer_stands(
    calculator_in: Callable[..., Calculator], size: tuple[int, int], language: str
) -> None:
    calculator = at(calculator_in, size, language).keep("850+62", "sqrt(2)*sqrt(3)", "1/3", "200+10%", "7/3", "2^200")
    calculator.write("sqrt(2)/3").shows("0.471404520791032")
    expect(calculator.lines).to_have_count(6)
    assert calculator.page.evaluate(WHOLE_LINES) >= 4


def test_the_decimal_of_a_phone_has_32_pixels(calculator_in: Callable[..., Calculator]) -> None:
    phone = at(calculator_in, (360, 740)).write("1/7").shows("0.142857142857143")
    assert phone.value.evaluate("(value) => parseFloat(getComputedStyle(value).fontSize)") >= 32


def test_one_key_that_calculates_is_red(calculator: Calculator) -> None:
    calculator.page.set_viewport_size({"width": 1280, "height": 800})
    red = """() => {
        const color = (element) => getComputedStyle(element).backgroundColor;
        const keep = color(document.querySelector("#panel-basic .keep"));
        const seen = [...document.querySelectorAll("button")].filter((button) => button.checkVisibility());
        return seen.filter((button) => color(button) === keep).length;
    }"""
    assert calculator.page.evaluate(red) == 1


def test_what_belongs_to_an_answer_is_one_tap_away_on_a_phone(calculator_in: Callable[..., Calculator]) -> None:
    for size in PHONES:
        phone = at(calculator_in, size).write("6/2(1+2)").shows("9")
        expect(phone.message).to_be_hidden()
        phone.page.locator("#more-of-it").tap()
        expect(phone.message).to_be_visible()
        expect(phone.page.locator("#copy")).to_be_in_viewport()
        typed, sheet = phone.input.bounding_box(), phone.page.locator("#details").bounding_box()
        assert typed is not None
        assert sheet is not None
        assert sheet["y"] >= typed["y"] + typed["height"] or sheet["y"] + sheet["height"] <= typed["y"]
        phone.offer.tap()
        expect(phone.input).to_have_value("6/(2(1+2))")
        expect(phone.message).to_be_hidden()


@pytest.mark.parametrize("size", PHONES, ids=str)
def test_why_there_is_no_answer_stands_in_its_row_on_a_phone(
    calculator_in: Callable[..., Calculator], size: tuple[int, int]
) -> None:
    phone = at(calculator_in, size).write("1/(2-2)")
    phone.input.press("Enter")
    expect(phone.message).to_be_in_viewport()
    expect(phone.message).to_contain_text("exactly 0")


def test_the_tape_is_searched_on_a_phone_when_it_is_asked_for(calculator_in: Callable[..., Calculator]) -> None:
    phone = at(calculator_in, (360, 740)).keep("1+1", "7*6")
    expect(phone.page.locator("#search")).to_be_hidden()
    phone.page.locator("#tape-menu").tap()
    phone.choose(phone.told("search_tape"))
    phone.page.locator("#search").fill("42")
    expect(phone.page.locator(".line:visible")).to_have_count(1)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize(
    ("text", "ends", "whole"),
    [("2^200", r"= 1.*", 61), ("170!*1 km", r"= 7.* km", 307), ("[1..30]", r"= \[.*\]", 51)],
)
def test_what_is_long_fits_into_its_row_one_tap_from_the_whole(
    calculator_in: Callable[..., Calculator], size: tuple[int, int], text: str, ends: str, whole: int
) -> None:
    calculator = at(calculator_in, size).write(text)
    opener = calculator.value.locator(".opener")
    expect(opener).to_be_visible()
    shown = calculator.value.inner_text()
    assert re.fullmatch(ends, shown, re.DOTALL), shown
    assert calculator.value.evaluate(FITS)
    opener.click()
    expect(opener).to_have_count(0)
    assert len(re.sub(r"\D", "", calculator.value.inner_text())) == whole


def test_what_fits_into_its_row_is_whole(calculator_in: Callable[..., Calculator]) -> None:
    for size in SIZES:
        calculator = at(calculator_in, size).write("[0.5; 2]").shows("[0.5; 2]")
        calculator.write("12345678.25").shows("12345678.25")
        expect(calculator.value.locator(".opener")).to_have_count(0)


@pytest.mark.parametrize("width", [320, 360])
def test_a_formula_that_is_cut_on_the_tape_says_so(calculator_in: Callable[..., Calculator], width: int) -> None:
    """An ellipsis stands where it is cut, and nowhere else."""
    calculator = calculator_in("fr")
    calculator.page.set_viewport_size({"width": width, "height": 740})
    calculator.keep("somme(1 €; 2 €; 3 €; 4 €; 5 €; 6 €; 7 €; 8 €)", "1 + 2")
    expect(calculator.lines.first.locator(".expression")).to_have_class(re.compile(r"\bcut\b"))
    sign = "(made) => getComputedStyle(made, '::after').content"
    assert "…" in calculator.lines.first.locator(".expression").evaluate(sign)
    assert calculator.lines.last.locator(".expression").evaluate(sign) in ("none", "normal")
    calculator.page.set_viewport_size({"width": 1280, "height": 800})
    expect(calculator.lines.first.locator(".expression")).not_to_have_class(re.compile(r"\bcut\b"))


def test_warnings_stand_in_whole_lines_beside_what_can_be_done(calculator_in: Callable[..., Calculator]) -> None:
    calculator = calculator_in("fr")
    calculator.page.set_viewport_size({"width": 1280, "height": 800})
    calculator.write("100+50+10%")
    expect(calculator.offer).to_be_visible()
    note, message = (calculator.page.locator(place).bounding_box() for place in (".note", "#message"))
    offer = calculator.page.locator("#offer").bounding_box()
    assert note is not None
    assert message is not None
    assert offer is not None
    assert message["y"] + message["height"] <= note["y"] + note["height"] + 1
    assert offer["y"] + offer["height"] <= note["y"] + note["height"] + 1
