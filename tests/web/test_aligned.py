"""Numbers of a tape that have as many decimals as each other stand with their marks below each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from calculatrice.engine.language.locale import LOCALES

if TYPE_CHECKING:
    from tests.web.calculator import Calculator

MARKS = """(mark) => [...document.querySelectorAll(".line .answer")].map((answer) => {
    const walker = document.createTreeWalker(answer, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    let place = null;
    while (walker.nextNode()) {
        const at = walker.currentNode.data.lastIndexOf(mark);
        if (at < 0) continue;
        range.setStart(walker.currentNode, at);
        range.setEnd(walker.currentNode, at + 1);
        place = range.getBoundingClientRect().left;
    }
    return place;
})"""
BEFORE_FRACTIONS = """() => [...document.querySelectorAll(".line .fraction")].map((fraction) =>
    fraction.getBoundingClientRect().left)"""
AMOUNTS = ("1/3", "1234.5", "-1234567.891", "100", "0.005")


@pytest.mark.parametrize("media", ["screen", "print"])
@pytest.mark.parametrize("width", [360, 1280])
def test_fixed_decimals_align_on_their_mark(calculator: Calculator, media: str, width: int) -> None:
    calculator.page.set_viewport_size({"width": width, "height": 800})
    calculator.keep(*(f"({calculator.number(amount)}) to 2 decimals" for amount in AMOUNTS))
    calculator.page.emulate_media(media="print" if media == "print" else "screen")
    places = calculator.page.evaluate(MARKS, LOCALES[calculator.language].decimal)
    assert len(places) == len(AMOUNTS)
    assert max(places) - min(places) < 1


PLAIN = ("850", "912.4", "-220", "0.0625", "1234567")


@pytest.mark.parametrize("media", ["screen", "print"])
@pytest.mark.parametrize("width", [360, 1280])
def test_numbers_with_few_decimals_and_amounts_align_on_their_mark(
    calculator: Calculator, media: str, width: int
) -> None:
    calculator.page.set_viewport_size({"width": width, "height": 800})
    calculator.keep(*map(calculator.number, PLAIN), {"en": "€12.5", "fr": "12,5 €"}[calculator.language])
    expect(calculator.page.locator(".line .columned")).to_have_count(len(PLAIN) + 1)
    calculator.page.emulate_media(media="print" if media == "print" else "screen")
    places = calculator.page.evaluate(BEFORE_FRACTIONS)
    assert max(places) - min(places) < 1


def test_a_number_with_many_decimals_takes_the_whole_line(calculator: Calculator) -> None:
    calculator.keep("sqrt(2)")
    expect(calculator.page.locator(".line .columned")).to_have_count(0)


MONEY = {
    "en": ("-$45", "€1234.5", "CHF 5 / 3", "JPY 100000", "BHD 1.5", "$0.5 + $12"),
    "fr": ("-45 $", "1234,5 €", "5 CHF / 3", "100000 JPY", "1,5 BHD", "0,5 € + 12 €"),
}


@pytest.mark.parametrize("media", ["screen", "print"])
@pytest.mark.parametrize("width", [360, 1280])
def test_amounts_of_all_currencies_align_on_their_mark(calculator: Calculator, media: str, width: int) -> None:
    """Each with the decimals of its currency: two, none and three."""
    calculator.page.set_viewport_size({"width": width, "height": 800})
    calculator.keep(*MONEY[calculator.language])
    expect(calculator.page.locator(".line .amount")).to_have_count(len(MONEY[calculator.language]))
    calculator.page.emulate_media(media="print" if media == "print" else "screen")
    places = calculator.page.evaluate(BEFORE_FRACTIONS)
    assert max(places) - min(places) < 1


def test_an_amount_that_is_selected_on_the_tape_is_copied_as_one(calculator: Calculator) -> None:
    calculator.keep({"en": "€1234.5", "fr": "1234,5 €"}[calculator.language])
    calculator.page.evaluate("() => getSelection().selectAllChildren(document.querySelector('.line .amount'))")
    copied = calculator.page.evaluate("() => getSelection().toString()").replace("\u00a0", " ")
    assert copied == {"en": "€1,234.50", "fr": "1 234,50 €"}[calculator.language]
