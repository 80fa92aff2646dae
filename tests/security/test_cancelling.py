"""Who has the identifier of a calculation reads it; who has submitted it cancels it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import httpx
import pytest
from tests.api.serving import ENDLESS, Serving

from calculatrice.service.digests import Digests

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SECRET = "a secret that nobody else has, 32"  # noqa: S105  # of a server that ends with the test
ASYNC = {"Prefer": "respond-async"}
EVENTS = {"Accept": "text/event-stream"}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    options = ("--workers", "0", "--log-level", "info", "--wait", "0.2")
    with Serving(tmp_path_factory.mktemp("home"), *options, CALCULATRICE_SECRET=SECRET) as serving:
        yield serving


def posted(server: Serving, **headers: str) -> tuple[str, str]:
    """The identifier and the token of a job as its submitter gets them."""
    told = server.post(ENDLESS, {**ASYNC, **headers}).json()
    return told["id"], told["cancel_token"]


def state(server: Serving, job_id: str) -> str:
    return str(server.found(job_id)["state"])


def test_who_has_submitted_a_calculation_cancels_it(server: Serving) -> None:
    job_id, token = posted(server)
    assert server.cancel(job_id, token).json()["state"] == state(server, job_id) == "cancelled"


def test_who_has_the_identifier_alone_reads_a_calculation_and_does_not_cancel_it(server: Serving) -> None:
    job_id, token = posted(server)
    other = posted(server)[1]
    wrong = ("", job_id, other, token[:-1], f"{token}0", token.upper(), "é")
    for headers in ({}, *({b"Cancel-Token": each.encode()} for each in wrong)):
        refused = server.client.delete(f"/api/v1/calculations/{job_id}", headers=headers)
        assert (refused.status_code, refused.json()["code"]) == (403, "wrong_cancel_token"), headers
    assert state(server, job_id) == "queued"


def test_it_is_told_in_both_languages_what_cancels_a_calculation(server: Serving) -> None:
    job_id, _ = posted(server)
    for language, word in (("en", "in the header Cancel-Token"), ("fr", "dans l’en-tête Cancel-Token")):
        refused = server.client.delete(f"/api/v1/calculations/{job_id}", headers={"Accept-Language": language}).json()
        assert job_id in refused["detail"]
        assert "cancel_token" in refused["detail"]
        assert word in refused["detail"]


def test_the_same_post_with_the_same_key_gives_the_same_token_again(server: Serving) -> None:
    first, second = (posted(server, **{"Idempotency-Key": "8c0f4a6e-lost-connection"}) for _ in range(2))
    assert first == second
    assert server.cancel(*second).status_code == httpx.codes.OK


def test_nobody_else_is_told_the_token(server: Serving) -> None:
    job_id, token = posted(server)
    address = f"/api/v1/calculations/{job_id}"
    with server.client.stream("GET", address, headers=EVENTS) as stream:
        heard = next(line for line in stream.iter_lines() if line.startswith("data: "))
    read = server.client.get(address)
    refused = server.client.delete(address)
    cancelled = server.cancel(job_id, token)
    ended = server.client.get(address, headers=EVENTS)
    told = [read, refused, cancelled, ended]
    assert json.loads(heard.removeprefix("data: "))["id"] == job_id
    for text in (heard, *(f"{answer.headers} {answer.text}" for answer in told)):
        assert token not in text
        assert '"cancel_token"' not in text
    assert b"DELETE" in server.errors.read_bytes()
    assert token.encode() not in server.errors.read_bytes()


def test_of_a_calculation_that_an_address_asks_for_nobody_gets_the_token(server: Serving) -> None:
    asked = server.calculate("isprime(2^127-1)")
    assert asked.status_code == httpx.codes.ACCEPTED
    assert asked.json().keys() == {"id", "state", "result", "error"}


def test_the_token_says_nothing_of_whether_there_is_such_a_calculation(server: Serving) -> None:
    assert server.cancel("nothing", "0" * 64).json()["code"] == "wrong_cancel_token"
    token = Digests(SECRET.encode()).cancel_token("nothing")
    assert server.cancel("nothing", token).json()["code"] == "unknown_calculation"


def test_all_servers_of_a_deployment_know_the_token(tmp_path: Path, postgresql: str) -> None:
    shared = ("--database-url", postgresql, "--workers", "0")
    own = {"CALCULATRICE_SECRET": SECRET}
    with Serving(tmp_path, *shared, **own) as one, Serving(tmp_path, *shared, **own) as other:
        job_id, token = posted(one)
        assert other.cancel(job_id, token).json()["state"] == "cancelled"
