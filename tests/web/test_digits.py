"""More digits is a gesture: each certain, up to a million, while the page stays alive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

import calculatrice

if TYPE_CHECKING:
    from tests.web.calculator import Calculator

TEXT = "() => document.getElementById('value').innerText.replace(/[^0-9]/g, '')"


def test_each_press_brings_the_next_stretch(calculator: Calculator) -> None:
    calculator.write("pi").shows("3.14159265358979")
    handle = calculator.page.locator("#handle")
    expect(handle).to_have_accessible_name(calculator.told("more_digits", count="50"))
    handle.click()
    calculator.shows(calculatrice.evaluate("pi", digits=50).decimal)
    calculator.input.press("Alt+d")
    expect(calculator.message).to_contain_text("1 000" if calculator.language == "fr" else "1,000")
    calculator.input.press("Alt+d")
    expect(calculator.page.locator(".digits[data-complete]")).to_be_visible()
    shown = calculator.page.locator(".block span").all_inner_texts()
    assert "3." + "".join(shown) == calculatrice.evaluate("pi", digits=100_000).decimal


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


def test_a_million_digits_come_without_freezing_the_page(english: Calculator) -> None:
    english.write("e").shows("2.71828182845905")
    english.page.evaluate(
        """() => {
            globalThis.longest = 0;
            let last = performance.now();
            const tick = (now) => {
                longest = Math.max(longest, now - last);
                last = now;
                requestAnimationFrame(tick);
            };
            requestAnimationFrame(tick);
        }"""
    )
    for _ in range(3):
        english.input.press("Alt+d")
        expect(english.page.locator("#handle")).to_be_visible()
    english.input.press("Alt+d")
    expect(english.message).to_contain_text("1,000,000 digits", timeout=120_000)
    english.page.locator(".digits[data-complete]").wait_for(timeout=60_000)
    assert english.page.locator(".block").count() == 1000
    last = "".join(english.page.locator(".block").last.locator("span").all_inner_texts())
    whole = english.page.evaluate("() => fetch('/api/v1/calculate?expression=e&digits=1000000').then((r) => r.json())")
    if "decimal" not in whole:
        whole = english.page.evaluate(
            "(id) => fetch(`/api/v1/calculations/${id}?wait=30`).then((r) => r.json()).then((job) => job.result)",
            whole["id"],
        )
    assert last == whole["decimal"][-len(last) :]
    expect(english.page.locator("#handle")).to_be_hidden()
    english.keep("1+1").shows("2")


def test_what_is_exact_offers_no_more_digits(english: Calculator) -> None:
    english.write("1/4").shows("0.25")
    expect(english.page.locator("#handle")).to_be_hidden()


def test_a_long_integer_is_a_table_too_and_short_on_the_tape(english: Calculator) -> None:
    english.keep("2^5000")
    english.page.locator(".digits[data-complete]").wait_for()
    assert english.page.locator("#value").inner_text().startswith("=")
    assert "".join(english.page.locator(".block span").all_inner_texts()) == str(2**5000)
    expect(english.lines).to_contain_text("1,506 digits")


def test_selecting_digits_copies_no_spaces(english: Calculator) -> None:
    english.write("2^5000").page.locator(".digits[data-complete]").wait_for()
    english.page.evaluate("() => getSelection().selectAllChildren(document.querySelector('.digits'))")
    english.page.keyboard.press("Control+c")
    assert english.clipboard() == str(2**5000)


def test_digits_of_a_kept_line_are_kept_with_it(english: Calculator) -> None:
    english.keep("sqrt(3)").input.press("Alt+d")
    english.shows(calculatrice.evaluate("sqrt(3)", digits=50).decimal)
    english.reload().shows(calculatrice.evaluate("sqrt(3)", digits=50).decimal)
    expect(english.lines).to_contain_text("50 digits")
