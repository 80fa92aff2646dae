"""The link where pipes can't be polled (Windows): a timer kills the child at the deadline.

Slower by the start of a thread for each request, and Ctrl-C is seen only when the child has answered or is dead.
"""

from __future__ import annotations

import subprocess
from threading import Event, Timer

from calculatrice.workers import frames
from calculatrice.workers.child_process import ChildProcess
from calculatrice.workers.errors import TimedOut


class TimedChildProcess(ChildProcess):
    """Keeps the deadline with a thread; what the child writes to its standard error is lost."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments, subprocess.DEVNULL)

    def _converse(self, frame: bytes, seconds: float) -> bytearray:
        expired = Event()
        timer = Timer(seconds, self._expire, [expired])
        timer.start()
        try:
            frames.write(self._requests, frame)
            return frames.read(self._replies)
        except (EOFError, OSError):
            raise (TimedOut() if expired.is_set() else self._crash()) from None
        finally:
            timer.cancel()

    def _expire(self, expired: Event) -> None:
        expired.set()
        self.kill()
