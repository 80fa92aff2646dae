"""The parent's side of one life of the child: its process and the pipes to it."""

from __future__ import annotations

import os
import subprocess
import sys
from abc import ABC, abstractmethod
from typing import IO, TYPE_CHECKING, cast

from calculatrice.workers.errors import Crashed, TimedOut, cause_of_death
from calculatrice.workers.lifeline import Lifeline

if TYPE_CHECKING:
    from calculatrice.workers.errors import ChildError

START_SECONDS = 120.0
"""How long a child may take to start, on a machine that other programs keep busy; else it is `Crashed`."""


class ChildProcess(ABC):
    """A child process, from its start to its end."""

    def __init__(self, arguments: list[str], stderr: int) -> None:
        self._lifeline = Lifeline()
        # -P: whatever lies in the working directory must not be imported by the child.
        self._process = subprocess.Popen(  # noqa: S603 - this interpreter, this package
            [sys.executable, "-P", "-m", "calculatrice.workers.main", *arguments, *map(str, self._lifeline.passed)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=stderr,
            bufsize=0,
            pass_fds=self._lifeline.passed,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        )
        self._started = False
        self._lifeline.hand_over()
        self._requests = cast("IO[bytes]", self._process.stdin).fileno()
        self._replies = cast("IO[bytes]", self._process.stdout).fileno()

    def exchange(self, frame: bytes, seconds: float) -> bytearray:
        """Send a request and return its reply, both frames; `seconds` count from when the child has started.

        Raises TimedOut or Crashed. After an error, `end` it.
        """
        if not self._started:
            self._await_start()
        return self._converse(frame, seconds)

    def _await_start(self) -> None:
        try:
            self._converse(b"", START_SECONDS)
        except TimedOut:
            raise Crashed("start") from None
        self._started = True

    @abstractmethod
    def _converse(self, frame: bytes, seconds: float) -> bytearray:
        """Send what there is to send, and return the next frame that the child writes, within `seconds`."""

    @property
    def alive(self) -> bool:
        return self._process.poll() is None

    def kill(self) -> None:
        """Kill the child, from any thread; `exchange` then raises Crashed."""
        self._process.kill()

    def end(self) -> None:
        """Kill the child, close the pipes, reap the process."""
        with self._process:
            self._process.kill()
        self._lifeline.cut()

    def _crash(self, complaints: bytes = b"") -> ChildError:
        self.end()
        return cause_of_death(self._process.returncode, complaints.decode(errors="replace"))
