"""The keypad: for touch and for the keyboard, with others of a key behind a long press."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from calculatrice.engine.language.locale import LOCALES

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Locator, Route
    from tests.web.calculator import Calculator


def key(calculator: Calculator, label: str) -> Locator:
    return calculator.page.locator(".key:visible").get_by_text(label, exact=True)


def test_keys_type_calculate_and_erase(calculator: Calculator) -> None:
    for label in ("1", "2", LOCALES[calculator.language].decimal, "5", "×", "4", "+", "7", "⌫"):
        key(calculator, label).click()
    calculator.shows("50")
    expect(calculator.input).to_have_value(calculator.number("12.5×4+"))
    key(calculator, "⌫").click()
    key(calculator, "=").click()
    expect(calculator.lines).to_contain_text("= 50")


def test_erasing_takes_a_whole_function(english: Calculator) -> None:
    english.page.set_viewport_size({"width": 1440, "height": 900})
    key(english, "sin").click()
    expect(english.input).to_have_value("sin(")
    key(english, "⌫").first.click()
    expect(english.input).to_have_value("")


def test_the_second_page_and_the_names_are_tabs_on_a_phone(calculator: Calculator) -> None:
    calculator.page.set_viewport_size({"width": 390, "height": 844})
    calculator.keep("x = 2")
    calculator.page.get_by_role("tab", name=calculator.told("tab_functions")).click()
    key(calculator, "sin").click()
    expect(calculator.input).to_have_value("sin(")
    expect(key(calculator, "7")).to_have_count(0)
    calculator.page.get_by_role("tab", name=calculator.told("tab_names")).click()
    expect(calculator.page.locator("#names")).to_be_visible()
    calculator.page.get_by_role("tab", name=calculator.told("tab_names")).press("ArrowRight")
    expect(key(calculator, "7")).to_be_visible()


@pytest.mark.parametrize("way", ["long press", "context menu", "keyboard"])
def test_others_of_a_key(english: Calculator, way: str) -> None:
    root = key(english, "√")
    if way == "long press":
        root.dispatch_event("pointerdown", {"button": 0})
    elif way == "context menu":
        root.click(button="right")
    else:
        root.focus()
        root.press("Shift+F10")
        root.dispatch_event("contextmenu")
    english.choose("∛")
    expect(english.input).to_have_value("∛")


def test_arrows_move_among_the_keys(english: Calculator) -> None:
    key(english, "7").focus()
    key(english, "7").press("ArrowRight")
    expect(key(english, "8")).to_be_focused()
    key(english, "8").press("ArrowDown")
    expect(key(english, "5")).to_be_focused()
    key(english, "5").press("Enter")
    expect(english.input).to_have_value("5")
    expect(key(english, "5")).to_be_focused()


def test_a_touch_screen_gets_this_keypad_until_its_own_is_asked_for(calculator_in: Callable[..., Calculator]) -> None:
    phone = calculator_in("fr", has_touch=True, is_mobile=True, viewport={"width": 390, "height": 844})
    expect(phone.input).to_have_attribute("inputmode", "none")
    key(phone, "7").tap()
    expect(phone.input).to_have_value("7")
    phone.page.get_by_role("tab", name=phone.told("tab_functions")).tap()
    key(phone, "⌨").tap()
    expect(phone.input).to_have_attribute("inputmode", "text")


@pytest.mark.parametrize("size", [(320, 640), (390, 844), (768, 1024), (1440, 900)])
def test_whatever_can_be_pressed_is_large_enough_for_a_finger(english: Calculator, size: tuple[int, int]) -> None:
    english.page.set_viewport_size({"width": size[0], "height": size[1]})
    english.keep("x = 1/3").write("sqrt(2)").shows("1.41421356237310")
    small = english.page.evaluate(
        """() => [...document.querySelectorAll("button, a, select, input, summary")]
            .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest("p"))
            .map((element) => [element, element.getBoundingClientRect()])
            .filter(([, box]) => box.width && (box.width < 43.9 || box.height < 43.9))
            .map(([element, box]) => `${element.outerHTML.slice(0, 80)} ${box.width}x${box.height}`)"""
    )
    assert small == []


def typed(calculator: Calculator, labels: str) -> None:
    for label in labels.split():
        key(calculator, label).click()


def test_an_operator_after_the_key_that_calculates_goes_on_with_the_answer(calculator: Calculator) -> None:
    typed(calculator, "7 + 8 =")
    expect(calculator.lines).to_have_count(1)
    typed(calculator, "+ 2 =")
    expect(calculator.lines).to_have_count(2)
    calculator.shows("17")
    expect(calculator.lines.last).to_contain_text("ans")
    typed(calculator, "4 =")
    expect(calculator.lines).to_have_count(3)
    calculator.shows("4")


@pytest.mark.parametrize("text", ["2*(3+4", "sqrt(49)*sqrt(4", "max([14; 3"])
def test_the_key_that_calculates_closes_brackets(calculator: Calculator, text: str) -> None:
    calculator.write(text).shows("14")
    key(calculator, "=").click()
    expect(calculator.lines).to_have_count(1)
    calculator.shows("14")
    expect(calculator.lines.locator(".expression")).to_have_attribute("title", re.compile(r".*[)]$"))


def test_clear_empties_the_line_and_is_undone_by_a_long_press_and_by_the_keyboard(calculator: Calculator) -> None:
    typed(calculator, "1 2 + 3 C")
    expect(calculator.input).to_have_value("")
    key(calculator, "C").click(delay=700)
    expect(calculator.input).to_have_value("12+3")
    calculator.shows("15")
    typed(calculator, "C")
    calculator.page.keyboard.press("Control+z")
    expect(calculator.input).to_have_value("12+3")


def test_erase_goes_on_as_long_as_it_is_held(english: Calculator) -> None:
    english.write("1+" * 20 + "7").input.press("End")
    key(english, "⌫").hover()
    english.page.mouse.down()
    expect(english.input).to_have_value("")
    english.page.mouse.up()
    typed(english, "7")
    expect(english.input).to_have_value("7")


def test_a_key_changes_the_sign_of_the_last_operand(english: Calculator) -> None:
    typed(english, "3 × 5 ±")
    expect(english.input).to_have_value("3×(−5)")
    english.shows("-15".replace("-", "−"))
    typed(english, "±")
    expect(english.input).to_have_value("3×5")


def test_the_sign_of_an_operand_is_no_difference_from_the_last_answer(calculator: Calculator) -> None:
    typed(calculator, "7 = 5 ±")
    expect(calculator.input).to_have_value("(−5)")
    calculator.shows("−5")
    typed(calculator, "±")
    expect(calculator.input).to_have_value("5")
    typed(calculator, "C ± 5")
    expect(calculator.input).to_have_value("(−5")
    calculator.shows("−5")


def test_erasing_takes_the_whole_of_what_a_key_put_in(english: Calculator) -> None:
    english.page.set_viewport_size({"width": 1440, "height": 900})
    english.page.locator("#tab-units").click()
    english.write("12")
    for text in (" km/h", " to", " m"):
        english.page.locator(f'#panel-units [data-text="{text}"]').click()
    expect(english.input).to_have_value("12 km/h to m")
    erase = key(english, "⌫").first
    for left in ("12 km/h to ", "12 km/h", "12 km/"):
        erase.click()
        expect(english.input).to_have_value(left)


def test_the_memory_is_a_name_that_a_key_fills_and_brings_back(calculator: Calculator) -> None:
    memory = key(calculator, "M")
    for text, choice, total in (("2*3", "memory_store", "6"), ("4", "memory_add", "10"), ("1", "memory_subtract", "9")):
        calculator.write(text)
        memory.click(button="right")
        calculator.choose(calculator.told(choice))
        calculator.shows(total)
    memory.click()
    expect(calculator.input).to_have_value("M")
    calculator.shows("9")


def test_a_memory_with_nothing_in_it_offers_what_it_can_keep(english: Calculator) -> None:
    english.keep("6*7")
    key(english, "M").click()
    english.choose(english.told("memory_add"))
    expect(english.lines.last).to_contain_text("M = ans")
    english.shows("42")


def test_keys_move_the_caret_of_a_phone(calculator_in: Callable[..., Calculator]) -> None:
    phone = calculator_in("en", has_touch=True, is_mobile=True, viewport={"width": 360, "height": 740})
    for label in ("1", "2", "3"):
        key(phone, label).tap()
    left, right = (phone.page.locator(f"[data-caret='{by}']") for by in (-1, 1))
    left.tap()
    left.tap()
    key(phone, "+").tap()
    expect(phone.input).to_have_value("1+23")
    right.tap()
    key(phone, "×").tap()
    expect(phone.input).to_have_value("1+2×3")
    expect(phone.input).to_be_focused()


@pytest.mark.parametrize(("page", "label"), [("functions", "sin"), ("bits", "xor"), ("statistics", "médiane")])
def test_every_page_of_a_phone_s_keys_calculates_and_erases(
    calculator_in: Callable[..., Calculator], page: str, label: str
) -> None:
    phone = calculator_in("fr", has_touch=True, is_mobile=True, viewport={"width": 360, "height": 740})
    phone.page.locator(f"#tab-{page}").tap()
    for shown in (label, "=", "⌫"):
        expect(key(phone, shown)).to_be_visible()


def test_the_script_that_remembers_early_keys_swallows_none_where_it_comes_late(english: Calculator) -> None:
    held: list[Route] = []
    english.page.route("**/early.js", lambda route: held.append(route))  # noqa: PLW0108  # Playwright marks what it calls
    english.page.goto("/", wait_until="commit")
    english.ready()
    with english.page.expect_response("**/early.js") as came:
        held[0].continue_()
    came.value.finished()
    english.page.wait_for_load_state("load")
    typed(english, "7 + 8")
    expect(english.input).to_have_value("7+8")
