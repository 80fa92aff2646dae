"""Spans of what the service does: an answer at once, a job taken, and each run of it, in whatever process."""

from __future__ import annotations

from collections import OrderedDict
from contextlib import contextmanager
from typing import TYPE_CHECKING, cast

from opentelemetry.semconv.attributes.error_attributes import ERROR_TYPE
from opentelemetry.trace import SpanKind, StatusCode

from calculatrice.engine.errors import CalculationError
from calculatrice.service.calculations import Calculations
from calculatrice.service.errors import ServiceError
from calculatrice.service.tracing import Tracing
from calculatrice.tracing.exporting import flush, provider
from calculatrice.tracing.requests import PROPAGATOR, TracedApplication, in_batch

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from contextlib import AbstractContextManager

    from opentelemetry.trace import Span, Tracer
    from starlette.types import ASGIApp

    from calculatrice.service.calculations import RedisCheck
    from calculatrice.service.job import Job, Submission
    from calculatrice.service.ports import EventBus, JobStore, WorkerPool
    from calculatrice.service.request import Request
    from calculatrice.service.tracing import App, Note

ATTEMPT = "calculatrice.job.attempt"
OUTCOME = "calculatrice.outcome"
REMEMBERED = 10_000
"""Jobs of this process whose trace is remembered; one that waits behind so many begins a trace of its own."""


class TracedCalculations(Calculations):
    """The use cases, each with a span."""

    def __init__(
        self, store: JobStore, worker_pool: WorkerPool, event_bus: EventBus, redis: RedisCheck, tracer: Tracer
    ) -> None:
        super().__init__(store, worker_pool, event_bus, redis)
        self._tracer = tracer

    def inline(self, request: Request) -> bytes | None:
        """As `Calculations.inline`."""
        if in_batch.get():
            return super().inline(request)
        with _span(self._tracer, "answer inline", SpanKind.INTERNAL) as span:
            try:
                answer = super().inline(request)
            except CalculationError as error:
                _note(span, "failed", error.code)
                raise
            _note(span, "too long" if answer is None else "done")
            return answer

    async def submit(self, submission: Submission) -> Job:
        """As `Calculations.submit`."""
        with _span(self._tracer, "submit job", SpanKind.PRODUCER) as span:
            try:
                job = await super().submit(submission)
            except ServiceError as error:
                _note(span, "refused", type(error).__name__)
                raise
            _note(span, job.state)
            return job


class OpenTelemetry(Tracing):
    """Follows all of it, and tells the collector at `endpoint`, a URL."""

    def __init__(self, endpoint: str) -> None:
        self._provider = provider(endpoint)
        self._tracer = self._provider.get_tracer("calculatrice")
        self._remembered: OrderedDict[str, dict[str, str]] = OrderedDict()

    def application(self, app: App) -> App:
        """As `Tracing.application`."""
        return cast("App", TracedApplication(cast("ASGIApp", app), self._tracer))

    def calculations(
        self, store: JobStore, worker_pool: WorkerPool, event_bus: EventBus, redis: RedisCheck
    ) -> Calculations:
        """As `Tracing.calculations`."""
        return TracedCalculations(store, worker_pool, event_bus, redis, self._tracer)

    def carried(self) -> dict[str, str]:
        """As `Tracing.carried`: the headers of W3C Trace Context."""
        headers: dict[str, str] = {}
        PROPAGATOR.inject(headers)
        return headers

    async def remember(self, _connection: object, job_id: str, _rank: int) -> None:
        """As `Tracing.remember`."""
        self._remembered[job_id] = self.carried()
        if len(self._remembered) > REMEMBERED:
            self._remembered.popitem(last=False)

    @contextmanager
    def run(self, job: Job, carried: Mapping[str, str]) -> Iterator[Note]:
        """As `Tracing.run`."""
        submitted = carried or self._remembered.get(job.id, {})
        with _span(self._tracer, "run job", SpanKind.CONSUMER, submitted) as span:
            span.set_attribute(ATTEMPT, job.attempts)
            yield lambda outcome, code: _note(span, outcome, code)

    async def close(self) -> None:
        """Send what is left."""
        await flush(self._provider)


def _span(
    tracer: Tracer, name: str, kind: SpanKind, headers: Mapping[str, str] | None = None
) -> AbstractContextManager[Span]:
    """A span without what exceptions say: they may repeat what is calculated."""
    context = PROPAGATOR.extract(headers) if headers else None
    return tracer.start_as_current_span(name, context, kind, record_exception=False, set_status_on_exception=False)


def _note(span: Span, outcome: str, code: str = "") -> None:
    span.set_attribute(OUTCOME, outcome)
    if code:
        span.set_attribute(ERROR_TYPE, code)
        span.set_status(StatusCode.ERROR)
