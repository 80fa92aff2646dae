"""Numbers of a tape that have as many decimals as each other stand with their marks below each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

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
