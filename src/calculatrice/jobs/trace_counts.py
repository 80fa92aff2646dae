"""The traces of a process, for Prometheus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prometheus_client.core import CounterMetricFamily
from prometheus_client.registry import Collector

from calculatrice.service.traces import TRACES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prometheus_client.metrics_core import Metric

TOLD = "What was refused, and servers that could not be used, by the reason."


class TraceCounts(Collector):
    """Counts what is logged as well as what is left out of the log."""

    def collect(self) -> Iterator[Metric]:
        """The counts as they stand."""
        family = CounterMetricFamily("calculatrice_traces", TOLD, labels=("event", "reason"))
        for kind, count in list(TRACES.counts.items()):
            family.add_metric(kind, count)
        yield family
