"""A small object storage on loopback, as far as Terraform keeps states in one."""

from __future__ import annotations

import hashlib
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from typing import Self
from urllib.parse import parse_qs, unquote, urlsplit
from xml.sax.saxutils import escape

from tests.parts.scaleway import METHODS, Server

OK, GONE, THERE_IS_NONE, THERE_IS_ONE = 200, 204, 404, 412


@dataclass
class ObjectStorage:
    """The storage, from `with` to the end of it; `objects` is what it holds, by bucket and key."""

    objects: dict[str, bytes] = field(default_factory=dict)
    refused: int = 0

    def __enter__(self) -> Self:
        self.server = Server(("127.0.0.1", 0), _handler(self))
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.server.shutdown()
        self.server.server_close()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server.server_port}"

    def put(self, path: str, data: bytes, *, only_new: bool) -> int:
        """Keep an object; the status to answer."""
        if only_new and path in self.objects:
            self.refused += 1
            return THERE_IS_ONE
        self.objects[path] = data
        return OK

    def listed(self, bucket: str, prefix: str) -> bytes:
        """The keys that begin so, as XML."""
        keys = [path.removeprefix(f"{bucket}/") for path in self.objects if path.startswith(f"{bucket}/{prefix}")]
        found = "".join(f"<Contents><Key>{escape(key)}</Key></Contents>" for key in keys)
        return f"<ListBucketResult><IsTruncated>false</IsTruncated>{found}</ListBucketResult>".encode()


def _handler(storage: ObjectStorage) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def _serve(self) -> None:
            parts = urlsplit(self.path)
            path = unquote(parts.path).lstrip("/")
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            if self.command == "PUT":
                only_new = self.headers.get("If-None-Match") == "*"
                self._send(storage.put(path, body, only_new=only_new), b"")
            elif self.command == "DELETE":
                storage.objects.pop(path, None)
                self._send(GONE, b"")
            elif "/" not in path.rstrip("/"):
                self._send(OK, storage.listed(path.rstrip("/"), parse_qs(parts.query).get("prefix", [""])[0]))
            elif path in storage.objects:
                self._send(OK, storage.objects[path])
            else:
                self._send(THERE_IS_NONE, b"<Error><Code>NoSuchKey</Code></Error>")

        def _send(self, status: int, content: bytes) -> None:
            self.send_response(status)
            self.send_header("ETag", f'"{hashlib.sha256(content).hexdigest()}"')
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(content)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the library's own name
            """Nothing: tests look at `objects`."""

    for method in (*METHODS, "HEAD"):
        setattr(Handler, f"do_{method}", Handler._serve)  # the class is made here
    return Handler
