"""How far a long batch is, on a terminal alone: the answers so far, how many a second, and the time that is left."""

from __future__ import annotations

import os
import stat
import sys
from contextlib import contextmanager
from threading import Event, Thread
from time import monotonic
from typing import TYPE_CHECKING, Protocol

from calculatrice.cli.progress import ERASE, PERIOD

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from calculatrice.cli.console import Console

PATIENCE = 1.0
"""Seconds before the line appears."""


class Answers(Protocol):
    """Where answers are written."""

    def write(self, data: bytes, /) -> int:
        """Write whole lines."""

    def writelines(self, parts: Iterable[bytes], /) -> None:
        """Write them one after the other."""

    def flush(self) -> None:
        """Send what has been written."""


class Counted:
    """The same, which counts the lines."""

    def __init__(self, out: Answers) -> None:
        self._out = out
        self.flush = out.flush
        self.lines = 0

    def write(self, data: bytes, /) -> int:
        """Write and count them."""
        self.lines += data.count(b"\n")
        return self._out.write(data)

    def writelines(self, parts: Iterable[bytes], /) -> None:
        """Write and count them, each when it comes."""
        for part in parts:
            self.write(part)


@contextmanager
def counted(console: Console) -> Iterator[Answers]:
    """Where the body may write its answers. On standard error, if that is a terminal, a line says how far it is."""
    if not _is_watched(console):
        yield console.out.buffer
        return
    out, over = Counted(console.out.buffer), Event()
    ticker = Thread(target=_tick, args=(console, out, over), daemon=True)
    ticker.start()
    try:
        yield out
    finally:
        over.set()
        ticker.join()


def _is_watched(console: Console) -> bool:
    """Whether somebody sees the line, and nothing else: no answers, and no other process that draws there."""
    if not hasattr(os, "tcgetpgrp") or not console.err.isatty() or console.out.isatty():
        return False
    return os.tcgetpgrp(console.err.fileno()) == os.getpgrp()


def _tick(console: Console, out: Counted, over: Event) -> None:
    start, wait = monotonic(), PATIENCE
    while not over.wait(wait):
        sentence = told(console, out.lines, monotonic() - start, share_read(sys.stdin.fileno()))
        console.err.write(ERASE + console.paint(sentence, "grey", console.err))
        console.err.flush()
        wait = PERIOD
    if wait == PERIOD:
        console.err.write(ERASE)
        console.err.flush()


def told(console: Console, lines: int, seconds: float, share: float | None) -> str:
    """The sentence; how much time is left is told where it is known which share has been read.

    >>> from calculatrice.cli.console import Console
    >>> told(Console(sys.stdout, sys.stderr, {}), 1200, 4.0, 0.25)
    '1200 answers · 300/s · 25% · 12 s left · Ctrl-C to stop'
    """
    rate = round(lines / seconds)
    if not share:
        return console.say("batch_at_work", lines=lines, rate=rate)
    left = round(seconds * (1 - share) / share)
    return console.say("batch_until_end", lines=lines, rate=rate, share=int(100 * share), left=left)


def share_read(descriptor: int) -> float | None:
    """Which share of a file has been read; None of what has no size, as a pipe."""
    status = os.fstat(descriptor)
    if not stat.S_ISREG(status.st_mode) or not status.st_size:
        return None
    return min(1.0, os.lseek(descriptor, 0, os.SEEK_CUR) / status.st_size)
