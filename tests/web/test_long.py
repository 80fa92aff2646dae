"""Long calculations and lost connections: said, kept, taken up again."""

from __future__ import annotations

import re
from http import HTTPStatus
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Response, Route
    from tests.web.calculator import Calculator

LONG = "sum(1/k^3; k; 1; 20000)"
ENDLESS = "sum(1/k^3; k; 1; 400000)"
OF_A_JOB = "**/calculations/*"


def is_cancelling(response: Response) -> bool:
    return response.request.method == "DELETE"


def cancelled_by(calculator: Calculator, response: Response) -> bool:
    """Whether the server has ended the job by that; the page itself does not read what it says."""
    found = calculator.page.request.get(response.url).json()
    return response.status == HTTPStatus.OK and found["state"] == "cancelled"


def test_a_long_calculation_shows_its_time_can_be_cancelled_and_started_again(calculator: Calculator) -> None:
    calculator.keep(ENDLESS)
    line = calculator.lines.last
    expect(line.locator(".elapsed")).to_have_text(re.compile(r"^\d+[.,]?\d* s$"))
    with calculator.page.expect_response(is_cancelling) as cancelling:
        line.get_by_role("button", name=calculator.told("cancel"), exact=True).click()
    assert cancelled_by(calculator, cancelling.value)
    expect(line).to_contain_text(calculator.told("cancelled"))
    with calculator.page.expect_request("**/calculations"):
        line.get_by_role("button", name=calculator.told("calculate_again")).click()
    with calculator.page.expect_response(is_cancelling) as cancelling:
        line.get_by_role("button", name=calculator.told("cancel"), exact=True).click()
    assert cancelled_by(calculator, cancelling.value)
    calculator.keep("6*7").shows("42")


@pytest.mark.alone
def test_one_can_go_on_while_it_runs_and_after_a_reload_it_still_runs(calculator: Calculator) -> None:
    calculator.page.route(OF_A_JOB, lambda _: None)  # what becomes of it is not heard before the reload
    calculator.keep(LONG, "6*7").shows("42")
    job = next(line["job"] for line in calculator.kept() if line["job"])
    calculator.page.unroute(OF_A_JOB)
    with calculator.page.expect_request(f"**/calculations/{job}?*"):
        calculator.page.reload()
    expect(calculator.lines.first).to_contain_text("≈", timeout=120_000)
    expect(calculator.lines).to_have_count(2)


def test_after_a_reload_it_can_still_be_cancelled_at_the_server(calculator: Calculator) -> None:
    calculator.keep(ENDLESS)
    expect(calculator.lines.last.locator(".cancel")).to_be_visible()
    calculator.page.reload()
    with calculator.page.expect_response(is_cancelling) as cancelling:
        calculator.lines.last.locator(".cancel").click()
    assert cancelled_by(calculator, cancelling.value)


def test_a_lost_connection_is_said_and_what_was_typed_is_calculated_when_it_is_back(calculator: Calculator) -> None:
    calculator.keep("1+1")
    calculator.page.context.set_offline(offline=True)
    calculator.write("6*7").input.press("Enter")
    expect(calculator.page.locator("#connection")).to_have_text(calculator.told("offline"))
    expect(calculator.announced).to_have_text(calculator.told("offline"))
    expect(calculator.input).to_have_value("6*7")
    calculator.page.context.set_offline(offline=False)
    expect(calculator.lines).to_have_count(2)
    calculator.shows("42")
    expect(calculator.page.locator("#connection")).to_be_hidden()


def test_a_busy_server_is_asked_again_when_it_says(english: Calculator) -> None:
    refusals = [503, 429]

    def refuse(route: Route) -> None:
        if refusals:
            route.fulfill(status=refusals.pop(), headers={"Retry-After": "1"})
        else:
            route.continue_()

    english.page.route("**/calculations?preview=true", refuse)
    english.write("6*7")
    expect(english.page.locator("#connection")).to_contain_text("busy")
    english.shows("42")
    expect(english.page.locator("#connection")).to_be_hidden()


def test_a_fault_of_the_server_is_told(english: Calculator) -> None:
    english.page.route("**/calculations", lambda route: route.fulfill(status=500, body="oops"))
    english.write("6*7").input.press("Enter")
    expect(english.message).to_have_text(english.told("server_failed"))
    expect(english.input).to_have_value("6*7")


def test_a_job_that_the_server_has_forgotten_is_calculated_again(english: Calculator) -> None:
    (line,) = english.keep("40+2").kept()
    english.put(line | {"answer": None, "job": "forgotten"}).reload()
    expect(english.lines).to_contain_text("= 42")


def test_a_long_expression_is_sent_in_a_body(english: Calculator) -> None:
    with english.page.expect_request("**/api/v1/calculations") as sent:
        english.write("+".join(["1.25"] * 1000)).input.press("Enter")
    assert sent.value.method == "POST"
    english.shows("1250")
