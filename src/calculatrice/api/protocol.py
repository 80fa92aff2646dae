"""HTTP/1.1 as uvicorn speaks it, with limits on the size of a head and on the patience with slow clients."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, Any

from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol

from calculatrice.api.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from calculatrice.settings import Settings

GONE = "calculatrice.gone"
"""The key of a scope under which an application leaves what is to be called when the client has gone."""
HEAD_KIBIBYTES = 64
_MOST = HEAD_KIBIBYTES << 10


class PatientProtocol(HttpToolsProtocol):
    """One connection. Each wait for the client has a beginning, which `give_up_on_slow` compares with the clock."""

    def __init__(self, *arguments: Any, **named: Any) -> None:  # noqa: ANN401 - whatever uvicorn's class takes
        super().__init__(*arguments, **named)
        self._head_since: float | None = monotonic()
        self._head = 0
        self._heard = 0.0
        self._in_body = False
        self._unread_since: float | None = None

    def connection_lost(self, exc: Exception | None) -> None:
        """The client has gone."""
        if self.cycle is not None and GONE in self.cycle.scope:
            self.cycle.scope[GONE]()  # type: ignore[literal-required]  # the key is ours
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Some more of a request, or of several."""
        self._heard = monotonic()
        if not self._in_body:
            self._head += len(data)
            if self._head_since is None:
                self._head_since = self._heard
        super().data_received(data)
        if self._head > _MOST and self._head_since is not None:
            self._refuse(Problem("header_too_large", limit=HEAD_KIBIBYTES))

    def on_headers_complete(self) -> None:
        """The head of a request is there, and its body may follow."""
        if self._head > _MOST and _size(self.url, self.headers) > _MOST:
            self._refuse(Problem("header_too_large", limit=HEAD_KIBIBYTES))
            return
        self._head, self._head_since, self._in_body = 0, None, True
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        """A request is there, whole."""
        self._in_body = False
        super().on_message_complete()

    def pause_writing(self) -> None:
        """The client does not read what it is sent."""
        self._unread_since = monotonic()
        super().pause_writing()

    def resume_writing(self) -> None:
        """The client reads again."""
        self._unread_since = None
        super().resume_writing()

    def send_400_response(self, msg: str) -> None:  # noqa: ARG002 - the problem says it better
        """What came is not HTTP."""
        self._refuse(Problem("malformed_request"))

    def give_up_if_slow(self, settings: Settings) -> None:
        """End the connection of a client that has been waited for too long."""
        now = monotonic()
        if self.flow.read_paused:
            self._heard = now
        if self._unread_since is not None and now - self._unread_since > settings.body_seconds:
            self.transport.abort()
        elif self._in_body and now - self._heard > settings.body_seconds:
            self._give_up(settings.body_seconds)
        elif self._is_in_head() and now - (self._head_since or now) > settings.header_seconds:
            self._give_up(settings.header_seconds)

    def _is_in_head(self) -> bool:
        return self._head_since is not None and (self.cycle is None or self.cycle.response_complete)

    def _give_up(self, seconds: float) -> None:
        if self._head or (self.cycle is not None and not self.cycle.response_started):
            self._refuse(Problem("too_slow", seconds=f"{seconds:g}"))
        else:
            self.transport.close()

    def _refuse(self, problem: Problem) -> None:
        """Answer without an application, once, and end the connection."""
        if self.transport.is_closing():
            return
        reply = problem.reply("en")
        lines = [STATUS_LINE[reply.status]]
        lines += [b"%s: %s\r\n" % header for header in (*reply.headers, (b"connection", b"close"))]
        self.transport.write(b"".join([*lines, b"\r\n", reply.body]))
        self.transport.close()


def _size(url: bytes, headers: Iterable[tuple[bytes, bytes]]) -> int:
    return len(url) + sum(len(name) + len(value) + len(": \r\n") for name, value in headers)
