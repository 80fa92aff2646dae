"""A job as a stream of events, which ends: told by the lines on the wire, and by a browser's `EventSource`."""

from __future__ import annotations

import json
from time import sleep
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from tests.api.serving import ENDLESS, HEAVY
from tests.parts.browser import chromium

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import httpx
    from playwright.sync_api import Page
    from tests.api.conftest import Start
    from tests.api.serving import Serving

ROUTE = "/api/v1/calculations/{id}"
QUIET_SECONDS = 5
"""More than twice as long as a client is told to wait before it comes back."""
FOLLOW = """(address) => new Promise((resolve) => {
  const source = new EventSource(address);
  const heard = [];
  for (const name of ["state", "result", "failed"]) {
    source.addEventListener(name, (event) => heard.push([name, event.lastEventId, JSON.parse(event.data)]));
  }
  source.addEventListener("error", (event) => {
    if ("data" in event) heard.push(["error", "", event.data]);
    if (source.readyState === EventSource.CLOSED) resolve(heard);
  });
})"""
"""What an `EventSource` of a page hears until it closes by itself."""


class Event(NamedTuple):
    """One event of a stream; without an identifier where it has none."""

    name: str
    identifier: str | None
    data: Any


def stream(server: Serving, job_id: str, **headers: str) -> httpx.Response:
    address = f"/api/v1/calculations/{job_id}"
    return server.client.get(address, headers={"Accept": "text/event-stream", **headers})


def events(answer: httpx.Response) -> list[Event]:
    """The events of a stream, to its end."""
    blocks = [dict(line.split(": ", 1) for line in block.split("\n")) for block in answer.text.strip().split("\n\n")]
    return [Event(each["event"], each.get("id"), json.loads(each["data"])) for each in blocks if "event" in each]


def finished(server: Serving, expression: str, **fields: object) -> str:
    """The identifier of a job that has ended."""
    job_id = server.job(expression, **fields)
    server.ended(job_id)
    return job_id


def cancelled(server: Serving) -> str:
    job_id = server.job(ENDLESS)
    server.cancel(job_id)
    return job_id


def test_events_tell_how_a_job_goes_on(server: Serving) -> None:
    answer = stream(server, server.job(ENDLESS, digits=22))
    assert answer.headers["content-type"].startswith("text/event-stream")
    assert answer.text.startswith("retry: ")
    told = events(answer)
    states = [each.data["state"] for each in told if each.name == "state"]
    assert states in (["queued", "running", "failed"], ["running", "failed"])
    assert [each.identifier for each in told if each.name == "state"] == states
    progress = [each for each in told if each.name == "progress"]
    elapsed = [each.data["elapsed"] for each in progress]
    assert len(elapsed) >= 2
    assert elapsed == sorted(elapsed)
    assert {(each.identifier, each.data["limit"]) for each in progress} == {(None, 10.0)}
    assert (told[-1].name, told[-1].identifier, told[-1].data["code"]) == ("failed", "end", "budget_exceeded")


def test_the_last_event_is_the_result(server: Serving) -> None:
    last = events(stream(server, server.job("2+5")))[-1]
    assert (last.name, last.identifier, last.data.get("decimal")) == ("result", "end", "7"), last


def test_a_job_without_an_answer_ends_with_its_problem(server: Serving) -> None:
    last = events(stream(server, finished(server, "1/0"), **{"Accept-Language": "fr"}))[-1]
    assert (last.name, last.data["code"], last.data["title"]) == ("failed", "division_by_zero", "Division par zéro")


def test_a_cancelled_job_ends_with_a_problem_too(server: Serving) -> None:
    last = events(stream(server, cancelled(server)))[-1]
    assert (last.name, last.identifier, last.data["code"]) == ("failed", "end", "cancelled")


@pytest.mark.parametrize("expression", ["2+5", "1/0"])
def test_who_has_heard_the_end_gets_nothing_more(server: Serving, expression: str) -> None:
    answer = stream(server, finished(server, expression), **{"Last-Event-ID": "end"})
    assert (answer.status_code, answer.content, answer.headers["cache-control"]) == (204, b"", "no-store")


@pytest.mark.parametrize(
    ("heard", "names"),
    [
        ("done", ["result"]),
        ("running", ["state", "result"]),
        ("queued", ["state", "result"]),
        ("anything", ["state", "result"]),
    ],
)
def test_who_comes_back_is_told_what_it_has_not_heard(server: Serving, heard: str, names: list[str]) -> None:
    answer = stream(server, finished(server, "2+5"), **{"Last-Event-ID": heard})
    assert [each.name for each in events(answer)] == names


def test_the_end_of_a_job_that_goes_on_was_not_heard(server: Serving) -> None:
    answer = stream(server, server.job(f"{ENDLESS}+1"), **{"Last-Event-ID": "end"})
    assert events(answer)[-1].name == "failed"


def test_an_unknown_job_has_no_events(server: Serving) -> None:
    answer = stream(server, "nothing", **{"Last-Event-ID": "end"})
    assert (answer.status_code, answer.json()["code"]) == (404, "unknown_calculation")


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    with chromium() as browser:
        yield browser.new_page()


@pytest.mark.parametrize(
    ("job", "ending"),
    [
        (lambda server: server.job(HEAVY), ("result", "end")),
        (lambda server: finished(server, "1/0"), ("failed", "end")),
        (cancelled, ("failed", "end")),
    ],
    ids=["result", "failed", "cancelled"],
)
def test_the_event_source_of_a_browser_hears_the_end_once_and_stops(
    start: Start, page: Page, job: Callable[[Serving], str], ending: tuple[str, str]
) -> None:
    server = start("--workers", "1", "--log-level", "info")
    page.goto(server.url)
    heard = page.evaluate(FOLLOW, f"/api/v1/calculations/{job(server)}")
    sleep(QUIET_SECONDS)
    assert server.stop() == 0
    assert [(name, identifier) for name, identifier, _ in heard if name != "state"] == [ending]
    lines = [json.loads(line) for line in server.errors.read_text("utf-8").splitlines()]
    asked = [line["status"] for line in lines if line.get("route") == ROUTE and line["method"] == "GET"]
    assert asked[-2:] == [200, 204]
    assert asked.count(204) == 1
