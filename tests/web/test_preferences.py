"""One panel of preferences: what is chosen there holds at once, stays, and goes with the tape's file."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.web.calculator import Calculator


def opened(calculator: Calculator) -> Calculator:
    calculator.page.locator("#tape-menu").click()
    calculator.choose(calculator.told("preferences"))
    expect(calculator.page.locator("dialog.preferences")).to_be_visible()
    return calculator


def choose(calculator: Calculator, name: str, option: str) -> None:
    opened(calculator).page.get_by_label(calculator.told(name), exact=True).last.select_option(label=option)
    calculator.page.locator("dialog.preferences").get_by_role("button").click()


def test_fractions_come_first_where_they_are_preferred(calculator: Calculator) -> None:
    calculator.write("3/4").shows("0.75")
    choose(calculator, "prefer_form", "fraction")
    expect(calculator.value.locator("mfrac")).to_have_count(1)
    calculator.reload()
    expect(calculator.value.locator("mfrac")).to_have_count(1)
    expect(calculator.exact).to_contain_text(calculator.number("0.75"))


def test_decimals_that_are_preferred_stand_in_the_row_and_on_the_tape(calculator: Calculator) -> None:
    choose(calculator, "prefer_decimals", "2")
    calculator.write("2/3").shows("0.67").keep("2/3", "850")
    expect(calculator.lines.first).to_contain_text(calculator.number("≈ 0.67"))
    expect(calculator.lines.last).to_contain_text(calculator.number("= 850.00"))
    calculator.write("ans*3").shows("2550.00")
    choose(calculator, "prefer_decimals", calculator.told("decimals_all"))
    calculator.write("2/3").shows("0.666666666666667")


def test_digits_that_are_preferred_are_those_of_the_next_answer(english: Calculator) -> None:
    choose(english, "prefer_digits", "30")
    english.write("pi").shows("3.14159265358979323846264338328")
    english.reload().shows("3.14159265358979323846264338328")


def test_the_unit_of_angles_is_one_preference_in_two_places(calculator: Calculator) -> None:
    choose(calculator, "prefer_angle", {"en": "degrees", "fr": "degrés"}[calculator.language])
    expect(calculator.page.locator("#angle")).to_have_value("deg")
    calculator.write("sin(30)").shows("0.5")


def test_the_language_and_the_theme_are_chosen_there_too(english: Calculator) -> None:
    choose(english, "theme", "dark")
    expect(english.page.locator("html")).to_have_attribute("data-theme", "dark")
    opened(english).page.get_by_label("Language", exact=True).select_option(label="Français")
    expect(english.page.locator("html")).to_have_attribute("lang", "fr")
    expect(english.page.locator("html")).to_have_attribute("data-theme", "dark")


def test_preferences_go_with_the_file_of_the_tape(calculator_in: Callable[..., Calculator], tmp_path: Path) -> None:
    first = calculator_in("en").keep("2/3")
    choose(first, "prefer_decimals", "3")
    first.page.locator("#tape-menu").click()
    with first.page.expect_download() as download:
        first.choose(first.told("export_json"))
    tape = tmp_path / "tape.json"
    download.value.save_as(tape)
    assert json.loads(tape.read_text("utf-8"))["preferences"]["decimals"] == 3
    second = calculator_in("fr")
    second.page.locator("#file").set_input_files(tape)
    expect(second.lines).to_have_count(1)
    second.write("1/3").shows("0.333")


@pytest.mark.parametrize("width", [320, 1280])
def test_the_panel_is_for_everyone(calculator_in: Callable[..., Calculator], width: int) -> None:
    calculator = opened(calculator_in("fr", viewport={"width": width, "height": 740}, color_scheme="dark"))
    rules = {"runOnly": ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21aa", "wcag22aa", "best-practice"]}
    assert Axe().run(calculator.page, options=rules).response["violations"] == []
    assert calculator.page.evaluate("() => document.documentElement.scrollWidth") <= width
    calculator.page.keyboard.press("Escape")
    expect(calculator.page.locator("dialog.preferences")).to_have_count(0)
