"""What is counted of the jobs that a process runs, for Prometheus."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from prometheus_client import Counter, Gauge, Histogram
from prometheus_client.core import CounterMetricFamily
from prometheus_client.registry import Collector

from calculatrice.service.security_events import TRACES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prometheus_client import CollectorRegistry
    from prometheus_client.metrics_core import Metric

BUCKETS = (0.01, 0.1, 0.5, 1, 5, 10, 30, 60, 300)
_TOLD = "What was refused, and servers that could not be used, by the reason."


@runtime_checkable
class Measured(Protocol):
    """A worker pool that counts what it does."""

    metrics: JobMetrics


class JobMetrics:
    """The counts of one worker pool, in no registry yet."""

    def __init__(self) -> None:
        self.ended = Counter(
            "calculatrice_jobs_ended",
            "Jobs that this process has had in hand, by what became of them.",
            ["outcome"],
            registry=None,
        )
        self.children = Counter(
            "calculatrice_children_ended",
            "Children that were killed or died, by the reason.",
            ["reason"],
            registry=None,
        )
        self.taken_over = Counter(
            "calculatrice_jobs_taken_over", "Jobs put back into the queue, for their worker was lost.", registry=None
        )
        self.seconds = Histogram(
            "calculatrice_job_seconds", "Time from a claim to the outcome.", buckets=BUCKETS, registry=None
        )
        self.record_usable = Gauge(
            "calculatrice_record_usable",
            "1 while the record takes jobs; 0 where it is out of reach, full, read-only, damaged, of another version.",
            registry=None,
        )
        self.clock_difference = Gauge(
            "calculatrice_clock_difference_seconds",
            "By how much the clock of this process is ahead of the record's.",
            registry=None,
        )

    def register(self, registry: CollectorRegistry) -> None:
        """Have them told where this registry is read."""
        of_jobs = (self.ended, self.children, self.taken_over, self.seconds)
        for collector in (*of_jobs, self.record_usable, self.clock_difference, SecurityEventCounts()):
            registry.register(collector)


class SecurityEventCounts(Collector):
    """Counts what is logged as well as what is left out of the log."""

    def collect(self) -> Iterator[Metric]:
        """The counts as they stand."""
        family = CounterMetricFamily("calculatrice_traces", _TOLD, labels=("event", "reason"))
        for kind, count in list(TRACES.counts.items()):
            family.add_metric(kind, count)
        yield family
