"""One trace from a request through the queue to the worker; nothing of it delays an answer or tells a secret."""

from __future__ import annotations

import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import httpx
import pytest
from tests.api.serving import HEAVY, PATIENCE, Serving
from tests.parts.collector import collector
from tests.parts.servers import free_port
from tests.parts.workers import worker

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.parts.collector import Collector

SERVER, PRODUCER, CONSUMER = 2, 4, 5
"""Kinds of spans, as OTLP counts them."""
TRACE, CALLER = "0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331"
TRACEPARENT = {"traceparent": f"00-{TRACE}-{CALLER}-01"}
NOBODY_S_BUSINESS = "777777777+1/3"
ASYNCHRONOUS = {"Prefer": "respond-async"}
QUICKLY = {"OTEL_BSP_SCHEDULE_DELAY": "50"}
"""Milliseconds until spans are sent."""
CALCULATE, CALCULATIONS = "GET /api/v1/calculate", "POST /api/v1/calculations"


@pytest.fixture
def told() -> Iterator[Collector]:
    with collector() as kept:
        yield kept


def test_one_trace_from_the_request_to_the_worker(
    tmp_path: Path, postgresql: str, told: Collector, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OTEL_BSP_SCHEDULE_DELAY", "50")
    options = ("--database-url", postgresql, "--otlp-endpoint", told.url)
    with (
        Serving(tmp_path, "--workers", "0", "--proxies", "127.0.0.1", *options, **QUICKLY) as server,
        worker(postgresql, "--concurrency", "1", "--otlp-endpoint", told.url),
    ):
        answer = server.post(NOBODY_S_BUSINESS, {**ASYNCHRONOUS, **TRACEPARENT})
        job_id = answer.json()["id"]
        assert server.found(job_id, wait=PATIENCE)["state"] == "done"
        request, submitted, ran = told.named(CALCULATIONS, "submit job", "run job")
    assert [span.kind for span in (request, submitted, ran)] == [SERVER, PRODUCER, CONSUMER]
    assert {span.trace for span in (request, submitted, ran)} == {TRACE}
    assert [span.parent for span in (request, submitted, ran)] == [CALLER, request.id, submitted.id]
    assert request.attributes == {
        "http.request.method": "POST",
        "http.route": "/api/v1/calculations",
        "http.response.status_code": httpx.codes.ACCEPTED,
    }
    assert ran.attributes == {"calculatrice.job.attempt": 1, "calculatrice.outcome": "done"}
    assert request.resource["service.name"] == "calculatrice"
    assert b"777777777" not in told.raw
    assert job_id.encode() not in told.raw


def test_a_stranger_joins_no_trace(tmp_path: Path, told: Collector) -> None:
    with Serving(tmp_path, "--otlp-endpoint", told.url, **QUICKLY) as server:
        server.client.get("/api/v1/calculate?expression=1/3", headers=TRACEPARENT)
        [request] = told.named(CALCULATE)
    assert request.trace != TRACE


def test_one_process_follows_its_own_jobs(tmp_path: Path, told: Collector) -> None:
    with Serving(tmp_path, "--workers", "1", "--otlp-endpoint", told.url, **QUICKLY) as server:
        server.post("1/0", ASYNCHRONOUS)
        submitted, ran = told.named("submit job", "run job")
    assert (ran.trace, ran.parent) == (submitted.trace, submitted.id)
    assert (ran.failed, ran.attributes["calculatrice.outcome"]) == (True, "failed")
    assert ran.attributes["error.type"] == "division_by_zero"


@pytest.mark.parametrize(
    ("expression", "status", "attributes"),
    [
        ("1/3", 200, {"calculatrice.outcome": "done"}),
        ("1/0", 422, {"calculatrice.outcome": "failed", "error.type": "division_by_zero"}),
        (HEAVY, 200, {"calculatrice.outcome": "too long"}),
    ],
)
def test_an_answer_at_once_is_part_of_its_request(
    tmp_path: Path, told: Collector, expression: str, status: int, attributes: dict[str, str]
) -> None:
    with Serving(tmp_path, "--otlp-endpoint", told.url, **QUICKLY) as server:
        assert server.calculate(expression).status_code == status
        request, inline = told.named(CALCULATE, "answer inline")
    assert (inline.trace, inline.parent) == (request.trace, request.id)
    assert (inline.attributes, request.attributes["http.response.status_code"]) == (attributes, status)


def test_what_only_asks_for_life_and_the_lines_of_a_batch_have_no_spans(tmp_path: Path, told: Collector) -> None:
    with Serving(tmp_path, "--otlp-endpoint", told.url, **QUICKLY) as server:
        server.client.get("/readyz")
        headers = {"Content-Type": "application/x-ndjson"}
        server.client.post("/api/v1/batch", content="1/3\n" * 100, headers=headers)
        told.named("POST /api/v1/batch")
    assert [span.name for span in told.spans] == ["POST /api/v1/batch"]


def test_what_is_left_is_sent_at_the_end(tmp_path: Path, told: Collector) -> None:
    with Serving(tmp_path, "--otlp-endpoint", told.url, OTEL_BSP_SCHEDULE_DELAY="600000") as server:
        server.calculate("1/3")
        assert not told.spans
        assert server.stop(signal.SIGTERM) == 0
    assert {CALCULATE, "answer inline"} <= {span.name for span in told.spans}


def test_a_collector_that_never_answers_delays_nothing(tmp_path: Path, told: Collector) -> None:
    told.willing.clear()
    with Serving(
        tmp_path,
        "--otlp-endpoint",
        told.url,
        OTEL_BSP_MAX_QUEUE_SIZE="8",
        OTEL_BSP_MAX_EXPORT_BATCH_SIZE="2",
        **QUICKLY,
    ) as server:
        server.calculate("1/3")
        assert told.asked.wait(PATIENCE)
        assert [server.calculate(f"{number}/3").status_code for number in range(100)] == [200] * 100
        assert server.stop(signal.SIGTERM) == 0
        assert not told.spans


def test_a_collector_that_is_gone_is_told_of_once(tmp_path: Path) -> None:
    endpoint = f"http://127.0.0.1:{free_port()}"
    variables = {**QUICKLY, "OTEL_EXPORTER_OTLP_TRACES_TIMEOUT": "0.1", "OTEL_BSP_MAX_EXPORT_BATCH_SIZE": "1"}
    with Serving(tmp_path, "--otlp-endpoint", endpoint, **variables) as server:
        assert [server.calculate(f"{number}/3").status_code for number in range(20)] == [200] * 20
        assert server.stop(signal.SIGTERM) == 0
        lines = server.errors.read_text().splitlines()
    assert len(lines) == 1
    assert "traces are not delivered" in lines[0]


def test_an_address_that_is_none_is_refused() -> None:
    command = [sys.executable, "-m", "calculatrice", "serve", "--port", "0", "--otlp-endpoint", "collector:4318"]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (ended.returncode, "otlp" in ended.stderr.lower(), "Traceback" in ended.stderr) == (2, True, False)


def test_without_a_collector_nothing_is_loaded_or_put_between(tmp_path: Path) -> None:
    source = (
        "import asyncio, sys\n"
        "from calculatrice import bootstrap\n"
        "from calculatrice.settings import Settings\n"
        "from calculatrice.service.calculations import Calculations\n"
        "async def main():\n"
        "    async with bootstrap.calculations(Settings(database_url=sys.argv[1], workers=0)) as made:\n"
        "        print(type(made) is Calculations)\n"
        "asyncio.run(main())\n"
        "import calculatrice.api.application\n"
        "print([name for name in sys.modules if name.startswith('opentelemetry')])\n"
    )
    command = [sys.executable, "-c", source, f"sqlite:///{tmp_path}/calculations.db"]
    ended = subprocess.run(command, capture_output=True, text=True, check=True)
    assert ended.stdout == "True\n[]\n"
