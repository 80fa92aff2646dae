"""Spans on their way to a collector: in the background, from a bounded queue, at the expense of no answer."""

from __future__ import annotations

import asyncio
import logging
from threading import Thread
from typing import TYPE_CHECKING

from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import SERVICE_NAME, SERVICE_VERSION, OTELResourceDetector, Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor, SpanExporter, SpanExportResult

from calculatrice.version import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opentelemetry.sdk.trace import ReadableSpan

TRACES = "/v1/traces"
FLUSHED_WITHIN = 2.0
"""Seconds that the last spans get when the process ends."""

log = logging.getLogger("calculatrice.tracing")


class QuietExporter(SpanExporter):
    """Hands spans to the collector at an address; says once that it can't, until it can again."""

    def __init__(self, endpoint: str) -> None:
        self._exporter = OTLPSpanExporter(endpoint.rstrip("/") + TRACES)
        self._failing = False

    def export(self, spans: Sequence[ReadableSpan]) -> SpanExportResult:
        """As `SpanExporter.export`."""
        result = self._exporter.export(spans)
        failed = result is not SpanExportResult.SUCCESS
        if failed and not self._failing:
            log.warning("traces are not delivered: the collector is out of reach or refuses them")
        self._failing = failed
        return result

    def shutdown(self) -> None:
        """As `SpanExporter.shutdown`."""
        self._exporter.shutdown()  # type: ignore[no-untyped-call]  # OpenTelemetry's own


def provider(endpoint: str) -> TracerProvider:
    """Where tracers come from whose spans go to the collector at `endpoint`.

    The variables that OpenTelemetry itself knows do the rest: headers, samplers, further attributes.
    """
    # Its own complaints come with every batch.
    logging.getLogger("opentelemetry").setLevel(logging.CRITICAL + 1)
    ours = Resource({SERVICE_NAME: "calculatrice", SERVICE_VERSION: __version__})
    made = TracerProvider(resource=ours.merge(OTELResourceDetector().detect()), shutdown_on_exit=False)
    made.add_span_processor(BatchSpanProcessor(QuietExporter(endpoint)))
    return made


async def flush(made: TracerProvider) -> None:
    """Send what is left, and end; without what a slow collector does not take in time."""
    ending = Thread(target=made.shutdown, daemon=True)
    ending.start()
    await asyncio.to_thread(ending.join, FLUSHED_WITHIN)
