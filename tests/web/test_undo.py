"""What was undone is done again, by the keyboard and by the menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.web.calculator import Calculator


def by_keys(calculator: Calculator, step: str) -> None:
    calculator.page.keyboard.press({"undo": "Control+z", "redo": "Control+Shift+z"}[step])


def by_menu(calculator: Calculator, step: str) -> None:
    calculator.page.locator("#tape-menu").click()
    calculator.choose(calculator.told(step))


@pytest.mark.parametrize("way", [by_keys, by_menu])
def test_a_deleted_line_comes_back_and_goes_again(
    calculator: Calculator, way: Callable[[Calculator, str], None]
) -> None:
    calculator.keep("x = 2", "x+1")
    calculator.menu_of("= 3").choose(calculator.told("delete"))
    expect(calculator.lines).to_have_count(1)
    for step, count in (("undo", 2), ("redo", 1), ("undo", 2)):
        way(calculator, step)
        expect(calculator.lines).to_have_count(count)


def test_a_line_that_was_taken_back_is_kept_again(english: Calculator) -> None:
    english.keep("1+1", "2+2")
    by_keys(english, "undo")
    expect(english.lines).to_have_count(1)
    expect(english.input).to_have_value("2+2")
    english.page.keyboard.press("Control+y")
    expect(english.lines).to_have_count(2)
    expect(english.input).to_have_value("")


def test_what_is_done_anew_leaves_nothing_to_be_done_again(english: Calculator) -> None:
    english.keep("1+1")
    by_keys(english, "undo")
    expect(english.lines).to_have_count(0)
    english.keep("3+3")
    by_keys(english, "redo")
    expect(english.lines).to_have_count(1)
    expect(english.lines).to_contain_text("6")
