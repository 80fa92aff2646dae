"""The answer that is shown is that of what is typed or of its line: never an older one in ink, to be copied or used."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Route
    from tests.web.calculator import Calculator

ENDLESS = "sum(1/k^3; k; 1; 400000)"


class Held:
    """Requests that get no answer until they are let go."""

    def __init__(self, calculator: Calculator, pattern: str) -> None:
        self.routes: list[Route] | None = []
        calculator.page.route(pattern, self.hold)

    def hold(self, route: Route) -> None:
        if self.routes is None:
            route.continue_()
        else:
            self.routes.append(route)

    def let_first_go(self) -> None:
        assert self.routes
        self.routes.pop(0).continue_()

    def let_go(self) -> None:
        held, self.routes = self.routes or [], None
        for route in held:
            route.continue_()


def cancel(calculator: Calculator) -> None:
    calculator.lines.last.locator(".cancel").click()


def assert_nothing_to_copy(calculator: Calculator) -> None:
    expect(calculator.stage).not_to_have_attribute("data-state", "answered")
    expect(calculator.page.locator("#copy")).to_be_disabled()


def test_an_answer_fades_when_another_is_asked_for_and_can_not_be_copied(calculator: Calculator) -> None:
    calculator.keep("2+3").shows("5")
    held = Held(calculator, "**/calculations?preview=true")
    calculator.write("4*5")
    expect(calculator.stage).to_have_attribute("data-state", "old")
    assert_nothing_to_copy(calculator)
    faded = calculator.reading.evaluate("(element) => getComputedStyle(element).color")
    for part in (calculator.value, calculator.value.locator(".relation")):
        expect(part).to_have_css("color", faded)
    held.let_go()
    calculator.shows("20")
    expect(calculator.page.locator("#copy")).to_be_enabled()


def test_without_a_connection_no_older_answer_stands_in_ink(calculator: Calculator) -> None:
    calculator.keep("2+3").shows("5")
    calculator.page.context.set_offline(offline=True)
    calculator.write("4*5").input.press("Enter")
    expect(calculator.page.locator("#connection")).to_be_visible()
    assert_nothing_to_copy(calculator)
    calculator.page.context.set_offline(offline=False)
    expect(calculator.lines).to_have_count(2)
    calculator.shows("20")


def test_what_is_typed_again_as_it_was_has_its_answer_at_once(english: Calculator) -> None:
    english.write("6*7").shows("42")
    held = Held(english, "**/calculations?preview=true")
    english.write("6*78")
    expect(english.stage).to_have_attribute("data-state", "old")
    english.write("6*7")
    expect(english.stage).to_have_attribute("data-state", "answered")
    expect(english.message).to_have_text(english.told("promise_exact"))
    held.let_go()


@pytest.mark.parametrize("text", ["12:30", "3)", "nosuchname"])
def test_the_answer_of_a_line_does_not_stand_under_a_text_that_can_not_be_read(english: Calculator, text: str) -> None:
    english.keep("2+3").shows("5").write(text)
    expect(english.value).to_be_empty()
    expect(english.message).not_to_be_empty()
    expect(english.stage).not_to_have_attribute("data-state", "answered")
    english.write("").shows("5")


def test_an_answer_does_not_stand_under_another_text_that_can_not_be_read(english: Calculator) -> None:
    english.write("4*5").shows("20").write("12:30")
    expect(english.value).to_be_empty()


def test_an_error_leaves_no_other_answer_beside_it(english: Calculator) -> None:
    english.write("7*6").shows("42")
    english.write("7*6)").input.press("Enter")
    expect(english.stage).to_have_attribute("data-state", "failed")
    expect(english.value).to_be_empty()


def test_the_answer_of_a_line_that_followed_a_deletion_is_shown_anew(calculator: Calculator) -> None:
    calculator.keep("1", "5", "ans+1").shows("6")
    calculator.menu_of("= 5").choose(calculator.told("delete"))
    expect(calculator.lines).to_have_count(2)
    calculator.shows("2")


def test_lines_without_an_answer_since_a_deletion_say_so(calculator: Calculator) -> None:
    calculator.keep("a = 2", "a + 1", "a + 2").shows("4")
    calculator.menu_of("a =").choose(calculator.told("delete"))
    expect(calculator.toast).to_contain_text(calculator.told("followed_failed", count=2))
    expect(calculator.page.locator(".line .problem")).to_have_count(2)
    expect(calculator.value).to_be_empty()
    expect(calculator.stage).to_have_attribute("data-state", "failed")
    calculator.page.locator("#toast-act").click()
    calculator.shows("4")
    expect(calculator.page.locator(".line .problem")).to_have_count(0)


def test_a_line_that_is_calculated_again_is_faded_and_not_to_be_taken(english: Calculator) -> None:
    english.keep("x = 2", "x * 3").shows("6")
    english.menu_of("x =").choose(english.told("edit"))
    held = Held(english, "**/api/v1/calculations")
    with english.page.expect_request("**/api/v1/calculations"):
        english.write("x = 5").input.press("Enter")
    expect(english.lines.last).not_to_have_class(re.compile("asked"))
    held.let_first_go()
    expect(english.lines.last).to_have_class(re.compile("asked"))
    expect(english.lines.last.locator(".answer[role=button]")).to_have_count(0)
    held.let_go()
    expect(english.lines.last).to_contain_text("= 15")
    expect(english.lines.last.locator(".answer[role=button]")).to_have_count(1)


def test_an_answer_that_arrives_after_its_line_has_changed_is_asked_for_again(english: Calculator) -> None:
    english.keep("x = 2")
    held = Held(english, "**/api/v1/calculations")
    with english.page.expect_request("**/api/v1/calculations"):
        english.write("x * 3").input.press("Enter")
    other = type(english)(english.page.context.new_page(), "en").open()
    other.menu_of("x =").choose(other.told("edit"))
    other.keep("x = 5")
    expect(english.lines.first).to_contain_text("5")
    held.let_go()
    expect(english.lines.last).to_contain_text("= 15")
    english.shows("15")


def test_what_is_typed_follows_a_change_of_the_lines_above_it(english: Calculator) -> None:
    english.keep("x = 2").write("x * 3").shows("6")
    other = type(english)(english.page.context.new_page(), "en").open()
    other.menu_of("x =").choose(other.told("edit"))
    other.keep("x = 5")
    english.shows("15")


def test_what_is_typed_while_a_line_is_on_its_way_keeps_the_stage(english: Calculator) -> None:
    english.keep("1+1")
    held = Held(english, "**/api/v1/calculations")
    with english.page.expect_request("**/api/v1/calculations"):
        english.write("2+3").input.press("Enter")
    english.write("4*5").shows("20")
    held.let_go()
    expect(english.lines).to_have_count(2)
    expect(english.lines.last).to_contain_text("= 5")
    english.shows("20")


@pytest.mark.parametrize(("text", "says"), [("9^9^9^9", "too large a number"), (ENDLESS, "Cancelled")])
def test_a_line_that_ends_without_an_answer_leaves_no_other_on_the_stage(
    english: Calculator, text: str, says: str
) -> None:
    english.keep("2+3").shows("5").write(text).input.press("Enter")
    expect(english.lines).to_have_count(2)
    if text == ENDLESS:
        cancel(english)
    expect(english.message).to_contain_text(says)
    expect(english.value).to_be_empty()
    assert_nothing_to_copy(english)


def test_a_long_calculation_is_said_to_run_after_a_reload(calculator: Calculator) -> None:
    calculator.keep("2+3", ENDLESS).reload()
    expect(calculator.message).to_have_text(calculator.told("calculating"))
    expect(calculator.value).to_be_empty()
    cancel(calculator)
    expect(calculator.message).to_have_text(calculator.told("cancelled"))


def test_the_bar_that_tells_of_a_lost_connection_lies_over_nothing(calculator_in: Callable[..., Calculator]) -> None:
    for size in ({"width": 360, "height": 740}, {"width": 1280, "height": 800}):
        calculator = calculator_in("fr", viewport=size).keep("2+3")
        before = calculator.page.locator("#panel-basic .key.keep").bounding_box()
        calculator.page.context.set_offline(offline=True)
        calculator.write("4*5")
        expect(calculator.page.locator("#connection")).to_be_visible()
        assert calculator.page.locator("#panel-basic .key.keep").bounding_box() == before
        for name in ("#panel-basic .key.keep", "#more-of-it:visible, #copy:visible", "#expression", "#angle"):
            assert calculator.page.locator(name).first.evaluate(UNCOVERED), name


UNCOVERED = """(element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const found = document.elementFromPoint(left + width / 2, top + height / 2);
    return element === found || element.contains(found);
}"""


def test_an_imported_answer_is_not_believed(english: Calculator, tmp_path: Path) -> None:
    english.keep("1+1", "ans*3")
    english.page.locator("#tape-menu").click()
    with english.page.expect_download() as download:
        english.choose("Export as JSON")
    tape = tmp_path / "tape.json"
    download.value.save_as(tape)
    changed = json.loads(tape.read_text("utf-8"))
    changed["lines"][0]["answer"] |= {"decimal": "3", "exact": "3"}
    tape.write_text(json.dumps(changed))
    english.page.locator("#file").set_input_files(tape)
    expect(english.lines.first).to_contain_text("= 2")
    expect(english.lines.last).to_contain_text("= 6")
    english.shows("6")


def test_what_another_version_has_kept_is_calculated_again(english: Calculator) -> None:
    (line,) = english.keep("40+2").kept()
    line["answer"] |= {"decimal": "41", "exact": "41", "by": "0.0.1"}
    english.put(line).reload().shows("42")
    expect(english.lines).to_contain_text("= 42")


@pytest.mark.parametrize(
    ("lines", "clicked", "inserted"),
    [
        (["x = 1/3", "x + 1", "x = 5"], 1, "(4/3)"),
        (["1/3", "ans + 1", "7"], 1, "(4/3)"),
        (["1/7 # rent"], 0, "(1/7)"),
    ],
)
def test_what_is_taken_of_an_answer_means_the_same_where_it_is_put(
    english: Calculator, lines: list[str], clicked: int, inserted: str
) -> None:
    english.keep(*lines).lines.nth(clicked).locator(".answer").click()
    expect(english.input).to_have_value(inserted)
