"""Whatever is asked for, at its limit: the server answers others meanwhile."""

from __future__ import annotations

import threading
from time import perf_counter, sleep
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from tests.api.serving import ENDLESS

from calculatrice.service.request import NOTATIONS

if TYPE_CHECKING:
    from tests.api.serving import Serving

BOUND = 3.0
"""Seconds that nobody waits for `/livez`, on a machine with much else to do."""
KIBIBYTE = 1 << 10
FORMS = ["exact", "fraction", "mixed", "repeating", "scientific", "engineering", "degrees"]
BASES = [f"base:{base}" for base in range(2, 37)]
LONG = "+".join(["1"] * (32 * KIBIBYTE))
JSON = {"Content-Type": "application/json"}
NDJSON = {"Content-Type": "application/x-ndjson"}
QUESTIONS: dict[str, dict[str, Any]] = {
    "longest expression": {"expression": LONG},
    "longest that is no expression": {"expression": LONG + "+"},
    "longest nest": {"expression": "(" * 32_000 + "1" + ")" * 32_000},
    "longest text of statements": {"expression": "1\n" * 32_000},
    "longest number": {"expression": "7" * 65_000, "forms": FORMS + BASES, "notations": NOTATIONS},
    "longest definitions": {"expression": "x0", "variables": {f"x{number}": LONG for number in range(15)}},
    "most definitions": {"expression": "x0", "variables": {f"x{number}": "1" for number in range(40_000)}},
    "most digits inline": {"expression": "1/7", "digits": 39_000, "forms": FORMS + BASES, "notations": NOTATIONS},
    "most digits of a root": {"expression": "sqrt(2)", "digits": 4_900, "forms": FORMS + BASES, "notations": NOTATIONS},
    "digits in notations": {"expression": "1/7", "digits": 9_900, "notations": NOTATIONS},
    "a list in notations": {"expression": f"[{';'.join(['1/7'] * 1_000)}]", "forms": FORMS, "notations": NOTATIONS},
    "many notations": {"expression": "1/7", "digits": 7_000, "notations": ["spoken"] * 70_000},
    "many forms": {"expression": "1/7", "digits": 7_000, "forms": ["base:7"] * 70_000},
    "a form of many digits": {"expression": "1/7", "forms": ["base:" + "7" * 900_000]},
    "a large factorial": {"expression": "310001!", "digits": 5, "forms": FORMS},
}
ADDRESSES = {
    "page": "/?e=1/7&d=9000",
    "page with most digits": "/?e=1/7&d=39000",
    "page of the longest expression": "/?e=" + LONG[: 60 * KIBIBYTE].replace("+", "%2B")[: 60 * KIBIBYTE],
    "page with a plus": "/?e=" + LONG[: 60 * KIBIBYTE],
    "longest address": "/api/v1/calculate?expression=" + LONG[: 60 * KIBIBYTE],
    "most notations of an address": "/api/v1/calculate?expression=1/7&digits=9000" + "&notation=latex" * 3_000,
    "preview": "/api/v1/calculate?preview=true&expression=" + "(" * 60_000,
    "functions": "/api/v1/functions",
    "search": "/functions?q=" + "+".join(f"{number:x}" for number in range(12_000)),
    "same words": "/functions?q=" + "a+" * 30_000,
    "openapi": "/openapi.json",
    "documentation": "/docs?lang=fr",
}


class Watch:
    """Asks for `/livez` again and again, and remembers how long the slowest answer took."""

    def __init__(self, server: Serving) -> None:
        self.slowest = 0.0
        self._url = server.url
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._ask)

    def _ask(self) -> None:
        with httpx.Client(base_url=self._url, timeout=60) as client:
            while not self._over.is_set():
                begun = perf_counter()
                assert client.get("/livez").status_code == 200
                self.slowest = max(self.slowest, perf_counter() - begun)
                sleep(0.02)

    def __enter__(self) -> Watch:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_holds_up_nobody(server: Serving, name: str) -> None:
    with Watch(server) as watch:
        answer = server.client.post("/api/v1/calculations", json=QUESTIONS[name])
        assert answer.status_code in (200, 202, 413, 422), answer.text[:500]
        if answer.status_code == 202:
            server.client.delete(answer.headers["location"], headers={"Cancel-Token": answer.json()["cancel_token"]})
    assert watch.slowest < BOUND


def test_a_name_that_stands_twice_among_many_holds_up_nobody(server: Serving) -> None:
    variables = ",".join(f'"x{number}":"1"' for number in [*range(60_000), 59_999])
    with Watch(server) as watch:
        body = f'{{"expression":"1","variables":{{{variables}}}}}'
        answer = server.client.post("/api/v1/calculations", content=body, headers=JSON)
        assert answer.json()["field"] == "x59999"
    assert watch.slowest < BOUND


@pytest.mark.parametrize("name", ADDRESSES)
def test_an_address_holds_up_nobody(server: Serving, name: str) -> None:
    with Watch(server) as watch:
        assert server.client.get(ADDRESSES[name]).status_code in (200, 202, 422)
    assert watch.slowest < BOUND


def test_a_batch_of_the_longest_lines_holds_up_nobody(server: Serving) -> None:
    lines = [LONG[: 64 * KIBIBYTE - 1], LONG[: 64 * KIBIBYTE - 3] + "+", "7" * 65_000, "sqrt(2)", "(" * 65_000]
    with Watch(server) as watch:
        answer = server.client.post("/api/v1/batch", content="\n".join(lines).encode(), headers=NDJSON)
        assert len(answer.text.splitlines()) == len(lines)
    assert watch.slowest < BOUND


def test_events_hold_up_nobody(server: Serving) -> None:
    job = server.job(ENDLESS)
    with (
        Watch(server) as watch,
        server.client.stream("GET", f"/api/v1/calculations/{job}", headers={"Accept": "text/event-stream"}) as answer,
    ):
        assert any(line.startswith("event: ") for line in answer.iter_lines())
    server.cancel(job)
    assert watch.slowest < BOUND
