"""A span for each HTTP request. It holds nothing of what is calculated, nor the address of a calculation."""

from __future__ import annotations

from contextvars import ContextVar
from typing import TYPE_CHECKING

from opentelemetry.semconv.attributes.error_attributes import ERROR_TYPE
from opentelemetry.semconv.attributes.http_attributes import HTTP_REQUEST_METHOD, HTTP_RESPONSE_STATUS_CODE, HTTP_ROUTE
from opentelemetry.trace import SpanKind, StatusCode
from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator

from calculatrice.api.middleware import CLIENT_CLOSED, METHODS, UNLIMITED
from calculatrice.api.proxies import PROXIED

if TYPE_CHECKING:
    from opentelemetry.context import Context
    from opentelemetry.trace import Span, Tracer
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

BATCH = "/api/v1/batch"
FAILURE = 500
PROPAGATOR = TraceContextTextMapPropagator()
_FIELDS = {field.encode() for field in PROPAGATOR.fields}

in_batch = ContextVar("in_batch", default=False)
"""Whether it is a line of a batch that is answered: a million of them would be a million spans."""


class Noting:
    """Passes messages on, and notes the status of the answer."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self.status = CLIENT_CLOSED

    async def __call__(self, message: Message) -> None:
        """As ASGI says."""
        if message["type"] == "http.response.start":
            self.status = message["status"]
        await self._send(message)


class TracedApplication:
    """An application whose requests are followed, all but those that only ask whether it lives."""

    def __init__(self, app: ASGIApp, tracer: Tracer) -> None:
        self._app = app
        self._tracer = tracer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """As ASGI says."""
        if scope["path"] in UNLIMITED:
            await self._app(scope, receive, send)
            return
        in_batch.set(scope["path"] == BATCH)
        noting = Noting(send)
        with self._tracer.start_as_current_span(
            "HTTP", caller(scope), SpanKind.SERVER, record_exception=False, set_status_on_exception=False
        ) as span:
            try:
                await self._app(scope, receive, noting)
            finally:
                describe(span, scope, noting.status)


def caller(scope: Scope) -> Context:
    """The trace that a named proxy says the request to belong to, in the headers of W3C Trace Context."""
    if PROXIED not in scope:
        return PROPAGATOR.extract({})
    headers = {name.decode(): value.decode("latin-1") for name, value in scope["headers"] if name in _FIELDS}
    return PROPAGATOR.extract(headers)


def describe(span: Span, scope: Scope, status: int) -> None:
    """Say of a request all that is worth knowing and nobody's secret."""
    method = scope["method"] if scope["method"] in METHODS else "_OTHER"
    route = scope["route"].path if "route" in scope else "none"
    span.update_name(f"{method} {route}")
    span.set_attributes({HTTP_REQUEST_METHOD: method, HTTP_ROUTE: route, HTTP_RESPONSE_STATUS_CODE: status})
    if status >= FAILURE:
        span.set_attribute(ERROR_TYPE, str(status))
        span.set_status(StatusCode.ERROR)
