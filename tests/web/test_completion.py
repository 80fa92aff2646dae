"""A word that is typed may be completed: by arrows, by a finger, and never by Enter or Tab alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Locator
    from tests.web.calculator import Calculator


def proposals(calculator: Calculator) -> Locator:
    return calculator.page.get_by_role("listbox").get_by_role("option")


def proposal(calculator: Calculator, text: str) -> Locator:
    code = calculator.page.locator("code").get_by_text(text, exact=True)
    return proposals(calculator).filter(has=code)


@pytest.mark.parametrize(
    ("typed", "chosen", "line"),
    [
        ("1 + sinh", "sinh(", "1 + sinh("),
        ("moye", "moyenne(", "moyenne("),
        ("255 to he", "hex", "255 to hex"),
        ("255 to ", "bin", "255 to bin"),
        ("1/3 to 2 ", "decimals", "1/3 to 2 decimals"),
        ("7 mo", "mod", "7 mod"),
    ],
)
def test_a_proposal_is_put_in_by_a_click(calculator: Calculator, typed: str, chosen: str, line: str) -> None:
    calculator.input.press_sequentially(typed)
    proposal(calculator, chosen).click()
    expect(calculator.input).to_have_value(line)
    expect(calculator.input).to_be_focused()
    expect(proposals(calculator)).to_have_count(0)


@pytest.mark.parametrize("key", ["Enter", "Tab"])
def test_a_proposal_is_put_in_by_keys(calculator: Calculator, key: str) -> None:
    calculator.input.press_sequentially("1 + sq")
    expect(proposal(calculator, "sqrt(")).to_be_visible()
    calculator.input.press("ArrowDown")
    expect(calculator.input).to_have_attribute("aria-activedescendant", "suggestion-0")
    expect(proposals(calculator).first).to_have_attribute("aria-selected", "true")
    calculator.input.press(key)
    expect(calculator.input).to_have_value("1 + sqrt(")
    expect(calculator.input).to_be_focused()
    expect(calculator.input).not_to_have_attribute("aria-activedescendant", "suggestion-0")


def test_enter_keeps_what_is_typed_where_nothing_is_chosen(calculator: Calculator) -> None:
    calculator.keep("pim = 3")
    calculator.input.press_sequentially("2pi")
    expect(proposal(calculator, "pim")).to_be_visible()
    calculator.input.press("Enter")
    expect(calculator.input).to_have_value("")
    expect(calculator.lines).to_have_count(2)


def test_tab_leaves_the_line_where_nothing_is_chosen(calculator: Calculator) -> None:
    calculator.input.press_sequentially("sin")
    expect(proposals(calculator)).not_to_have_count(0)
    calculator.input.press("Tab")
    expect(calculator.input).not_to_be_focused()
    expect(calculator.input).to_have_value("sin")
    expect(proposals(calculator)).to_have_count(0)


def test_escape_closes_the_list_before_it_clears_the_line(calculator: Calculator) -> None:
    calculator.input.press_sequentially("sin")
    expect(proposals(calculator)).not_to_have_count(0)
    calculator.input.press("Escape")
    expect(proposals(calculator)).to_have_count(0)
    expect(calculator.input).to_have_value("sin")
    calculator.input.press("Escape")
    expect(calculator.input).to_have_value("")


def test_arrows_go_round_and_back_to_what_was_typed(english: Calculator) -> None:
    english.input.press_sequentially("sinh")
    expect(proposals(english)).not_to_have_count(0)
    count = proposals(english).count()
    for _ in range(count + 1):
        english.input.press("ArrowDown")
    expect(english.page.locator(".suggestion[aria-selected=true]")).to_have_count(0)
    english.input.press("Enter")
    expect(english.input).to_have_value("sinh")


def test_what_the_list_offers_is_heard(calculator: Calculator) -> None:
    calculator.input.press_sequentially("sinh")
    expect(proposals(calculator)).not_to_have_count(0)
    count = proposals(calculator).count()
    told = calculator.module("strings", "t", "suggested", {"count": count})
    expect(calculator.announced).to_have_text(told)
    expect(calculator.page.get_by_role("listbox", name=calculator.told("suggestions"))).to_be_visible()


def test_names_of_the_tape_are_proposed_with_what_they_are(english: Calculator) -> None:
    english.keep("sinuosity = 2")
    english.input.press_sequentially("3 sinu")
    expect(proposal(english, "sinuosity")).to_contain_text("sinuosity = 2")


def test_undo_takes_a_proposal_back(english: Calculator) -> None:
    english.input.press_sequentially("1 + sq")
    proposal(english, "sqrt(").click()
    english.input.press("Control+z")
    expect(english.input).to_have_value("1 + sq")


def test_what_keys_of_the_keypad_put_in_is_not_completed(english: Calculator) -> None:
    english.page.locator("#tab-functions").click()
    english.page.locator('#panel-functions [data-text="sin("]').click()
    expect(english.input).to_have_value("sin(")
    expect(proposals(english)).to_have_count(0)
    english.write("").input.press_sequentially("5 kilo")
    expect(proposals(english)).not_to_have_count(0)
    english.write("").input.press_sequentially("12")
    english.page.locator("#tab-units").click()
    for text in (" to", " m"):
        english.page.locator(f'#panel-units [data-text="{text}"]').click()
    expect(english.input).to_have_value("12 to m")
    expect(proposals(english)).to_have_count(0)


def test_on_a_phone_the_list_moves_nothing_and_fits(calculator_in: Callable[..., Calculator]) -> None:
    phone = calculator_in("fr", viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    keys = phone.page.locator(".keys:visible").bounding_box()
    phone.input.press_sequentially("arc")
    phone.page.wait_for_selector("#suggestions:not([hidden])")
    box = phone.page.locator("#suggestions").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["y"] >= 0
    assert box["x"] + box["width"] <= 360
    assert phone.page.locator(".keys:visible").bounding_box() == keys
    proposals(phone).first.tap()
    expect(phone.input).not_to_have_value("arc")
