"""What is counted for Prometheus. Labels are few and fixed: routes as templates, never what is calculated."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.gc_collector import GCCollector
from prometheus_client.platform_collector import PlatformCollector
from prometheus_client.process_collector import ProcessCollector

from calculatrice.api.reply import OK, Reply
from calculatrice.service.errors import RecordUnavailable

if TYPE_CHECKING:
    from starlette.types import Receive, Scope, Send

    from calculatrice.service.calculations import Calculations

METHODS = frozenset(("GET", "HEAD", "POST", "DELETE", "OPTIONS"))
BUCKETS = (0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
TEXT = b"text/plain; version=0.0.4; charset=utf-8"


class Metrics:
    """The counts of one application."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        for collector in (ProcessCollector, PlatformCollector, GCCollector):
            collector(registry=self.registry)
        requests = ("calculatrice_requests", "Requests answered; 499: nobody waited for the answer.")
        self._requests = Counter(*requests, ("route", "method", "status"), registry=self.registry)
        duration = ("calculatrice_request_seconds", "Time from the head of a request to the end of its answer.")
        self._seconds = Histogram(*duration, ("route",), buckets=BUCKETS, registry=self.registry)
        lanes = ("calculatrice_answers", "Calculations answered, by the lane they took.")
        answers = Counter(*lanes, ("lane",), registry=self.registry)
        self.cached, self.inline, self.jobs = (answers.labels(lane) for lane in ("cache", "inline", "job"))
        self._queued = Gauge("calculatrice_jobs_queued", "Jobs that wait.", registry=self.registry)
        age = ("calculatrice_oldest_job_seconds", "For how long the job has waited that waits longest.")
        self._oldest = Gauge(*age, registry=self.registry)
        self._record = Gauge("calculatrice_record_up", "1 while the record can be reached.", registry=self.registry)
        self._known: dict[tuple[str, str, int], tuple[Counter, Histogram]] = {}

    def answered(self, route: str, method: str, status: int, seconds: float) -> None:
        """Count an answer."""
        key = (route, method if method in METHODS else "other", status)
        if key not in self._known:
            self._known[key] = (self._requests.labels(*key), self._seconds.labels(route))
        counter, histogram = self._known[key]
        counter.inc()
        histogram.observe(seconds)

    async def look(self, calculations: Calculations) -> None:
        """Note how many jobs wait, and whether the record can tell."""
        try:
            backlog = await calculations.record.backlog()
        except RecordUnavailable:
            self._record.set(0)
            return
        self._record.set(1)
        self._queued.set(backlog.count)
        self._oldest.set((datetime.now(UTC) - backlog.oldest).total_seconds() if backlog.oldest else 0)


class MetricsPage:
    """The page that Prometheus reads, an application of its own."""

    def __init__(self, metrics: Metrics, calculations: Calculations) -> None:
        self._metrics = metrics
        self._calculations = calculations

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """The counts as they stand; nothing else is here."""
        found = scope["path"] == "/metrics"
        if found:
            await self._metrics.look(self._calculations)
        body = generate_latest(self._metrics.registry) if found else b"see /metrics\n"
        await Reply(body, OK if found else 404, TEXT)(scope, receive, send)
