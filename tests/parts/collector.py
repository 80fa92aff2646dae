"""An OpenTelemetry collector for the tests: it takes traces by OTLP over HTTP, and keeps them."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import TYPE_CHECKING, Any

from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from tests.parts.servers import PATIENCE, await_that

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentelemetry.proto.common.v1.common_pb2 import KeyValue


@dataclass(frozen=True)
class Span:
    """What is looked at of a span."""

    name: str
    kind: int
    trace: str
    id: str
    parent: str
    failed: bool
    attributes: dict[str, str | int]
    resource: dict[str, str | int]


def _values(pairs: Any) -> dict[str, str | int]:  # noqa: ANN401 - a repeated field of protobuf
    return {pair.key: _value(pair) for pair in pairs}


def _value(pair: KeyValue) -> str | int:
    return pair.value.int_value if pair.value.HasField("int_value") else pair.value.string_value


def spans_of(body: bytes) -> list[Span]:
    """The spans of one export."""
    return [
        Span(
            name=span.name,
            kind=span.kind,
            trace=span.trace_id.hex(),
            id=span.span_id.hex(),
            parent=span.parent_span_id.hex(),
            failed=span.status.code == span.status.STATUS_CODE_ERROR,
            attributes=_values(span.attributes),
            resource=_values(resource.resource.attributes),
        )
        for resource in ExportTraceServiceRequest.FromString(body).resource_spans
        for scope in resource.scope_spans
        for span in scope.spans
    ]


@dataclass
class Collector:
    """What was received. While it is not `willing`, it takes what is sent and does not answer."""

    url: str = ""
    raw: bytes = b""
    spans: list[Span] = field(default_factory=list)
    willing: Event = field(default_factory=Event)
    asked: Event = field(default_factory=Event)

    def take(self, path: str, body: bytes) -> int:
        """Keep what was sent; the status to answer."""
        self.asked.set()
        self.willing.wait(PATIENCE)
        if path != "/v1/traces":
            return 404
        self.raw += body
        self.spans += spans_of(body)
        return 200

    def named(self, *names: str) -> list[Span]:
        """One span of each name, when all are there; the last that came."""
        await_that(lambda: {span.name for span in self.spans} >= set(names))
        return [next(span for span in reversed(self.spans) if span.name == name) for name in names]


@contextmanager
def collector() -> Iterator[Collector]:
    """A willing collector on a free port."""
    kept = Collector()
    kept.willing.set()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            status = kept.take(self.path, self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(status)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """The tests print nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        kept.url = f"http://127.0.0.1:{server.server_port}"
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield kept
        kept.willing.set()
        server.shutdown()
