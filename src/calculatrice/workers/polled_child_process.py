"""The link where pipes can be polled: one system call waits for the reply, for complaints and for the deadline."""

from __future__ import annotations

import os
import select
import subprocess
from contextlib import suppress
from time import monotonic
from typing import IO, cast

from calculatrice.workers import frames
from calculatrice.workers.child_process import ChildProcess
from calculatrice.workers.errors import TimedOut

_COMPLAINTS_KEPT = 4096


class PolledChildProcess(ChildProcess):
    """Keeps the deadline with `poll`, and the end of what the child writes to its standard error."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments, subprocess.PIPE)
        self._errors = cast("IO[bytes]", self._process.stderr).fileno()
        self._complaints = b""
        for pipe in (self._requests, self._replies, self._errors):
            os.set_blocking(pipe, False)
        self._replied = self._poll(self._replies, select.POLLIN)
        self._writable = self._poll(self._requests, select.POLLOUT)

    def _poll(self, pipe: int, event: int) -> select.poll:
        poll = select.poll()
        poll.register(pipe, event)
        poll.register(self._errors, select.POLLIN)
        return poll

    def _converse(self, frame: bytes, seconds: float) -> bytearray:
        deadline = monotonic() + seconds
        self._complaints = b""
        try:
            self._send(frame, deadline)
            return self._receive(deadline)
        except (EOFError, BrokenPipeError):
            self._listen()
            raise self._crash(self._complaints) from None

    def _send(self, frame: bytes, deadline: float) -> None:
        rest = memoryview(frame)
        while rest:
            try:
                rest = rest[os.write(self._requests, rest) :]
            except BlockingIOError:
                self._wait(self._writable, deadline)

    def _receive(self, deadline: float) -> bytearray:
        frame = bytearray()
        while len(frame) < frames.HEADER or len(frame) < frames.size(frame):
            self._wait(self._replied, deadline)
            chunk = os.read(self._replies, frames.CHUNK)
            if not chunk:
                raise EOFError
            frame += chunk
        return frame

    def _wait(self, poll: select.poll, deadline: float) -> None:
        while (left := deadline - monotonic()) > 0:
            ready = [pipe for pipe, _ in poll.poll(left * 1000)]
            if self._errors in ready:
                self._listen()
                ready.remove(self._errors)
            if ready:
                return
        raise TimedOut

    def _listen(self) -> None:
        with suppress(BlockingIOError):
            self._complaints = (self._complaints + os.read(self._errors, frames.CHUNK))[-_COMPLAINTS_KEPT:]
