"""A small Scaleway on loopback: it keeps what it is given, answers as the real one does, and fails when told to."""

from __future__ import annotations

import json
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from re import fullmatch
from typing import TYPE_CHECKING, Self
from urllib.parse import parse_qs, urlsplit

from tests.parts.scaleway_backups import WithBackups
from tests.parts.scaleway_resources import Answer

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.parts.scaleway_resources import Cloud

NO_CONTENT, DENIED, TOO_MANY, BROKEN = 204, 401, 429, 500
METHODS = ("GET", "POST", "PATCH", "PUT", "DELETE")
KEYS = {
    "SCW_ACCESS_KEY": "SCWABCDEFGHIJKLMNOPQ",
    "SCW_SECRET_KEY": "5ec2e7a0-1111-4222-8333-444455556666",
    "SCW_DEFAULT_PROJECT_ID": "9c0ec7aa-1111-4222-8333-444455556666",
}


@dataclass
class Fault:
    """What goes wrong at the first `times` requests of that method and path.

    `status`: the answer has it. `cut`: the connection ends without an answer, `before` or `after` the request was
    carried out. `call` is called when that has happened.
    """

    method: str
    path: str
    times: int = 1
    status: int = 0
    cut: str = ""
    call: Callable[[], object] = lambda: None

    @property
    def carries_out(self) -> bool:
        return not self.status and self.cut != "before"

    def strikes(self, method: str, path: str) -> bool:
        """Whether the fault is for this request; it is one the less, then."""
        hit = self.times > 0 and method == self.method and fullmatch(self.path, path) is not None
        self.times -= hit
        return hit


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Nothing: those who are killed in the middle of a request are part of the tests."""


@dataclass
class Scaleway:
    """The API, from `with` to the end of it: `cloud` is what stands there, `requests` everything that was asked.

    `exchanges` has what was sent and what was answered, each a line of JSON.
    """

    cloud: Cloud = field(default_factory=WithBackups)
    faults: list[Fault] = field(default_factory=list)
    requests: list[tuple[str, str]] = field(default_factory=list)
    exchanges: list[str] = field(default_factory=list)
    lock: threading.RLock = field(default_factory=threading.RLock)

    def __enter__(self) -> Self:
        self.server = Server(("127.0.0.1", 0), _handler(self))
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.server.shutdown()
        self.server.server_close()

    @property
    def variables(self) -> dict[str, str]:
        """The environment of whoever should talk to this Scaleway."""
        return {**KEYS, "SCW_API_URL": f"http://127.0.0.1:{self.server.server_port}"}

    def answer(self, method: str, target: str, body: bytes) -> Answer | None:
        """The answer to a request; None where the connection is to be cut."""
        path = urlsplit(target).path
        query = {name: values[-1] for name, values in parse_qs(urlsplit(target).query).items()}
        fault = self._struck(method, path)
        answer = self._carried_out(method, target, query, body) if fault.carries_out else None
        fault.call()
        if fault.status:
            return Answer({"message": "as the test wants", "type": "internal"}, fault.status)
        return None if fault.cut else answer

    def _carried_out(self, method: str, target: str, query: dict[str, str], body: bytes) -> Answer:
        path = urlsplit(target).path
        with self.lock:
            try:
                answer = self.cloud.answer(method, path, query, json.loads(body or b"{}"))
            except (KeyError, StopIteration) as error:
                wrong = f"{method} {target} is beyond this Scaleway: {error!r}"
                answer = Answer({"message": wrong, "type": "invalid"}, 400)
            self._note(method, path, body, answer)
        return answer

    def _note(self, method: str, path: str, body: bytes, answer: Answer) -> None:
        said = {"method": method, "path": path, "sent": json.loads(body or b"null")}
        self.exchanges.append(json.dumps({**said, "status": answer.status, "told": answer.body}))

    def _struck(self, method: str, path: str) -> Fault:
        with self.lock:
            self.requests.append((method, path))
            return next((fault for fault in self.faults if fault.strikes(method, path)), Fault(method, path))


def _handler(scaleway: Scaleway) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def _serve(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            if self.headers.get("X-Auth-Token") != KEYS["SCW_SECRET_KEY"]:
                self._send(Answer({"message": "denied", "type": "denied_authentication"}, DENIED))
            elif (answer := scaleway.answer(self.command, self.path, body)) is None:
                self.close_connection = True
            else:
                self._send(answer)

        def _send(self, answer: Answer) -> None:
            content = b"" if answer.status == NO_CONTENT else json.dumps(answer.body).encode()
            self.send_response(answer.status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the library's own name
            """Nothing: tests look at `requests`."""

    for method in METHODS:
        setattr(Handler, f"do_{method}", Handler._serve)  # the class is made here
    return Handler
