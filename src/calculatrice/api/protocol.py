"""HTTP/1.1 as uvicorn speaks it, with limits on the size of a head and on the patience with slow clients."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, Any

from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol

from calculatrice.api.heads import MOST, fault_of, size_of, too_large
from calculatrice.api.problem import Problem
from calculatrice.api.security import with_security
from calculatrice.api.sockets import AnswerTransport, unread
from calculatrice.service.security_events import TRACES, Event

if TYPE_CHECKING:
    import asyncio

    from calculatrice.settings import Settings

GONE = "calculatrice.gone"
"""The key of a scope under which an application leaves what is to be called when the client has gone."""
OWING = "calculatrice.owing"
"""The key under which it leaves what tells whether the client may be waiting for an answer before it sends more."""
INCOMPLETE = "calculatrice.incomplete"
"""The key that a scope has when the client has ended its side of the connection before the end of the body."""


class Refused(Exception):
    """Nothing more of what has come is to be parsed."""


class PatientProtocol(HttpToolsProtocol):
    """One connection. Each wait for the client has a beginning, which `give_up_on_slow` compares with the clock."""

    def __init__(self, *arguments: Any, **named: Any) -> None:  # noqa: ANN401 - whatever uvicorn's class takes
        super().__init__(*arguments, **named)
        self._head_since: float | None = monotonic()
        self._head = 0
        self._heard = 0.0
        self._in_body = False
        self._beside = 0
        """Bytes since the last of a body: trailers, or the extensions of chunks."""
        self._unread_since: float | None = None
        self._unread = 0
        self._ending: float | None = None
        self._last = False

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn has it
        """A client is there."""
        super().connection_made(transport)
        self._answers = AnswerTransport(transport, self.loop, self._end)

    def connection_lost(self, exc: Exception | None) -> None:
        """The client has gone."""
        self._tell_gone()
        super().connection_lost(exc)

    def _tell_gone(self) -> None:
        if self.cycle is not None and GONE in self.cycle.scope:
            self.cycle.scope[GONE]()  # type: ignore[literal-required]  # the key is ours

    def data_received(self, data: bytes) -> None:
        """Some more of a request, or of several."""
        if self._ending is not None:
            return
        self._heard = monotonic()
        if not self._in_body:
            self._head += len(data)
            if self._head_since is None:
                self._head_since = self._heard
        self._beside += len(data)
        super().data_received(data)
        if (self._in_body and self._beside > MOST) or (self._head > MOST and self._head_since is not None):
            self._refuse(too_large())

    def eof_received(self) -> bool:  # type: ignore[override]  # as asyncio has it
        """The client sends nothing more; whether there is an answer that it may still read."""
        if self._ending is not None or self.cycle is None or self.cycle.response_complete:
            return False
        self.cycle.keep_alive = False
        if self._in_body:
            self._in_body = False
            self.cycle.scope[INCOMPLETE] = True  # type: ignore[literal-required]  # the key is ours
            self.cycle.more_body = False
            self.cycle.message_event.set()
        return True

    def on_header(self, name: bytes, value: bytes) -> None:
        """A header; what stands behind a body is none."""
        if not self._in_body:
            super().on_header(name, value)

    def on_headers_complete(self) -> None:
        """The head of a request is there, and its body may follow."""
        large = self._head > MOST and size_of(self.url, self.headers) > MOST
        problem = too_large() if large else fault_of(self.parser.get_http_version(), self.headers)
        if problem is not None:
            self._refuse(problem)
            raise Refused
        self._head, self._head_since, self._in_body, self._beside = 0, None, True, 0
        super().on_headers_complete()
        self.cycle.transport = self._answers  # type: ignore[assignment]  # all of a transport that is used there
        if self._last:
            self.cycle.keep_alive = False

    def on_body(self, body: bytes) -> None:
        """Some of the body of a request."""
        self._beside = 0
        super().on_body(body)

    def on_message_complete(self) -> None:
        """A request is there, whole."""
        self._in_body = False
        super().on_message_complete()

    def pause_writing(self) -> None:
        """The client does not read what it is sent."""
        self._unread_since, self._unread = monotonic(), unread(self.transport)
        super().pause_writing()

    def resume_writing(self) -> None:
        """The client reads again."""
        self._unread_since = None
        super().resume_writing()

    def take_one_more(self) -> None:
        """The server is about to stop: the next answer here is the last one, and says so."""
        self._last = True
        if self.cycle is not None:
            self.cycle.keep_alive = False

    def shutdown(self) -> None:
        """The server stops: a client that is left to read why it was refused is not waited for."""
        self._answers.flush()
        if self._ending is not None:
            self.transport.close()
        else:
            super().shutdown()

    def send_400_response(self, msg: str) -> None:  # noqa: ARG002 - the problem says it better
        """What came is not HTTP."""
        self._refuse(Problem("malformed_request"))

    def give_up_if_slow(self, settings: Settings) -> None:
        """End the connection of a client that has been waited for too long."""
        now = monotonic()
        if self.flow.read_paused or self._owes():
            self._heard = now
        if self._ending is not None:
            if now - self._ending > settings.header_seconds:
                self.transport.abort()
        elif self._reads_nothing(now, settings.body_seconds):
            self.transport.abort()
        elif self._in_body and now - self._heard > settings.body_seconds:
            self._give_up(settings.body_seconds)
        elif self._is_in_head() and now - (self._head_since or now) > settings.header_seconds:
            self._give_up(settings.header_seconds)

    def _owes(self) -> bool:
        owing = None if self.cycle is None else self.cycle.scope.get(OWING)
        return callable(owing) and bool(owing())

    def _reads_nothing(self, now: float, seconds: float) -> bool:
        """Whether the client has taken nothing for so long of what waits for it; who reads, slowly, is left alone."""
        if self._unread_since is None:
            return False
        left = unread(self.transport)
        if left < self._unread:
            self._unread_since = now
        self._unread = left
        return now - self._unread_since > seconds

    def _is_in_head(self) -> bool:
        return self._head_since is not None and (self.cycle is None or self.cycle.response_complete)

    def _give_up(self, seconds: float) -> None:
        if self._head or (self.cycle is not None and not self.cycle.response_started):
            self._refuse(Problem("too_slow", seconds=f"{seconds:g}"))
        else:
            self.transport.close()

    def _refuse(self, problem: Problem) -> None:
        """Answer without an application, once, and end the connection; requests before this one are answered first."""
        if self._ending is not None or self.transport.is_closing():
            return
        if self.cycle is not None and not self.cycle.response_complete:
            if not self._in_body:
                self.cycle.keep_alive = False
                return
            if self._abandoned():
                return
        TRACES.leave(Event.PROTOCOL_REFUSED, problem.code, self.client[0] if self.client else None)
        reply = problem.reply("en")
        lines = [STATUS_LINE[reply.status]]
        headers = with_security(reply.headers, is_secure=self.scheme == "https")
        lines += [b"%s: %s\r\n" % header for header in (*headers, (b"connection", b"close"))]
        self.transport.write(b"".join([*lines, b"\r\n", reply.body]))
        self._end_gently()

    def _abandoned(self) -> bool:
        """Leave the request whose body is coming; whether its answer had begun, which only the end can follow."""
        begun = self.cycle.response_started or bool(self.pipeline)
        self.cycle.disconnected = True
        self.cycle.message_event.set()
        self._tell_gone()
        if begun:
            self._answers.flush()
            self.transport.close()
        return begun

    def _end(self) -> None:
        """End the connection after an answer: gently where the client may still be sending."""
        if self._in_body or self._head:
            self._end_gently()
        else:
            self.transport.close()

    def _end_gently(self) -> None:
        """Send nothing more, but read on until the client has ended too: a reset would take the answer from it."""
        if self._ending is None and not self.transport.is_closing():
            self._ending = monotonic()
            self.pipeline.clear()
            self.flow.resume_reading()
            self.transport.write_eof()
