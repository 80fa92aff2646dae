"""How a child confines itself: it can't outgrow its memory, outlive its parent or its deadline, nor be interrupted.

All of it is left to the kernel, because no Python code runs while FLINT computes. Windows has none of it.
"""

from __future__ import annotations

import os
import select
import signal
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

if sys.platform != "win32":
    import fcntl
    import resource

_SHARE_LEFT_BEHIND = 4


def ignore_interrupts() -> None:
    """Leave Ctrl-C to the parent, which decides what becomes of the child."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


class Allowance:
    """The address space that may be taken above what is taken now, in bytes; the kernel refuses more (Linux only)."""

    def __init__(self, memory: int) -> None:
        if sys.platform == "linux":
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            at_rest = _address_space()
            self._worn = at_rest + memory // _SHARE_LEFT_BEHIND
            _, most = resource.getrlimit(resource.RLIMIT_AS)
            limit = at_rest + memory if most == resource.RLIM_INFINITY else min(at_rest + memory, most)
            resource.setrlimit(resource.RLIMIT_AS, (limit, limit))

    @property
    def spent(self) -> bool:
        """Whether the tasks so far left so much behind that the next one would miss it."""
        return sys.platform == "linux" and _address_space() > self._worn


def _address_space() -> int:
    return int(Path("/proc/self/statm").read_bytes().split()[0]) * os.sysconf("SC_PAGESIZE")


@contextmanager
def shared_fate(parent: int, seconds: float) -> Iterator[None]:
    """Die at once when the pipe `parent` ends (Linux), and in any case after `seconds` (POSIX).

    PR_SET_PDEATHSIG would not do: it fires when the thread that started the child ends.
    """
    if sys.platform == "win32":
        yield
        return
    signal.setitimer(signal.ITIMER_REAL, seconds)
    flags = fcntl.fcntl(parent, fcntl.F_GETFL)
    fcntl.fcntl(parent, fcntl.F_SETFL, flags | os.O_ASYNC)
    try:
        if select.select([parent], [], [], 0)[0]:
            raise EOFError
        yield
    finally:
        fcntl.fcntl(parent, fcntl.F_SETFL, flags)
        signal.setitimer(signal.ITIMER_REAL, 0)


def die_by_default(parent: int) -> None:
    """Let the signals of `shared_fate` end this process, whatever the parent had made of them."""
    if sys.platform != "win32":
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.signal(signal.SIGIO, signal.SIG_DFL)
        fcntl.fcntl(parent, fcntl.F_SETOWN, os.getpid())
