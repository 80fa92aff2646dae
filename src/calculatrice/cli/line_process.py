"""A process of its own that answers lines, `calculatrice batch`, started again where it ends by itself."""

from __future__ import annotations

import os
import subprocess
import sys
from threading import Lock
from typing import IO, TYPE_CHECKING, cast

from calculatrice.cli.stream import CHUNK

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Tell = Callable[[bytes], object]

TRIES = 2
"""Times that a line is tried alone, after a process has ended by itself."""


class Ended(Exception):
    """The process is no more, and has not answered all."""


class LineProcess:
    """One process at a time, which starts at the first line; `failed` writes the answer to a line that has none."""

    def __init__(self, words: Sequence[str], failed: Callable[[bytes], bytes]) -> None:
        self._words = words
        self._failed = failed
        self._process: subprocess.Popen[bytes] | None = None
        self._state = Lock()
        self._closed = False

    def answer(self, lines: list[bytes], tell: Tell) -> None:
        """Tell the answers to the lines, part by part, each part whole lines. Raises `Ended` after `close`."""
        count = 0

        def counted(text: bytes) -> None:
            nonlocal count
            count += text.count(b"\n")
            tell(text)

        try:
            self._exchange(lines, counted)
        except Ended:
            for line in lines[count:]:
                self._answer_alone(line, tell)

    def _answer_alone(self, line: bytes, tell: Tell) -> None:
        for _ in range(TRIES):
            try:
                return self._exchange([line], tell)
            except Ended:
                if self._closed:
                    raise
        tell(self._failed(line))
        return None

    def close(self) -> None:
        """Kill the process, for good, from any thread; what it took is then counted in for who measures this one."""
        with self._state:
            self._closed = True
            if self._process is not None:
                self._process.kill()
                self._process.wait()

    def _exchange(self, lines: list[bytes], tell: Tell) -> None:
        process = self._running()
        try:
            # A return before the end, or the one that a line ends with would be taken for a part of the end.
            _write(process, b"".join([line + b"\r\n" for line in lines]))
            _read(process, len(lines), tell)
        except (Ended, OSError):
            with process:
                process.kill()
            self._process = None
            raise Ended from None

    def _running(self) -> subprocess.Popen[bytes]:
        with self._state:
            if self._closed:
                raise Ended
            if self._process is None:
                self._process = _start(self._words)
            return self._process


def _start(words: Sequence[str]) -> subprocess.Popen[bytes]:
    # -P: whatever lies in the working directory must not be imported. A group of its own: Ctrl-C is for the parent.
    return subprocess.Popen(  # noqa: S603 - this interpreter, this package
        [sys.executable, "-P", "-m", "calculatrice", *words],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        bufsize=0,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        process_group=None if sys.platform == "win32" else 0,
    )


def _write(process: subprocess.Popen[bytes], text: bytes) -> None:
    rest = memoryview(text)
    while rest:
        rest = rest[os.write(cast("IO[bytes]", process.stdin).fileno(), rest) :]


def _read(process: subprocess.Popen[bytes], count: int, tell: Tell) -> None:
    """Tell so many lines of what the process writes, as they come."""
    replies = cast("IO[bytes]", process.stdout).fileno()
    parts: list[bytes] = []
    while count:
        chunk = os.read(replies, CHUNK)
        if not chunk:
            raise Ended
        end = chunk.rfind(b"\n") + 1
        if end:
            text = b"".join((*parts, chunk[:end]))
            parts = []
            count -= text.count(b"\n")
            tell(text)
        if chunk[end:]:
            parts.append(chunk[end:])
