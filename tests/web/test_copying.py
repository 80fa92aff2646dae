"""Whatever the Copy menu gives is read here, where it is pasted, as the value that it was copied from."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from playwright.sync_api import expect

import calculatrice
from calculatrice.web.rules import rules

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.web.calculator import Calculator

EXPRESSIONS = (
    "1/7",
    "-7/3",
    "1/6",
    "123456/10",
    "12345678/1000",
    "1.234",
    "255/256",
    "-12-345/678",
    "√6",
    "(1+3√2)/31",
    "2^100",
    "√2*10^-30",
    "-√2*10^30",
    "[1/4; -2.5; √2]",
    "factor(360)",
    "3i - 1/3",
    "ln(10)/3",
    "3(e-2)",
    "-255/1024",
)
FORMS = rules()["forms"]
CLOSE = Fraction(1, 10**13)


def answer(address: str, expression: str, language: str) -> dict[str, Any]:
    """What the page has of an expression, which is written as in English."""
    asked = {"expression": expression.replace(".", ",") if language == "fr" else expression, "forms": FORMS}
    came = httpx.post(f"{address}/api/v1/calculations", json={**asked, "locale": language})
    told: dict[str, Any] = came.json()
    return told


def is_same(text: str, language: str, expression: str, relation: str) -> bool:
    """Whether a text is read as the value of an expression; what is rounded, within 13 digits."""
    read, meant = calculatrice.evaluate(text, locale=language), calculatrice.evaluate(expression)
    if relation == "=" or read.decimal == meant.decimal:
        return (read.decimal, read.relation) == (meant.decimal, meant.relation) or relation == "≈"
    pairs = zip(numbers(read.decimal), numbers(meant.decimal), strict=True)
    return all(abs(one - other) <= CLOSE * abs(other) for one, other in pairs)


def numbers(decimal: str) -> list[Fraction]:
    """Those of a list, or of a complex number."""
    return [Fraction(number) for number in re.findall(r"-?[\d.]+(?:e[+-]?\d+)?", decimal)]


@pytest.mark.parametrize("expression", EXPRESSIONS)
def test_every_form_is_pasted_as_the_value_it_was_copied_from(
    library: Calculator, address: str, expression: str
) -> None:
    language = library.language
    told = answer(address, expression, language)
    wrong = []
    for form in library.module("answer", "forms", told):
        relation = library.module("answer", "relation", told, form)
        shown = library.module("clipboard", "asShown", told, form)
        plain = library.module("clipboard", "asPlain", told, form)
        for copied in (shown, library.module("translate", "translate", plain, "en", language)):
            try:
                same = is_same(copied, language, expression, relation)
            except calculatrice.CalculationError as error:
                wrong.append((form, copied, str(error)))
            else:
                wrong += [] if same else [(form, copied, "another value")]
    assert wrong == []


@pytest.mark.parametrize("way", ["copy_shown", "copy_plain"])
@pytest.mark.parametrize("expression", ["1234/1000", "√3*10^-30", "2^100", "-7/3"])
def test_what_the_menu_copies_is_pasted_as_the_same_value(calculator: Calculator, expression: str, way: str) -> None:
    calculator.keep(expression)
    value = calculator.page.locator("#value")
    before = value.inner_text()
    calculator.page.locator("#copy").click()
    calculator.choose(calculator.told(way))
    expect(calculator.toast).to_contain_text(calculator.told("copied"))
    calculator.input.focus()
    calculator.page.keyboard.press("Control+v")
    expect(calculator.input).not_to_have_value("")
    calculator.input.press("Enter")
    expect(calculator.lines).to_have_count(2)
    assert calculator.errors == []
    assert digits(value.inner_text()) == digits(before)


def digits(shown: str) -> str:
    """What is shown, without the sign of the relation and the zeros that only say how far it was rounded."""
    return shown.strip("=≈ \n")


@pytest.mark.parametrize("way", ["copy_shown", "copy_plain"])
def test_a_long_number_of_which_the_tape_keeps_a_part_is_copied_whole(english: Calculator, way: str) -> None:
    english.open("/?e=2^5000&d=100000").input.press("Enter")
    expect(english.lines).to_have_count(1)
    english.open("/")
    english.page.locator("#copy").click()
    english.choose(english.told(way))
    expect(english.toast).to_contain_text(english.told("copied"))
    assert english.clipboard() == str(2**5000)


def test_a_text_that_looks_like_one_copied_for_programs_is_read_as_people_write(
    calculator_in: Callable[..., Calculator],
) -> None:
    french = calculator_in("fr").keep("1234/1000")
    for way, read in (("copy_plain", "1,234"), ("copy_shown", "1,234")):
        french.page.locator("#copy").click()
        french.choose(french.told(way))
        expect(french.toast).to_contain_text(french.told("copied"))
        french.write("").input.focus()
        french.page.keyboard.press("Control+v")
        expect(french.input).to_have_value(read)
        french.write("")
    assert french.module("paste", "understand", "1.234", "fr") == {"text": "1234", "read": "1234"}


@pytest.mark.parametrize(
    ("line", "expected"),
    [("√6", "√6 # = √6 ≈ 2.44948974278318"), ("850 # rent", "850 # rent # = 850"), ("f(t) = t*2", "f(t) = t*2")],
)
def test_a_line_is_copied_as_a_line_that_can_be_typed(calculator: Calculator, line: str, expected: str) -> None:
    calculator.keep(line)
    calculator.lines.first.locator(".more").click()
    calculator.choose(calculator.told("copy_line"))
    expect(calculator.toast).to_contain_text(calculator.told("copied"))
    assert calculator.clipboard() == calculator.number(expected)
    assert calculatrice.evaluate(calculator.clipboard(), locale=calculator.language).decimal
