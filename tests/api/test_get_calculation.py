"""`GET` and `DELETE /api/v1/calculations/{id}`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from tests.api.serving import ENDLESS, HEAVY

if TYPE_CHECKING:
    import httpx
    from tests.api.serving import Serving


def events(answer: httpx.Response) -> list[tuple[str, Any]]:
    """The names and the data of the events of a stream, to its end."""
    blocks = [block.split("\n") for block in answer.text.strip().split("\n\n")]
    return [
        (block[0].removeprefix("event: "), json.loads(block[1].removeprefix("data: ")))
        for block in blocks
        if block[0].startswith("event: ")
    ]


def test_a_job_is_told_of_in_the_language_asked_for(server: Serving) -> None:
    job_id = server.job("1/0")
    server.found(job_id, wait=30)
    answer = server.client.get(f"/api/v1/calculations/{job_id}", headers={"Accept-Language": "fr"})
    told = answer.json()
    assert (told["id"], told["state"], told["result"]) == (job_id, "failed", None)
    assert told["error"]["title"] == "Division par zéro"


@pytest.mark.parametrize("headers", [{}, {"Prefer": "wait=30"}])
def test_a_job_can_be_waited_for(server: Serving, headers: dict[str, str]) -> None:
    job_id = server.job(HEAVY, digits=30)
    address = f"/api/v1/calculations/{job_id}"
    told = server.client.get(address, headers=headers, params={} if headers else {"wait": "30"}).json()
    assert (told["state"], told["error"], told["result"]["decimal"]) == ("done", None, "true")


def test_a_job_that_is_cancelled_stays_cancelled(server: Serving) -> None:
    job_id = server.job(ENDLESS)
    cancelled = server.client.delete(f"/api/v1/calculations/{job_id}")
    assert (cancelled.status_code, cancelled.json()["state"]) == (200, "cancelled")
    assert server.found(job_id, wait=30)["state"] == "cancelled"


def test_what_is_finished_is_not_cancelled_any_more(server: Serving) -> None:
    job_id = server.job("2+2")
    server.found(job_id, wait=30)
    assert server.client.delete(f"/api/v1/calculations/{job_id}").json()["state"] == "done"


def test_a_job_cancelled_while_it_is_waited_for_is_a_problem(server: Serving) -> None:
    headers = {"Prefer": "respond-async", "Idempotency-Key": "cancelled"}
    job_id = server.post(ENDLESS, headers).json()["id"]
    server.client.delete(f"/api/v1/calculations/{job_id}")
    answer = server.post(ENDLESS, {**headers, "Prefer": "wait=30"})
    assert (answer.status_code, answer.json()["code"]) == (409, "cancelled")


@pytest.mark.parametrize("method", ["GET", "DELETE"])
def test_an_unknown_job_is_not_found(server: Serving, method: str) -> None:
    answer = server.client.request(method, "/api/v1/calculations/nothing", headers={"Accept-Language": "fr"})
    assert (answer.status_code, answer.json()["code"]) == (404, "unknown_calculation")
    assert "nothing" in answer.json()["detail"]


@pytest.mark.parametrize("wait", ["-1", "soon", "nan"])
def test_the_wait_is_a_number_of_seconds(server: Serving, wait: str) -> None:
    answer = server.client.get("/api/v1/calculations/nothing", params={"wait": wait})
    assert (answer.status_code, answer.json()["field"]) == (422, "wait")


def test_events_tell_how_a_job_goes_on(server: Serving) -> None:
    job_id = server.job(ENDLESS, digits=22)
    answer = server.client.get(f"/api/v1/calculations/{job_id}", headers={"Accept": "text/event-stream"})
    assert answer.headers["content-type"].startswith("text/event-stream")
    assert answer.text.startswith("retry: ")
    told = events(answer)
    states = [data["state"] for name, data in told if name == "state"]
    assert states in (["queued", "running", "failed"], ["running", "failed"])
    elapsed = [data["elapsed"] for name, data in told if name == "progress"]
    assert len(elapsed) >= 2
    assert elapsed == sorted(elapsed)
    assert {data["limit"] for name, data in told if name == "progress"} == {5.0}
    assert told[-1][0] == "error"
    assert told[-1][1]["code"] == "budget_exceeded"


def test_the_last_event_is_the_result(server: Serving) -> None:
    job_id = server.job("2+5")
    told = events(server.client.get(f"/api/v1/calculations/{job_id}", headers={"Accept": "text/event-stream"}))
    assert (told[-1][0], told[-1][1]["decimal"]) == ("result", "7")
