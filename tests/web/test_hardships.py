"""The page that calculates by itself where much goes wrong: no network, no room, no cookies, an engine that fails."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from tests.parts.browser import without_cookies
from tests.test_readme import EXAMPLES
from tests.web.calculator import Calculator
from tests.web.on_device import START, asked, opened, ready

import calculatrice

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Route

BREAKS = """self.addEventListener("message", (event) => {
    if (!event.data.asked?.[0].includes("13/7")) return;
    event.stopImmediatePropagation();
    %s
});
"""
"""What is put before the worker's script: one question traps, or has no answer ever."""
LITTLE_ROOM = 200_000


@pytest.fixture(params=["en", "fr"])
def language(request: pytest.FixtureRequest) -> str:
    spoken: str = request.param
    return spoken


@pytest.fixture
def context(with_parts: str, browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(base_url=with_parts, locale="en")
    yield made
    made.close()


def test_without_a_network_every_example_of_the_readme_has_its_answer(context: BrowserContext, language: str) -> None:
    calculator = opened(context, f"/?l={language}", language)
    calculator.page.evaluate("navigator.serviceWorker.ready")
    context.set_offline(True)
    calculator.page.reload()
    ready(calculator.page)
    for expression, answer, locale in EXAMPLES:
        if locale != language:
            continue
        calculator.write(expression)
        if answer.startswith(("error", "erreur")):
            with pytest.raises(calculatrice.CalculationError) as caught:
                calculatrice.evaluate(expression, locale=language)
            calculator.input.press("Enter")
            expect(calculator.message).to_contain_text(caught.value.message(language), timeout=START)
        else:
            decimal = calculatrice.evaluate(expression, locale=language).decimal
            calculator.page.wait_for_function(
                "(expected) => document.querySelector('#value').textContent.replace(/\\s/g, '') === expected",
                arg=shown(answer, decimal, language),
                timeout=START,
            )
    assert calculator.errors == []


def shown(answer: str, decimal: str, language: str) -> str:
    """What the page has for an answer, without its spaces."""
    mantissa, _, exponent = decimal.partition("e")
    number = mantissa.replace(".", "," if language == "fr" else ".").replace("-", "−")
    return answer[0] + number + (f"×10^{exponent.replace('-', '−')}" if exponent else "")


def test_the_room_is_full_and_it_calculates_all_the_same(context: BrowserContext, with_parts: str) -> None:
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Storage.overrideQuotaForOrigin", {"origin": with_parts, "quotaSize": LITTLE_ROOM})
    calculator = Calculator(page, "en").open()
    ready(page)
    calculator.keep("1/8").write("1/4").shows("0.25")
    page.reload()
    ready(page)
    expect(calculator.lines).to_have_count(1)


def test_two_tabs_calculate_by_themselves_and_share_a_tape(context: BrowserContext) -> None:
    one, other = opened(context), opened(context)
    context.set_offline(True)
    one.keep("1/8")
    expect(other.lines).to_have_count(1)
    other.keep("1/16")
    expect(one.lines).to_have_count(2)


def test_a_profile_that_blocks_cookies_calculates_by_itself(with_parts: str, browser: Browser, tmp_path: Path) -> None:
    context = without_cookies(browser, tmp_path, with_parts)
    calculator = opened(context)
    context.set_offline(True)
    calculator.write("1/4").shows("0.25")
    context.close()


@pytest.mark.parametrize("breaks", ["throw new Error('trap');", ""], ids=["trap", "silence"])
def test_a_worker_that_fails_is_begun_again_and_the_server_answers_its_line(
    with_parts: str, browser: Browser, breaks: str
) -> None:
    context = browser.new_context(base_url=with_parts, locale="en", service_workers="block")

    def broken(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, body=BREAKS % breaks + response.text())

    context.route("**/engineworker.js", broken)
    calculator = opened(context)
    with calculator.page.expect_event("worker", timeout=START):
        calculator.write("13/7*7")
    expect(calculator.value).to_contain_text("13", timeout=START)
    sent = asked(calculator.page)
    assert any(is_answered_here(calculator, number, sent) for number in range(1000)), "the other worker answers nothing"
    context.close()


def is_answered_here(calculator: Calculator, number: int, sent: list[str]) -> bool:
    """Whether a sum has its answer, and the server was not asked for it."""
    before = len(sent)
    calculator.write(f"{number}+1000")
    expect(calculator.value).to_contain_text(calculator.number(str(number + 1000)))
    return len(sent) == before


def test_what_is_pressed_before_the_page_is_alive_is_not_lost(with_parts: str, browser: Browser) -> None:
    context = browser.new_context(base_url=with_parts, locale="en", service_workers="block")
    page = context.new_page()
    held: list[Route] = []
    page.route("**/main.js", lambda route: held.append(route))  # noqa: PLW0108  # it has to be a function of Python
    page.goto("/", wait_until="commit")
    page.wait_for_function("() => performance.getEntriesByName(document.querySelector('script[async]')?.src).length")
    for label in ("7", "+", "8"):
        page.locator("#panel-basic .key").get_by_text(label, exact=True).click()
    expect(page.locator("#expression")).to_have_value("")
    held[0].continue_()
    expect(page.locator("#expression")).to_have_value(re.compile(r"^7 ?\+ ?8$"))
    expect(page.locator("#value")).to_contain_text("15")
    page.locator("#panel-basic .key").get_by_text("8", exact=True).click()
    expect(page.locator("#expression")).to_have_value(re.compile(r"^7 ?\+ ?88$"))
    context.close()
