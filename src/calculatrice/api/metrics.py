"""What is counted for Prometheus. Labels are few and fixed: routes as templates, never what is calculated."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate
from typing import TYPE_CHECKING

from prometheus_client import CollectorRegistry
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily
from prometheus_client.gc_collector import GCCollector
from prometheus_client.platform_collector import PlatformCollector
from prometheus_client.process_collector import ProcessCollector
from prometheus_client.registry import Collector

from calculatrice.service.errors import StoreUnavailable
from calculatrice.service.job import Backlog

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prometheus_client.metrics_core import Metric

    from calculatrice.service.calculations import Calculations

LANES = ("cache", "inline", "job")
BUCKETS = (0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
TEXT = b"text/plain; version=0.0.4; charset=utf-8"


class Metrics(Collector):
    """The counts of one application, which one thread keeps: plain numbers, a third of the cost of locked ones."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        for collector in (ProcessCollector, PlatformCollector, GCCollector):
            collector(registry=self.registry)
        self.registry.register(self)
        self.lanes = dict.fromkeys(LANES, 0)
        self._requests: dict[tuple[str, str, int], int] = {}
        self._seconds: dict[str, list[float]] = {}
        self._backlog = Backlog(0)
        self._record_bytes = 0
        self._record_up = True
        self._redis_up = False

    def answered(self, route: str, method: str, status: int, seconds: float) -> None:
        """Count an answer."""
        key = (route, method, status)
        self._requests[key] = self._requests.get(key, 0) + 1
        times = self._seconds.get(route)
        if times is None:
            times = self._seconds[route] = [0.0] * (len(BUCKETS) + 2)
        times[bisect_left(BUCKETS, seconds)] += 1
        times[-1] += seconds

    async def look(self, calculations: Calculations) -> None:
        """Note how many jobs wait, how large the record is, whether it can tell, and whether a Redis answers."""
        self._redis_up = (await calculations.health()).redis == "reachable"
        try:
            self._backlog = await calculations.store.backlog()
            self._record_bytes = await calculations.store.size()
            self._record_up = True
        except StoreUnavailable:
            self._record_up = False

    def collect(self) -> Iterator[Metric]:
        """The counts as they stand."""
        labels = ("route", "method", "status")
        requests = CounterMetricFamily(
            "calculatrice_requests", "Requests answered; 499: nobody waited for it.", labels=labels
        )
        for key, count in self._requests.items():
            requests.add_metric([str(label) for label in key], count)
        lanes = CounterMetricFamily("calculatrice_answers", "Calculations answered, by their lane.", labels=["lane"])
        for lane, count in self.lanes.items():
            lanes.add_metric([lane], count)
        yield from (requests, lanes, self._durations(), *self._jobs())

    def _durations(self) -> Metric:
        told = "Time from the head of a request to the end of its answer."
        family = HistogramMetricFamily("calculatrice_request_seconds", told, labels=["route"])
        for route, (*counts, total) in self._seconds.items():
            bounds = [*map(str, BUCKETS), "+Inf"]
            family.add_metric([route], list(zip(bounds, accumulate(counts), strict=True)), total)
        return family

    def _jobs(self) -> Iterator[Metric]:
        age = self._backlog.seconds
        yield GaugeMetricFamily("calculatrice_jobs_queued", "Jobs that wait.", self._backlog.count)
        yield GaugeMetricFamily("calculatrice_oldest_job_seconds", "For how long the first of them has waited.", age)
        yield GaugeMetricFamily("calculatrice_record_up", "1 while the record can be reached.", self._record_up)
        yield GaugeMetricFamily("calculatrice_record_bytes", "What the database takes on its disk.", self._record_bytes)
        yield GaugeMetricFamily("calculatrice_redis_up", "1 while there is a Redis that answers.", self._redis_up)
