"""A long tape: only what is seen stands in the page, and all of it can be found, read and printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

if TYPE_CHECKING:
    from typing import Any

    from tests.web.calculator import Calculator

COUNT = 1500
TO_TOP = "() => document.getElementById('lines').scrollTo(0, 0)"


def answered(calculator: Calculator, count: int) -> list[dict[str, Any]]:
    """Lines with their answers, as this version of the page keeps them."""
    version = calculator.page.locator("html").get_attribute("data-version")
    known = {"by": version, "kind": "number", "relation": "=", "digits": 15}
    fields = {
        "digits": 15,
        "angle": "rad",
        "locale": "en",
        "pinned": False,
        "job": None,
        "token": None,
        "problem": None,
    }
    return [
        {
            **fields,
            "id": f"line{at}",
            "at": at,
            "text": f"{at}+{at}",
            "answer": {**known, "decimal": str(2 * at), "exact": str(2 * at), "reading": f"{at}+{at}"},
        }
        for at in range(1, count + 1)
    ]


def long_tape(calculator: Calculator) -> Calculator:
    return calculator.put(*answered(calculator, COUNT)).reload()


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
