"""The forms of an answer as chips, and the ways to copy it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from tests.web.calculator import Calculator


@pytest.mark.parametrize(
    ("expression", "form", "shown"),
    [
        ("7/3", "exact", "= 73"),
        ("7/3", "mixed", "= 2\u206413"),
        ("1/6", "repeating", "= 0.1(6)"),
        ("123456/10", "scientific", "= 1.23456×10^4"),
        ("123456/10", "engineering", "= 12.3456×10^3"),
        ("1/7", "scientific", "≈ 1.42857142857143×10^−1"),
        ("255/256", "base:16", "= 0x0.ff"),
        ("10", "base:2", "= 0b1010"),
        ("1/8", "percent", "= 12.5%"),
        ("asin(1/2)", "degrees", "= 30°"),
        ("12.5°", "dms", "= 12°30\N{PRIME}0\N{DOUBLE PRIME}"),
        ("sqrt(2)", "base:8", "≈ 0o1.3240474631771675"),
        ("sqrt(2)*sqrt(3)", "exact", "= 6"),
    ],
)
def test_a_form_is_shown_with_its_relation(calculator: Calculator, expression: str, form: str, shown: str) -> None:
    calculator.write(expression)
    calculator.chip(form).click()
    expect(calculator.chip(form)).to_have_attribute("aria-pressed", "true")
    expect(calculator.value).to_contain_text(calculator.number(shown))


def test_the_choice_is_remembered_where_there_is_such_a_form(calculator: Calculator) -> None:
    calculator.write("1/6")
    calculator.chip("repeating").click()
    calculator.write("1/7").shows("0.(142857)")
    calculator.write("1/4").shows("0.25")
    calculator.reload().write("1/3").shows("0.(3)")


def test_another_base_is_not_chosen_again_on_another_day(english: Calculator) -> None:
    english.write("10")
    english.chip("base:2").click()
    english.write("11")
    expect(english.value).to_contain_text("1011")
    english.reload().write("12").shows("12")


@pytest.mark.parametrize(("expression", "factors"), [("factor(8)", "= 23"), ("factor(360)", "= 23×32×5")])
def test_factors_are_shown_beside_the_number(calculator: Calculator, expression: str, factors: str) -> None:
    calculator.write(expression)
    expect(calculator.exact).to_have_text(factors)
    expect(calculator.exact.locator("msup").first).to_be_visible()
    calculator.keep(expression)
    expect(calculator.lines.locator(".part")).to_have_count(2)


def test_a_quantity_has_its_unit_whatever_its_form(english: Calculator) -> None:
    english.write("6 ft 2 in to cm").shows("187.96 cm")
    expect(english.exact).to_be_empty()
    english.chip("scientific").click()
    expect(english.exact).to_have_text("= 187.96 cm")


def test_the_keyboard_goes_to_the_next_form(calculator: Calculator) -> None:
    calculator.write("7/2").shows("3.5").input.press("Alt+f")
    expect(calculator.chip("decimal")).to_have_attribute("aria-pressed", "false")
    expect(calculator.announced).not_to_be_empty()


def test_no_form_says_the_same_as_another(english: Calculator) -> None:
    english.write("42").shows("42")
    expect(english.chip("fraction")).to_have_count(0)
    expect(english.chip("exact")).to_have_count(0)


@pytest.mark.parametrize(
    ("way", "english_text", "french_text"),
    [
        ("copy_shown", "1.41421356237310 × 10⁻³⁰", "1,41421356237310 × 10⁻³⁰"),
        ("copy_plain", "1.41421356237310e-30", "1.41421356237310e-30"),
        ("copy_latex", r"1.41421356237310\times 10^{-30}", r"1{,}41421356237310\times 10^{-30}"),
    ],
)
def test_an_answer_is_copied(calculator: Calculator, way: str, english_text: str, french_text: str) -> None:
    calculator.write("sqrt(2)*10^-30")
    expect(calculator.value).to_contain_text("10")
    calculator.page.locator("#copy").click()
    calculator.choose(calculator.told(way))
    expect(calculator.toast).to_contain_text(calculator.told("copied"))
    assert calculator.clipboard() == (english_text if calculator.language == "en" else french_text)


def test_what_is_copied_as_shown_can_be_typed_again(calculator: Calculator) -> None:
    calculator.write("2^-200/3")
    expect(calculator.value).to_contain_text("10")
    calculator.page.locator("#copy").click()
    calculator.choose(calculator.told("copy_shown"))
    expect(calculator.toast).to_be_visible()
    calculator.write(calculator.clipboard())
    expect(calculator.stage).to_have_attribute("data-state", "answered")
    expect(calculator.value).to_contain_text(calculator.number("2.074"))


def test_mathml_is_copied_as_a_formula(english: Calculator) -> None:
    english.write("sqrt(2)*sqrt(3)").shows("2.44948974278318")
    english.chip("exact").click()
    english.page.locator("#copy").click()
    english.choose(english.told("copy_mathml"))
    expect(english.toast).to_contain_text(english.told("copied"))
    assert "<msqrt><mn>6</mn></msqrt>" in english.clipboard()


def test_selecting_the_number_copies_it_without_its_groups(calculator: Calculator) -> None:
    calculator.write("12345678/7").shows("1763668.28571429")
    calculator.page.evaluate("() => getSelection().selectAllChildren(document.querySelector('#value .number'))")
    calculator.page.keyboard.press("Control+c")
    assert calculator.clipboard() == calculator.number("1763668.28571429")


@pytest.mark.parametrize(
    ("typed", "form", "line"),
    [
        ("255", "base:16", {"en": "255 to hex", "fr": "255 en hex"}),
        ("255 to hex # red", "decimal", {"en": "255 to decimal # red", "fr": "255 en decimal # red"}),
        ("7/3", "mixed", {"en": "7/3 to mixed", "fr": "7/3 en mixte"}),
    ],
)
def test_a_form_that_is_shown_can_be_asked_for_in_the_line(
    calculator: Calculator, typed: str, form: str, line: dict[str, str]
) -> None:
    calculator.write(typed)
    calculator.chip(form).click()
    shown = calculator.value.inner_text()
    calculator.page.locator(".wish").click()
    expect(calculator.input).to_have_value(line[calculator.language])
    expect(calculator.stage).to_have_attribute("data-state", "answered")
    expect(calculator.page.locator(".wish")).to_have_count(0)
    assert calculator.value.inner_text() == shown


def test_a_form_of_a_line_can_be_asked_for_in_a_new_one(english: Calculator) -> None:
    english.keep("a = 254", "a + 1")
    english.chip("base:16").click()
    english.page.locator(".wish").click()
    expect(english.input).to_have_value("a + 1 to hex")
    english.shows("0xff")


def test_all_forms_are_offered_where_all_are_asked_for(english: Calculator) -> None:
    english.write("355/113")
    expect(english.chip("continued")).to_have_count(0)
    english.write("355/113 to all").shows("3.14159292035398")
    english.chip("continued").click()
    english.shows("3+1/(7+1/16)")
