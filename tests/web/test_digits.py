"""More digits is a gesture: each certain, up to a million, while the page stays alive."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

import calculatrice

if TYPE_CHECKING:
    from tests.web.calculator import Calculator

LAST_OF_A_MILLION = "8622001379817644769422819"
SLICE = 20
COUNT_FRAMES = """() => {
    globalThis.mostAtOnce = 0;
    let inFrame = 0;
    const frame = () => {
        inFrame = 0;
        requestAnimationFrame(frame);
    };
    frame();
    new MutationObserver((records) => {
        for (const { target, addedNodes } of records) if (target.matches(".digits")) inFrame += addedNodes.length;
        mostAtOnce = Math.max(mostAtOnce, inFrame);
    }).observe(document.getElementById("value"), { childList: true, subtree: true });
}"""
"""Notes the most blocks of a thousand digits that the page has written between two of its frames."""


def table(calculator: Calculator) -> str:
    """All digits of the table, when it is complete."""
    calculator.page.locator(".digits[data-complete]").wait_for()
    return "".join(calculator.page.locator(".block span").all_text_contents())


def test_each_press_brings_the_next_stretch(calculator: Calculator) -> None:
    calculator.write("pi").shows("3.14159265358979")
    handle = calculator.page.locator("#handle")
    expect(handle).to_have_accessible_name(calculator.told("more_digits", count="50"))
    handle.click()
    calculator.shows(calculatrice.evaluate("pi", digits=50).decimal)
    calculator.input.press("Alt+d")
    expect(calculator.message).to_contain_text("1 000" if calculator.language == "fr" else "1,000")
    calculator.input.press("Alt+d")
    expect(calculator.message).to_contain_text("100 000" if calculator.language == "fr" else "100,000")
    assert "3." + table(calculator) == calculatrice.evaluate("pi", digits=100_000).decimal


def test_pulling_further_brings_more(english: Calculator) -> None:
    english.write("sqrt(2)").shows("1.41421356237310")
    box = english.page.locator("#handle").bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    english.page.mouse.move(x, y)
    english.page.mouse.down()
    english.page.mouse.move(x + 70, y, steps=4)
    expect(english.page.locator("#handle")).to_have_attribute("data-pulled", "1,000")
    english.page.mouse.up()
    expect(english.message).to_contain_text("1,000 digits")


@pytest.mark.thorough
def test_a_million_digits_come_without_freezing_the_page(english: Calculator) -> None:
    english.write("e").shows("2.71828182845905")
    english.page.evaluate(COUNT_FRAMES)
    for _ in range(3):
        english.input.press("Alt+d")
        expect(english.page.locator("#handle")).to_be_visible()
    english.input.press("Alt+d")
    expect(english.message).to_contain_text("1,000,000 digits", timeout=120_000)
    digits = table(english)
    assert len(digits) == 999_999
    assert digits.startswith("71828182845904523536")
    assert digits.endswith(LAST_OF_A_MILLION)
    expect(english.page.locator("#handle")).to_be_hidden()
    assert english.page.evaluate("() => mostAtOnce") <= SLICE
    english.keep("1+1").shows("2")


def test_what_is_exact_offers_no_more_digits(english: Calculator) -> None:
    english.write("1/4").shows("0.25")
    expect(english.page.locator("#handle")).to_be_hidden()


def test_a_long_integer_is_a_table_too_and_short_on_the_tape(english: Calculator) -> None:
    english.open("/?e=2^5000&d=100000").input.press("Enter")
    assert table(english) == str(2**5000)
    assert english.value.inner_text().startswith("=")
    expect(english.lines).to_contain_text("1,506 digits")


def test_selecting_digits_copies_no_spaces(english: Calculator) -> None:
    table(english.open("/?e=2^5000&d=100000"))
    english.page.evaluate("() => getSelection().selectAllChildren(document.querySelector('.digits'))")
    english.page.keyboard.press("Control+c")
    assert english.clipboard() == str(2**5000)


def test_digits_of_a_kept_line_are_kept_with_it(english: Calculator) -> None:
    english.keep("sqrt(3)").input.press("Alt+d")
    english.shows(calculatrice.evaluate("sqrt(3)", digits=50).decimal)
    english.reload().shows(calculatrice.evaluate("sqrt(3)", digits=50).decimal)
    expect(english.lines).to_contain_text("50 digits")


@pytest.mark.parametrize(
    ("expression", "digits"),
    [
        ("1000*(1+3.5%)^10", 31),
        ("2^100", 31),
        ("sqrt(2)*10^20", 15),
        ("-2^-80", 15),
        ("170!", 307),
    ],
)
def test_as_many_digits_are_counted_as_there_are(english: Calculator, expression: str, digits: int) -> None:
    english.keep(expression)
    shown = english.lines.locator(".answer").inner_text()
    assert ("digits" not in shown) or f"{digits} digits" in shown
    assert english.module("tape", "digitsIn", english.kept()[0]["answer"]) == digits


@pytest.mark.parametrize(
    ("decimal", "digits"),
    [("0", 1), ("-0.00120", 3), ("1.50e-30", 3), ("100", 3), ("0.5", 1), ("12.5e+3", 3)],
)
def test_the_digits_of_a_number_begin_with_the_first_that_is_not_zero(
    english: Calculator, decimal: str, digits: int
) -> None:
    assert english.module("tape", "digitsIn", {"decimal": decimal, "digits": 15}) == digits


def test_a_very_long_number_stands_whole_on_the_stage_after_a_reload(english: Calculator) -> None:
    english.open("/?e=sqrt(2)&d=5000").input.press("Enter")
    expect(english.page.locator(".digits")).to_have_attribute("data-complete", "")
    english.open("/").offer.click()
    expect(english.page.locator(".digits")).to_have_attribute("data-complete", "")
    english.page.locator("#copy").click()
    english.choose(english.told("copy_plain"))
    expect(english.toast).to_contain_text(english.told("copied"))
    assert english.clipboard() == calculatrice.evaluate("sqrt(2)", digits=5000).decimal
