"""Units on the page: keys, completion in both languages, conversion of an answer by one tap."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

import calculatrice
from calculatrice.web.keys import UNITS
from calculatrice.web.units import known

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.web.calculator import Calculator

    from calculatrice.web.keys import Key

OTHERWISE = {"week": "wk", "acre": "ac", "€": "EUR", "$": "USD", "£": "GBP"}
MONEY = {"key_euro", "key_dollar", "key_pound", "key_franc"}
SYMBOLS = [
    text.strip() for key in UNITS if not key.name and not key.action for text in (key.text, *key.others) if text.strip()
]


@pytest.mark.parametrize("symbol", sorted(set(SYMBOLS)))
@pytest.mark.parametrize("locale", ["en", "fr"])
def test_a_key_types_a_unit_that_both_languages_read(symbol: str, locale: str) -> None:
    assert calculatrice.evaluate(f"2 {symbol}", locale=locale).unit == OTHERWISE.get(symbol, symbol)


@pytest.mark.parametrize("key", [key for key in UNITS if key.name in MONEY], ids=lambda key: key.label)
@pytest.mark.parametrize("locale", ["en", "fr"])
def test_a_key_types_a_currency_that_both_languages_read(key: Key, locale: str) -> None:
    """Before a number and behind one, alone and in a sum."""
    for text in (key.text, *key.others):
        code = OTHERWISE.get(text.strip(), text.strip())
        before = f"{text} " if code in text else text
        for typed in (f"2{text}", f"{before}2", f"2{text} + 3{text}", f"{before}2 + 3"):
            assert calculatrice.evaluate(typed, locale=locale).unit == code


@pytest.mark.parametrize("product", known().fitting)
def test_units_that_fit_each_other_convert(product: str) -> None:
    first, *others = known().fitting[product] or ("",)
    for other in others:
        assert calculatrice.evaluate(f"5 {first} to {other}").unit is not None


def test_the_keys_type_units_beside_numbers(calculator: Calculator) -> None:
    page = calculator.page
    page.set_viewport_size({"width": 360, "height": 740})
    page.locator(".panel .basic .key", has_text="5").first.click()
    page.get_by_role("tab", name=calculator.told("tab_units")).click()
    for label in ("km", "→", "mi"):
        page.locator(f"#panel-units .key:text-is('{label}')").click()
    expect(calculator.input).to_have_value({"en": "5 km to mi", "fr": "5 km en mi"}[calculator.language])
    expect(calculator.value).to_contain_text(calculator.number("3.1"))
    for label in ("€", "$", "£", "CHF"):
        calculator.write("")
        page.locator(f"#panel-units .key:text-is('{label}')").click()
        expect(calculator.input).to_have_value(re.compile(rf"^ ?{re.escape(label)}$"))


@pytest.mark.parametrize(
    ("typed", "unit", "line"),
    [
        ("10 km / 2 h", "mph", "10 km / 2 h {}"),
        ("5 km to m", "mi", "5 km {}"),
        ("5 km en m", "mi", "5 km {}"),
        ("3 m * 2 m", "ft²", "3 m * 2 m {}"),
        ("1500 m", "best", "1500 m {}"),
    ],
)
def test_an_answer_is_converted_by_one_tap(calculator: Calculator, typed: str, unit: str, line: str) -> None:
    calculator.write(typed)
    asked = f"to {unit}" if calculator.language == "en" else f"en {unit.replace('best', 'mieux')}"
    calculator.page.locator(".chip.unit", has_text=re.compile(rf"^{re.escape(asked)}$")).click()
    expect(calculator.input).to_have_value(line.format(asked))
    expect(calculator.value).to_contain_text("km" if unit == "best" else unit)


@pytest.mark.parametrize(
    ("language", "typed", "inserted"),
    [
        ("en", "5 km + 250 m", "5.25 km"),
        ("fr", "5 km + 250 m", "5,25 km"),
        ("en", "$1234.5 * 2", "$2469.00"),
        ("fr", "1234,5 € * 2", "2469,00 €"),
        ("fr", "-45 €", "(-45,00 €)"),
        ("en", "-45", "(-45)"),
        ("fr", "20,005 €", "20,005 EUR"),
        ("en", "CHF 5 / 3", "(CHF 5 / 3)"),
    ],
)
def test_an_answer_of_the_tape_that_is_used_again_keeps_its_unit(
    calculator_in: Callable[..., Calculator], language: str, typed: str, inserted: str
) -> None:
    calculator = calculator_in(language).keep(typed)
    first = calculator.lines.first.locator(".answer")
    first.click()
    expect(calculator.input).to_have_value(inserted)
    calculator.input.press("Enter")
    expect(calculator.lines).to_have_count(2)
    expect(calculator.lines.last.locator(".answer")).to_have_text(first.inner_text())


def test_an_answer_in_several_units_is_used_again_in_one(english: Calculator) -> None:
    english.keep("6.5 ft to ft in").lines.first.locator(".answer").click()
    expect(english.input).to_have_value("6.5 ft")


def test_an_amount_of_the_other_language_stands_on_the_tape_as_this_one_writes_it(
    calculator_in: Callable[..., Calculator],
) -> None:
    calculator = calculator_in("en").keep("-$1234.5")
    calculator.page.goto("/?l=fr")
    expect(calculator.lines.first.locator(".answer")).to_have_text(re.compile(r"−1\s234,50\s\$$"))


@pytest.mark.parametrize("size", [(360, 740), (740, 360)])
def test_on_a_phone_one_tap_converts(calculator_in: Callable[..., Calculator], size: tuple[int, int]) -> None:
    """The units that fit best stand beside the value; the others are behind it."""
    width, height = size
    calculator = calculator_in("en", viewport={"width": width, "height": height}, has_touch=True, is_mobile=True)
    calculator.write("10 km / 2 h").shows("5 km/h")
    calculator.page.locator(".near .chip", has_text="mph").tap()
    expect(calculator.input).to_have_value("10 km / 2 h to mph")
    calculator.write("5 + 1").shows("6")
    expect(calculator.page.locator(".near .chip")).to_have_count(0)


def test_what_is_no_quantity_has_no_units(english: Calculator) -> None:
    english.write("5 km")
    expect(english.page.locator(".chip.unit").first).to_be_visible()
    english.write("5 + 1").shows("6")
    expect(english.page.locator(".chip.unit")).to_have_count(0)
    english.write("$5 + $1").shows("$6.00")
    expect(english.page.locator(".chip.unit")).to_have_count(0)


@pytest.mark.parametrize(
    ("language", "typed", "said"),
    [
        ("en", "$1234.5", "1234.5 dollars equals 1234.50 dollars"),
        ("fr", "1234,5 €", "1234,5 euros égale 1234,50 euros"),
        ("en", "5 km", "5 kilometers equals 5 kilometers"),
        ("fr", "5 km/h", "5 kilomètres par heure égale 5 kilomètres par heure"),
        ("fr", "[1 €; 2,5 €]", "la liste 1 euro et 2,5 euros égale la liste 1 euro et 2,50 euros"),
    ],
)
def test_an_answer_with_a_unit_is_announced_in_words(
    calculator_in: Callable[..., Calculator], language: str, typed: str, said: str
) -> None:
    expect(calculator_in(language).keep(typed).announced).to_have_text(said)


@pytest.mark.parametrize(
    ("language", "typed", "proposed"),
    [
        ("en", "5 furl", "furlongs"),
        ("fr", "5 pouc", "pouces"),
        ("en", "5 km to nautical", "nautical miles"),
        ("fr", "5 km en lieu", "lieues marines"),
        ("en", "60 mi/fortn", "fortnight"),
        ("en", "5 kilom", "kilometers"),
        ("fr", "5 kilom", "kilomètres"),
    ],
)
def test_units_are_completed(
    calculator_in: Callable[..., Calculator], language: str, typed: str, proposed: str
) -> None:
    calculator = calculator_in(language)
    calculator.input.press_sequentially(typed)
    expect(calculator.page.locator(".suggestion code").filter(has_text=proposed).first).to_be_visible()
