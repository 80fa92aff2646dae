"""What is selected on the page is copied as text that can be typed again, and means the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

import calculatrice

if TYPE_CHECKING:
    from tests.web.calculator import Calculator

SELECT = """([from, start, to, end]) => {
    const [first, last] = [document.querySelector(from), document.querySelector(to)];
    const range = document.createRange();
    const ends = document.createTreeWalker(last, NodeFilter.SHOW_TEXT);
    range.setStart(document.createTreeWalker(first, NodeFilter.SHOW_TEXT).nextNode(), start);
    let tail = null;
    while (ends.nextNode()) tail = ends.currentNode;
    range.setEnd(tail, tail.length + end);
    document.activeElement.blur();
    getSelection().removeAllRanges();
    getSelection().addRange(range);
}"""
ANSWER = ".line .answer .part:last-child"


def copied(calculator: Calculator, start: str, end: str = "", cut: tuple[int, int] = (0, 0)) -> str:
    """What is copied from the beginning of a part to the end of a part, less some characters at either end."""
    calculator.page.evaluate(SELECT, [start, cut[0], end or start, -cut[1]])
    calculator.page.keyboard.press("Control+c")
    return calculator.clipboard()


def local(calculator: Calculator, text: str) -> str:
    return calculator.number(text)


@pytest.mark.parametrize(
    ("expression", "start", "end", "expected"),
    [
        ("√6", "#value", "#value", "2.44948974278318"),
        ("√6", "#exact", "#exact", "√6"),
        ("√6", "#value", "#exact", "√6 # ≈ 2.44948974278318"),
        ("√6", ".stage #reading", "#exact", "√6 # ≈ 2.44948974278318 = √6"),
        ("√6", ".line .expression", ".line .expression", "√6"),
        ("√6", ".line .answer", ".line .answer", "√6 # ≈ 2.44948974278318"),
        ("√6", ".line .expression", ".line .answer", "√6 # = √6 ≈ 2.44948974278318"),
        ("1/7", "#exact", "#exact", "1/7"),
        ("2^100", "#reading", "#reading", "2^100"),
        ("2^100", ANSWER, ANSWER, "1267650600228229401496703205376"),
        ("31 + 7/8", ".line .expression", ANSWER, "31 + 7/8 # = 31.875"),
        ("850 # rent", ".line .expression", ANSWER, "850 # rent # = 850"),
        ("√3*10^-30", "#value", "#value", "1.73205080756888×10^−30"),
        ("2^200 + 1/3", ANSWER, ANSWER, "1.60693804425899×10^60"),
        ("[1/4; -2.5]", ANSWER, ANSWER, "[0.25; −2.5]"),
        ("1/2 == 0.5", ".line .expression", ".line .expression", "1/2 == 0.5"),
    ],
)
def test_a_selection_is_copied_as_what_it_stands_for(
    calculator: Calculator, expression: str, start: str, end: str, expected: str
) -> None:
    calculator.keep(local(calculator, expression))
    assert copied(calculator, start, end) == local(calculator, expected)


@pytest.mark.parametrize("part", ["#exact .number", "#reading", ".line .expression"])
def test_a_part_of_a_formula_is_copied_as_the_whole_of_it(english: Calculator, part: str) -> None:
    english.keep("(1 + 3√2)/31")
    text = copied(english, part, cut=(0, 1))
    assert calculatrice.evaluate(text).exact == calculatrice.evaluate("(1 + 3√2)/31").exact


def test_a_part_of_a_number_is_copied_as_it_is_marked(calculator: Calculator) -> None:
    calculator.keep("2^50")
    calculator.page.evaluate(SELECT, ["#value .group:nth-child(2)", 1, "#value .group:nth-child(3)", -1])
    calculator.page.keyboard.press("Control+c")
    assert calculator.clipboard() == "2589"


def test_the_whole_page_is_copied_as_its_lines(calculator: Calculator) -> None:
    calculator.keep(local(calculator, "x = 1.5"), "x^2 # area", "√x")
    calculator.page.evaluate("() => document.activeElement.blur()")
    calculator.page.keyboard.press("Control+a")
    calculator.page.keyboard.press("Control+c")
    text = calculator.clipboard()
    root = local(calculator, "1.22474487139159")
    assert text.splitlines() == [
        local(calculator, "x = 1.5 # = 1.5"),
        local(calculator, "x^2 # area # = 2.25"),
        local(calculator, f"√x # = √6/2 ≈ {root}"),
        local(calculator, f"√x # ≈ {root} = √6/2"),
    ]
    assert calculatrice.evaluate(text, locale=calculator.language).exact == "√6/2"


def test_a_calculation_of_several_lines_is_copied_with_all_of_them(english: Calculator) -> None:
    english.open("/?e=price%3D100%0Aprice*1.2").input.press("Enter")
    expect(english.lines).to_have_count(1)
    assert copied(english, ".line .expression", ANSWER) == "price=100\nprice*1.2 # = 120"


def test_a_number_that_is_shown_in_part_is_copied_whole_or_with_a_sign(english: Calculator) -> None:
    english.keep("10^40 + 1")
    assert copied(english, ANSWER) == str(10**40 + 1)
    english.open("/?e=2^5000&d=100000").input.press("Enter")
    expect(english.lines).to_have_count(2)
    assert copied(english, ".line:last-child .part").endswith("…")


def test_the_whole_number_of_a_table_of_digits_is_copied_without_its_sign_of_more(english: Calculator) -> None:
    english.write("pi").shows("3.14159265358979")
    for _ in range(3):
        english.input.press("Alt+d")
        expect(english.page.locator("#handle")).to_be_visible()
    english.page.locator(".digits[data-complete]").wait_for()
    english.page.evaluate("() => document.activeElement.blur()")
    assert copied(english, "#value") == calculatrice.evaluate("pi", digits=100_000).decimal


def test_a_line_of_the_tape_is_selected_with_the_mouse_and_nothing_else_happens(calculator: Calculator) -> None:
    calculator.keep(local(calculator, "12.5 + 30"))
    start = calculator.page.locator(".line .expression").bounding_box()
    end = calculator.page.locator(ANSWER).bounding_box()
    assert start is not None
    assert end is not None
    mouse = calculator.page.mouse
    mouse.move(start["x"] + 1, start["y"] + start["height"] / 2)
    mouse.down()
    mouse.move(end["x"], end["y"] + end["height"] / 2, steps=4)
    mouse.move(end["x"] + end["width"] - 1, end["y"] + end["height"] / 2)
    mouse.up()
    expect(calculator.input).to_have_value("")
    calculator.page.keyboard.press("Control+c")
    assert calculator.clipboard() == local(calculator, "12.5 + 30 # = 42.5")


def test_a_line_that_can_be_selected_is_still_pressed_by_the_keyboard(calculator: Calculator) -> None:
    calculator.keep(local(calculator, "12.5 + 30"))
    for part, key, taken in ((".expression", "Enter", "12.5 + 30"), (".answer", " ", "42.5")):
        calculator.write("")
        button = calculator.page.locator(f".line {part}")
        expect(button).to_have_role("button")
        button.focus()
        button.press(key)
        expect(calculator.input).to_have_value(local(calculator, taken))


def test_what_is_selected_in_the_input_is_copied_by_the_browser(english: Calculator) -> None:
    english.keep("1/3").write("2 + 40").input.select_text()
    english.input.press("Control+c")
    assert english.clipboard() == "2 + 40"
