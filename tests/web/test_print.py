"""What is printed is whole, black on white, and says of which day it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from tests.web.papers import ink, pages, words

if TYPE_CHECKING:
    from pathlib import Path

    from tests.web.calculator import Calculator

AMOUNTS = [f"{number * 137 % 1000 + 1}.{number % 90 + 10}" for number in range(30)]


def printed(calculator: Calculator, path: Path) -> Path:
    calculator.page.pdf(path=path, format="A4")
    return path


@pytest.mark.parametrize("written", ["+".join(AMOUNTS), f"sum([{'; '.join(AMOUNTS)}])", "9" * 150 + "+1"])
def test_a_long_line_is_printed_whole(calculator: Calculator, tmp_path: Path, written: str) -> None:
    calculator.keep(calculator.number(written))
    text = words(printed(calculator, tmp_path / "tape.pdf")).replace(" ", "")
    for amount in re.findall(r"[\d.]+", calculator.number(written).replace(",", ".")):
        assert calculator.number(amount) in text


def test_a_long_line_is_whole_on_the_screen(calculator: Calculator) -> None:
    calculator.page.set_viewport_size({"width": 360, "height": 740})
    calculator.keep(calculator.number("+".join(AMOUNTS)))
    wide = calculator.page.locator(".line .expression").evaluate("(part) => part.scrollWidth - part.clientWidth")
    assert wide <= 0


def test_a_dark_page_is_printed_as_a_light_one(calculator: Calculator, tmp_path: Path) -> None:
    calculator.keep("(1+3√2)/31", "√6 # root", "1/7")
    light = printed(calculator, tmp_path / "light.pdf")
    calculator.page.evaluate("() => document.documentElement.dataset.theme = 'dark'")
    dark = printed(calculator, tmp_path / "dark.pdf")
    assert [pages(light), pages(dark)] == [1, 1]
    assert ink(dark) == ink(light)
    assert min(ink(dark)) < 64


def test_the_paper_says_what_it_is_and_when_it_was_printed(calculator: Calculator, tmp_path: Path) -> None:
    calculator.keep("1/7")
    text = words(printed(calculator, tmp_path / "tape.pdf"))
    year = calculator.page.evaluate("() => String(new Date().getFullYear())")
    assert text.startswith(f"Calculatrice {calculator.told('tape')} ")
    assert year in text


def test_an_answer_without_a_tape_is_printed_too(calculator: Calculator, tmp_path: Path) -> None:
    calculator.open("/?e=1/7")
    text = words(printed(calculator, tmp_path / "answer.pdf")).replace(" ", "")
    assert calculator.number("0.142857142857143") in text
