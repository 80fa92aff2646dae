"""`GET` and `DELETE /api/v1/calculations/{id}`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.api.serving import ENDLESS, HEAVY

if TYPE_CHECKING:
    from tests.api.serving import Serving


def test_a_job_is_told_of_in_the_language_asked_for(server: Serving) -> None:
    job_id = server.job("1/0")
    server.ended(job_id)
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
    cancelled = server.cancel(job_id)
    assert (cancelled.status_code, cancelled.json()["state"]) == (200, "cancelled")
    assert server.ended(job_id)["state"] == "cancelled"


def test_what_is_finished_is_not_cancelled_any_more(server: Serving) -> None:
    job_id = server.job("2+2")
    server.ended(job_id)
    assert server.cancel(job_id).json()["state"] == "done"


def test_a_job_cancelled_while_it_is_waited_for_is_a_problem(server: Serving) -> None:
    headers = {"Prefer": "respond-async", "Idempotency-Key": "cancelled"}
    job_id = server.post(ENDLESS, headers).json()["id"]
    server.cancel(job_id)
    answer = server.post(ENDLESS, {**headers, "Prefer": "wait=30"})
    assert (answer.status_code, answer.json()["code"]) == (409, "cancelled")


def test_an_unknown_job_is_not_found(server: Serving) -> None:
    answer = server.client.get("/api/v1/calculations/nothing", headers={"Accept-Language": "fr"})
    assert (answer.status_code, answer.json()["code"]) == (404, "unknown_calculation")
    assert "nothing" in answer.json()["detail"]


@pytest.mark.parametrize("wait", ["-1", "soon", "nan"])
def test_the_wait_is_a_number_of_seconds(server: Serving, wait: str) -> None:
    answer = server.client.get("/api/v1/calculations/nothing", params={"wait": wait})
    assert (answer.status_code, answer.json()["field"]) == (422, "wait")
