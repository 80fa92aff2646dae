"""What is typed is read, answered while it is typed, and only scolded when it is kept."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Request, Route
    from tests.web.calculator import Calculator

RECORD = """() => {
    globalThis.seen = [];
    const value = document.getElementById("value");
    new MutationObserver(() => seen.push(value.textContent)).observe(value, { childList: true });
}"""
ANSWER = {
    "expression": "1+1",
    "reading": "1+1",
    "exact": "2",
    "decimal": "2",
    "relation": "=",
    "digits": 15,
    "repeating": None,
    "kind": "number",
    "name": None,
    "warnings": [],
}


def test_the_answer_appears_while_one_types(calculator: Calculator) -> None:
    calculator.input.press_sequentially("sqrt(2)*sqrt(3)")
    calculator.shows("2.44948974278318")
    expect(calculator.value).to_contain_text("≈")
    expect(calculator.exact).to_have_text(re.compile("= *6"))
    expect(calculator.message).to_have_text(calculator.told("promise_rounded", digits=15))


def test_what_is_exact_says_so(calculator: Calculator) -> None:
    calculator.write(calculator.number("0.1 + 0.2")).shows("0.3")
    expect(calculator.value).to_contain_text("=")
    expect(calculator.message).to_have_text(calculator.told("promise_exact"))
    expect(calculator.page.locator("#value .relation")).to_have_attribute("title", calculator.told("relation_exact"))


def test_the_reading_is_mathematics_with_its_brackets(calculator: Calculator) -> None:
    calculator.write("-2^2 + 1/(3+x)").write("-2^2 + 1/(3+4)")
    expect(calculator.reading.locator("math mfrac")).to_have_count(1)
    expect(calculator.reading.locator("math msup")).to_have_count(1)
    expect(calculator.reading.locator("math")).to_have_attribute("aria-label", re.compile("2"))


@pytest.mark.parametrize("unfinished", ["2*(3+4", "2*(3+4)+", "2*(3+4)^"])
def test_what_is_unfinished_is_closed_for_the_preview(english: Calculator, unfinished: str) -> None:
    english.write(unfinished).shows("14")
    expect(english.stage).to_have_attribute("data-state", "answered")
    expect(english.message).to_have_text(english.told("unfinished", text="2*(3+4)"))


@pytest.mark.parametrize("text", ["0.5 + 1 # half", " 2−1 ", "a = 2\na + 1  # c\n", "f(x) = x^2", "½ × 4"])
def test_what_is_finished_is_not_said_to_be_unfinished(english: Calculator, text: str) -> None:
    english.write(text)
    expect(english.stage).to_have_attribute("data-state", "answered")
    expect(english.message).not_to_contain_text("Unfinished")


def test_what_makes_no_sense_yet_leaves_the_last_good_answer_grey(calculator: Calculator) -> None:
    calculator.write("7*6").shows("42")
    calculator.write("7*6)")
    expect(calculator.stage).to_have_attribute("data-state", "old")
    calculator.shows("42")
    expect(calculator.message).to_be_empty()


def test_why_a_text_has_no_answer_is_said_quietly_to_one_who_stops(calculator: Calculator) -> None:
    calculator.write("1 + nosuchname")
    expect(calculator.message).to_contain_text("nosuchname")
    expect(calculator.stage).not_to_have_attribute("data-state", "failed")
    expect(calculator.input).not_to_have_attribute("aria-invalid", "true")
    calculator.write("1 + 1").shows("2")
    expect(calculator.message).to_have_text(calculator.told("promise_exact"))


def test_nothing_that_is_typed_stands_in_an_address(english: Calculator) -> None:
    asked: list[str] = []
    english.page.on("request", lambda request: asked.append(request.url))
    english.write("4242 + 1/7").shows("4242.14285714286")
    english.input.press("Enter")
    expect(english.lines).to_have_count(1)
    assert any("preview=true" in address for address in asked)
    assert not any("4242" in address for address in asked)
    assert "4242" not in english.page.url


def test_a_text_too_long_to_be_calculated_while_one_types_says_so(calculator: Calculator) -> None:
    calculator.write("+".join(["1"] * 7000))
    expect(calculator.message).to_have_text(calculator.told("moment"))
    calculator.input.press("Enter")
    calculator.shows("7000")


def test_all_that_a_reading_warns_of_is_said(english: Calculator) -> None:
    english.write("6/2(1+2) + 10%3").shows("10")
    answer = english.page.request.get("/api/v1/calculate", params={"expression": "6/2(1+2) + 10%3"}).json()
    assert len(answer["warnings"]) > 1
    for warning in answer["warnings"][1:]:
        expect(english.message).to_contain_text(warning["message"])


@pytest.mark.parametrize(
    ("text", "wrong", "says"),
    [
        ("1+)2", ")", {"en": "before “)”", "fr": "avant « ) »"}),
        ("3/(2-2)", "(2-2)", {"en": "exactly 0", "fr": "Division par zéro : le dénominateur vaut exactement 0."}),
        ("1+unknown", "unknown", {"en": "neither defined", "fr": "ni défini"}),
    ],
)
def test_an_error_underlines_its_place_and_says_what_to_do(
    calculator: Calculator, text: str, wrong: str, says: dict[str, str]
) -> None:
    calculator.write(text).input.press("Enter")
    expect(calculator.message).to_contain_text(says[calculator.language])
    expect(calculator.page.locator("#mirror mark")).to_have_text(wrong)
    expect(calculator.input).to_have_attribute("aria-invalid", "true")
    expect(calculator.input).to_have_value(text)
    calculator.input.press("End")
    calculator.input.press_sequentially("1")
    expect(calculator.page.locator("#mirror mark")).to_have_count(0)


def test_the_place_of_an_error_is_right_after_lines_that_it_depends_on(calculator: Calculator) -> None:
    calculator.keep("longername = 2").write("longername/0").input.press("Enter")
    expect(calculator.page.locator("#mirror mark")).to_have_text("0")


def test_a_mended_text_is_one_click_away(calculator: Calculator) -> None:
    calculator.write("{2+3)").input.press("Enter")
    expect(calculator.offer).to_contain_text("{2+3}")
    calculator.offer.click()
    expect(calculator.input).to_have_value("{2+3}")
    calculator.shows("5")


def test_the_other_reading_is_one_click_away(calculator: Calculator) -> None:
    calculator.write("6/2(1+2)").shows("9")
    expect(calculator.offer).to_have_text("6/(2(1+2))")
    calculator.offer.click()
    expect(calculator.input).to_have_value("6/(2(1+2))")
    calculator.shows("1")
    expect(calculator.offer).to_have_count(0)


def test_an_old_answer_never_replaces_a_newer_one(english: Calculator) -> None:
    held: list[Route] = []

    def is_older(request: Request) -> bool:
        return '"1+1"' in (request.post_data or "")

    def hold(route: Route) -> None:
        if is_older(route.request):
            held.append(route)
        else:
            route.continue_()

    english.page.route("**/calculations?preview=true", hold)
    english.page.evaluate(RECORD)
    with english.page.expect_request(is_older):
        english.write("1+1")
    english.write("2+2").shows("4")
    for route in held:
        route.fulfill(json=ANSWER)
    english.write("3+3").shows("6")
    assert english.page.evaluate("() => globalThis.seen") == ["= 4", "= 6"]


def test_a_line_can_hold_several_statements(calculator: Calculator) -> None:
    calculator.input.press_sequentially("a = 6")
    calculator.input.press("Shift+Enter")
    calculator.input.press_sequentially("7a")
    calculator.shows("42").input.press("Enter")
    expect(calculator.lines).to_have_count(1)


def test_nothing_jumps_when_the_answer_comes_or_goes(calculator: Calculator) -> None:
    calculator.write("1+2").shows("3")
    before = calculator.page.locator("#copy").bounding_box()
    calculator.write("sqrt(2)/3").shows("0.471404520791032")
    assert calculator.page.locator("#copy").bounding_box() == before
    calculator.write("sqrt(2)/3)")
    expect(calculator.stage).to_have_attribute("data-state", "old")
    assert calculator.page.locator("#copy").bounding_box() == before


def test_a_truth_is_told_in_words(calculator: Calculator) -> None:
    calculator.write("sqrt(2)*sqrt(3) == sqrt(6)").shows(calculator.told("truth_true"))
    expect(calculator.message).to_have_text(calculator.told("promise_truth"))


def test_what_is_typed_is_kept_over_a_reload(calculator: Calculator) -> None:
    calculator.write("12*34").shows("408")
    calculator.reload().shows("408")
    expect(calculator.input).to_have_value("12*34")


def test_an_answer_dims_within_150_milliseconds_while_another_is_asked_for(english: Calculator) -> None:
    english.page.clock.install()
    english.reload().write("2+3").shows("5")
    english.page.route("**/calculations?preview=true", lambda _: None)
    english.page.clock.pause_at(english.page.evaluate("() => Date.now()") + 1000)
    english.write("4*5")
    english.page.clock.run_for(90)
    expect(english.stage).to_have_attribute("data-state", "answered")
    english.page.clock.run_for(60)
    expect(english.stage).to_have_attribute("data-state", "old")
    expect(english.page.locator("#copy")).to_be_disabled()


def test_an_empty_page_has_six_examples_that_are_answered_by_a_click(calculator: Calculator) -> None:
    examples = calculator.page.locator("#examples a")
    texts = examples.all_inner_texts()
    assert len(texts) == 6
    for text in texts:
        calculator.write("").open("/").page.locator("#examples").get_by_text(text, exact=True).click()
        expect(calculator.input).to_have_value(text)
        expect(calculator.stage).to_have_attribute("data-state", "answered")
        expect(calculator.value).not_to_be_empty()
