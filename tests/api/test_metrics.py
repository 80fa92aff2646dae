"""What Prometheus finds, at a port of its own."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

import httpx
from prometheus_client.parser import text_string_to_metric_families
from tests.api.serving import ENDLESS, HEAVY

if TYPE_CHECKING:
    from tests.api.conftest import Start

LABELS = {"route", "method", "status", "lane", "le", "generation", "implementation", "version", "event", "reason"}
LABELS |= {"major", "minor", "patchlevel"}


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port: int = listening.getsockname()[1]
        return port


def test_requests_and_jobs_are_counted(start: Start) -> None:
    port = free_port()
    server = start("--metrics-port", str(port), "--workers", "0")
    server.calculate("1/3")
    server.calculate("1/3")
    server.client.get("/secret/path")
    server.job(ENDLESS)
    answer = httpx.get(f"http://127.0.0.1:{port}/metrics")
    samples = {
        (sample.name, *sorted(sample.labels.items())): sample.value
        for family in text_string_to_metric_families(answer.text)
        for sample in family.samples
    }
    routed = ("calculatrice_requests_total", ("method", "GET"), ("route", "/api/v1/calculate"), ("status", "200"))
    assert samples[routed] == 2
    assert samples[("calculatrice_requests_total", ("method", "GET"), ("route", "none"), ("status", "404"))] == 1
    assert samples[("calculatrice_request_seconds_count", ("route", "/api/v1/calculate"))] == 2
    assert samples[("calculatrice_answers_total", ("lane", "cache"))] == 1
    assert samples[("calculatrice_answers_total", ("lane", "inline"))] == 1
    assert samples[("calculatrice_jobs_queued",)] == 1
    assert samples[("calculatrice_oldest_job_seconds",)] >= 0
    assert samples[("calculatrice_record_up",)] == 1
    assert samples[("calculatrice_traces_total", ("event", "refused"), ("reason", "not_found"))] == 1
    assert samples[("calculatrice_record_bytes",)] > 0
    assert {name for labels in samples for name, _ in labels[1:]} <= LABELS
    assert "secret" not in answer.text
    assert ENDLESS not in answer.text


def test_metrics_are_not_where_the_api_is(start: Start) -> None:
    port = free_port()
    server = start("--metrics-port", str(port))
    assert server.client.get("/metrics").status_code == 404
    assert httpx.get(f"http://127.0.0.1:{port}/api/v1/calculate?expression={HEAVY}").status_code == 404
