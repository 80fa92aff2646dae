"""A resident child process that runs one task at a time and can be killed.

FLINT can't be interrupted and aborts its process when it can't allocate, so what is not provably small runs here.
"""

from __future__ import annotations

import select
import weakref
from dataclasses import dataclass
from threading import Lock, RLock
from typing import TYPE_CHECKING, Self, cast

from calculatrice.workers import frames
from calculatrice.workers.errors import Cancelled, Closed, Crashed
from calculatrice.workers.polled_child_process import PolledChildProcess
from calculatrice.workers.timed_child_process import TimedChildProcess

if TYPE_CHECKING:
    from calculatrice.workers.child_process import ChildProcess
    from calculatrice.workers.frames import Reply


@dataclass(frozen=True, slots=True)
class Limits:
    """What one run may take.

    `seconds` of wall-clock time, from when the child has started. `memory` in bytes of address space, above what the
    child has at rest with its task imported; enforced on Linux, the one platform that tells and limits it. One that
    `gives_way` leaves the core to whoever is to answer at once, when it has started.
    """

    seconds: float = 60.0
    memory: int = 1 << 30
    gives_way: bool = False


class Child:
    """One resident child, which starts at the first run and again after each death. Safe to share between threads.

    `task` is `package.module:function`; the child imports it with the parent's `sys.path`. The function takes one
    picklable value and returns one. Where the task can import what is heavy when its module is imported, that
    counts as memory at rest.

    >>> with Child("math:factorial", Limits(seconds=10)) as child:
    ...     child.run(5)
    120
    """

    def __init__(self, task: str, limits: Limits) -> None:
        self._limits = limits
        self._arguments = [task, str(limits.memory), str(int(limits.gives_way))]
        self._turn = Lock()
        self._state = RLock()
        self._child_process: ChildProcess | None = None
        self._running = False
        self._cancelled = False
        self._closed = False

    def run(self, request: object, seconds: float | None = None) -> object:
        """The task's answer to `request`, within `seconds` (by default, those of the limits).

        Raises what the task raised, or TimedOut, OutOfMemory, Crashed, Cancelled, Closed. Whatever is raised,
        KeyboardInterrupt included, the next run is served. Runs of several threads take turns.

        >>> with Child("math:factorial", Limits(seconds=10)) as child:
        ...     child.run(-1)  # doctest: +IGNORE_EXCEPTION_DETAIL
        Traceback (most recent call last):
        ValueError: factorial() not defined for negative values
        """
        limit = self._limits.seconds if seconds is None else seconds
        frame = frames.pack((limit, request))
        with self._turn:
            answer = cast("Reply", frames.unpack(self._exchange(frame, limit)))
            if answer.spent:
                self._discard()
        if answer.error is not None:
            raise answer.error
        return answer.value

    def cancel(self) -> None:
        """Kill the child if it is running, from another thread; `run` then raises Cancelled."""
        with self._state:
            if self._running and self._child_process is not None:
                self._cancelled = True
                self._child_process.kill()

    def close(self) -> None:
        """End the child, cancelling what it runs, for good."""
        self._closed = True
        self.cancel()
        with self._turn:
            self._discard()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _exchange(self, frame: bytes, limit: float) -> bytearray:
        try:
            return self._begin().exchange(frame, limit)
        except BaseException as error:
            # A conversation broken off leaves a child that would answer the next request with the reply to this one.
            self._discard()
            if self._cancelled and isinstance(error, Crashed):
                raise Cancelled from None
            raise
        finally:
            self._finish()

    def _begin(self) -> ChildProcess:
        with self._state:
            if self._closed:
                raise Closed
            if self._child_process is not None and not self._child_process.alive:
                self._discard()
            if self._child_process is None:
                self._child_process = _start(self._arguments)
                self._end = weakref.finalize(self, self._child_process.end)
            self._running = True
            return self._child_process

    def _finish(self) -> None:
        with self._state:
            self._running = False
            if self._cancelled:
                self._discard()
            self._cancelled = False

    def _discard(self) -> None:
        with self._state:
            if self._child_process is not None:
                self._end()
                self._child_process = None


def _start(arguments: list[str]) -> ChildProcess:
    return PolledChildProcess(arguments) if hasattr(select, "poll") else TimedChildProcess(arguments)
