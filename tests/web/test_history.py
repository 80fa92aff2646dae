"""A long tape: only what is seen stands in the page, and all of it can be found, read and printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

if TYPE_CHECKING:
    from tests.web.calculator import Calculator

COUNT = 1500
FILL = """(count) => {
    const by = document.documentElement.dataset.version;
    for (let at = 1; at <= count; at += 1) {
        const decimal = String(2 * at);
        const reading = `${at}+${at}`;
        const answer = { by, kind: "number", relation: "=", decimal, exact: decimal, reading, digits: 15 };
        const fields = { digits: 15, angle: "rad", locale: "en", pinned: false, job: null, token: null, problem: null };
        const line = { id: `line${at}`, at, text: reading, answer, ...fields };
        localStorage.setItem(`calculatrice/1/line/line${at}`, JSON.stringify(line));
    }
}"""
TO_TOP = "() => document.getElementById('lines').scrollTo(0, 0)"


def long_tape(calculator: Calculator) -> Calculator:
    calculator.page.evaluate(FILL, COUNT)
    return calculator.reload()


def test_only_what_is_seen_of_a_long_tape_stands_in_the_page(english: Calculator) -> None:
    long_tape(english)
    expect(english.lines.last).to_contain_text(f"{COUNT}+{COUNT}")
    expect(english.lines.last).to_be_in_viewport()
    assert english.lines.count() < 120
    english.page.evaluate(TO_TOP)
    expect(english.lines.first).to_have_attribute("data-id", "line1")
    expect(english.lines.first).to_be_in_viewport()
    assert english.lines.count() < 120


def test_a_line_is_kept_at_the_end_of_a_long_tape_and_seen_there(english: Calculator) -> None:
    long_tape(english).keep("7*6", "ans+1").shows("43")
    expect(english.lines.last).to_contain_text("43")
    expect(english.lines.last).to_be_in_viewport()
    english.page.evaluate(TO_TOP)
    expect(english.lines.first).to_have_attribute("data-id", "line1")
    english.keep("ans+1").shows("44")
    expect(english.lines.last).to_be_in_viewport()


def test_the_search_finds_what_does_not_stand_in_the_page(english: Calculator) -> None:
    long_tape(english).page.locator("#search").fill("1234")
    expect(english.lines).to_have_count(2)
    expect(english.lines.first).to_contain_text("617+617")
    english.page.locator("#search").fill("nothing like that")
    expect(english.page.locator("#nothing-found")).to_be_visible()
    english.page.locator("#search").fill("")
    expect(english.lines.last).to_have_attribute("data-id", f"line{COUNT}")


def test_paper_gets_every_line_of_a_long_tape(english: Calculator) -> None:
    long_tape(english).page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    expect(english.lines).to_have_count(COUNT)
    english.page.evaluate("() => dispatchEvent(new Event('afterprint'))")
    expect(english.lines.last).to_have_attribute("data-id", f"line{COUNT}")
    assert english.lines.count() < 120
