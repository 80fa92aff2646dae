"""A small Cockpit: it takes lines by OTLP over HTTP, as Loki does, from whoever shows the token that writes."""

from __future__ import annotations

import gzip
import ssl
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING

from opentelemetry.proto.collector.logs.v1.logs_service_pb2 import ExportLogsServiceRequest
from tests.parts.servers import free_port

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message
    from pathlib import Path

TOKEN = "c0c4b17a-writes-lines"  # noqa: S105  # made for the tests, opens nothing
INDEXED = {
    "service.name",
    "deployment.environment.name",
    "k8s.namespace.name",
    "k8s.pod.name",
    "k8s.container.name",
}
"""What Loki makes labels of by itself: <https://grafana.com/docs/loki/latest/get-started/labels/#default-labels-for-opentelemetry>"""
LARGEST = 4 * 2**20


@dataclass(frozen=True)
class Line:
    """What was said, when by the node's clock, and where it comes from."""

    text: str
    nanoseconds: int
    labels: tuple[tuple[str, str], ...]


def lines_of(body: bytes) -> list[Line]:
    """The lines of one export, each with those of its resource's attributes that Loki makes labels of."""
    return [
        Line(record.body.string_value, record.time_unix_nano, tuple(sorted(labels.items())))
        for resource in ExportLogsServiceRequest.FromString(body).resource_logs
        for labels in [
            {each.key: each.value.string_value for each in resource.resource.attributes if each.key in INDEXED}
        ]
        for scope in resource.scope_logs
        for record in scope.log_records
    ]


@dataclass
class Cockpit:
    """The lines that came, and the statuses that were answered. Where `status` is given, every request gets it."""

    token: str = TOKEN
    status: int | None = None
    lines: list[Line] = field(default_factory=list)
    answered: list[int] = field(default_factory=list)

    def take(self, path: str, headers: Message, body: bytes) -> int:
        """Keep what was sent; the status to answer."""
        status = self.status or self._judged(path, headers, body)
        self.answered.append(status)
        return status

    def _judged(self, path: str, headers: Message, body: bytes) -> int:
        if path != "/otlp/v1/logs":
            return 404
        if headers["X-Token"] != self.token:
            return 401
        if (headers["Content-Type"], headers["Content-Encoding"]) != ("application/x-protobuf", "gzip"):
            return 415
        whole = gzip.decompress(body)
        came = lines_of(whole)
        if len(whole) > LARGEST or not all(line.nanoseconds and line.labels for line in came):
            return 400
        self.lines += came
        return 200


@contextmanager
def cockpit(
    port: int = 0, kept: Cockpit | None = None, host: str = "127.0.0.1", shown: tuple[Path, Path] | None = None
) -> Iterator[tuple[Cockpit, int]]:
    """One that listens, by TLS where a certificate and its key are shown, and its port; `kept` goes on."""
    made = kept or Cockpit()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(made.take(self.path, self.headers, body))
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """The tests print nothing."""

    class Server(ThreadingHTTPServer):
        allow_reuse_address = True

    with Server((host, port or free_port()), Handler) as server:
        if shown:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(*shown)
            server.socket = context.wrap_socket(server.socket, server_side=True)
        Thread(target=server.serve_forever, daemon=True).start()
        yield made, server.server_port
        server.shutdown()
