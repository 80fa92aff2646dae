"""The server from its start to its end: nothing that was acknowledged is lost, and short answers stay short."""

from __future__ import annotations

import signal
import threading
from contextlib import suppress
from time import perf_counter, sleep
from typing import TYPE_CHECKING

import httpx
import pytest
from tests.api.serving import ENDLESS, HEAVY

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.api.conftest import Start

CLIENTS = 8


@pytest.mark.parametrize("sent", [signal.SIGTERM, signal.SIGINT])
def test_told_to_stop_it_answers_who_waits_and_exits_well(start: Start, sent: signal.Signals) -> None:
    server = start("--workers", "1", "--seconds", "60", "--grace", "1")
    job_id = server.job(ENDLESS)
    told: list[dict[str, object]] = []
    waiting = threading.Thread(target=lambda: told.append(server.found(job_id, wait=30)))
    waiting.start()
    while server.found(job_id)["state"] != "running":
        pass
    begun = perf_counter()
    assert server.stop(sent) == 0
    assert perf_counter() - begun < 25, "less than who waits would have waited"
    waiting.join()
    assert told[0]["state"] in ("queued", "running")


def test_who_asks_all_the_time_hears_of_the_end_in_an_answer(start: Start) -> None:
    server = start()
    last: list[str | None] = []
    all_connected = threading.Barrier(CLIENTS + 1)

    def ask() -> None:
        with httpx.Client(base_url=server.client.base_url) as client:
            client.get("/livez")
            all_connected.wait(30)
            while True:
                answer = client.get("/livez")
                if "close" in answer.headers.get("connection", ""):
                    break
                sleep(0.05)
            last.append(answer.text)

    threads = [threading.Thread(target=ask) for _ in range(CLIENTS)]
    for thread in threads:
        thread.start()
    all_connected.wait(30)
    assert server.stop() == 0
    for thread in threads:
        thread.join()
    assert len(last) == len(threads)


def test_streams_end_when_the_server_stops(start: Start) -> None:
    server = start("--workers", "1", "--seconds", "60", "--grace", "0")
    address = f"/api/v1/calculations/{server.job(ENDLESS)}"
    with server.client.stream("GET", address, headers={"Accept": "text/event-stream"}) as answer:
        lines = answer.iter_lines()
        assert next(lines).startswith("retry:")
        assert server.stop() == 0
        assert "event: result" not in list(lines)


def test_nothing_that_was_acknowledged_is_lost(start: Start, record_property: Callable[[str, object], None]) -> None:
    server = start("--workers", "2")
    acknowledged: list[str] = []

    def load(first: int) -> None:
        with suppress(httpx.TransportError):
            acknowledged.extend(server.job(f"isprime(2^127-1-{number})") for number in range(first, 10_000, 4))

    threads = [threading.Thread(target=load, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    while len(acknowledged) < 60:
        pass
    server.stop(signal.SIGKILL)
    for thread in threads:
        thread.join()
    again = start("--workers", "2")
    states = [again.ended(job_id)["state"] for job_id in acknowledged]
    assert set(states) == {"done"}
    record_property("acknowledged jobs kept over a kill", len(acknowledged))


def test_short_answers_are_given_while_the_queue_is_full(start: Start) -> None:
    server = start("--workers", "1", "--queue", "5", "--seconds", "30")
    answers = [server.post(ENDLESS, digits=digits) for digits in range(20, 40)]
    assert 503 in [answer.status_code for answer in answers]
    assert [server.calculate(f"{number}/7").status_code for number in range(200)] == [200] * 200
    assert server.post(HEAVY).json()["code"] == "queue_full"
