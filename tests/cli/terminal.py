"""A terminal with a person in front of it: what is typed, and what has been shown so far."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import struct
import termios
import time
from typing import TYPE_CHECKING, Self

from tests.cli.command import PATIENCE, PROGRAM

if TYPE_CHECKING:
    from tests.cli.command import Command

WHERE_IS_THE_CURSOR = b"\x1b[6n"
IN_THE_FIRST_CORNER = b"\x1b[1;1R"
ROWS, COLUMNS = 24, 100
CONTROL_SEQUENCE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[=>]")


class Terminal:
    """The command in a pseudo-terminal, until the block ends."""

    def __init__(self, command: Command, *words: str, **variables: str) -> None:
        self.raw = b""
        self.read = 0
        self.pid, self.descriptor = pty.fork()
        if self.pid == 0:
            os.chdir(command.home)
            os.execve(PROGRAM[0], [*PROGRAM, *words], command.environment(**variables))  # noqa: S606 - the program under test
        fcntl.ioctl(self.descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))

    def type(self, text: str) -> None:
        os.write(self.descriptor, text.encode())

    def wait_for(self, text: str) -> str:
        """What was shown up to `text` since the last wait; fails after `PATIENCE` seconds."""
        deadline = time.monotonic() + PATIENCE
        while text not in self._unread():
            assert time.monotonic() < deadline, f"{text!r} was never shown, but {self._unread()!r}"
            assert self._receive(), f"the program ended before it showed {text!r}: {self._unread()!r}"
        shown = self._unread()
        self.read += len(shown[: shown.index(text) + len(text)].encode())
        return shown

    def status(self) -> int:
        """The exit status, when the program has ended; fails after `PATIENCE` seconds."""
        deadline = time.monotonic() + PATIENCE
        while self._receive():
            assert time.monotonic() < deadline, f"the program did not end: {self._unread()!r}"
        _, status = os.waitpid(self.pid, 0)
        self.pid = 0
        return os.waitstatus_to_exitcode(status)

    def _unread(self) -> str:
        return CONTROL_SEQUENCE.sub("", self.raw.decode(errors="ignore")).encode()[self.read :].decode(errors="ignore")

    def _receive(self) -> bool:
        if not select.select([self.descriptor], [], [], 1)[0]:
            return True
        try:
            chunk = os.read(self.descriptor, 1 << 16)
        except OSError:  # what Linux says where others give an empty chunk
            return False
        self.raw += chunk
        if WHERE_IS_THE_CURSOR in chunk:
            os.write(self.descriptor, IN_THE_FIRST_CORNER)
        return bool(chunk)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self.descriptor)
        if self.pid:
            os.kill(self.pid, 9)
            os.waitpid(self.pid, 0)
