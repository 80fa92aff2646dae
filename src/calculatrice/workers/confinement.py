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
_LOWEST = 19


def ignore_interrupts() -> None:
    """Leave Ctrl-C to the parent, which decides what becomes of the child."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def give_way() -> None:
    """Compute only while no process beside this one wants the core, or nearly so where there is no such policy."""
    if sys.platform == "linux":
        os.sched_setscheduler(0, os.SCHED_IDLE, os.sched_param(0))
    elif sys.platform != "win32":
        os.nice(_LOWEST)


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


def die_with(lifeline: int) -> None:
    """End this process at once, whatever it does, when the pipe `lifeline` ends with the parent (Linux).

    Nothing is ever written to it: the kernel signals data too, late enough that the data may have been read before.
    PR_SET_PDEATHSIG would not do: it fires when the thread that started the child ends.
    """
    if sys.platform != "win32":
        signal.signal(signal.SIGIO, signal.SIG_DFL)
        fcntl.fcntl(lifeline, fcntl.F_SETOWN, os.getpid())
        fcntl.fcntl(lifeline, fcntl.F_SETFL, fcntl.fcntl(lifeline, fcntl.F_GETFL) | os.O_ASYNC)
        if select.select([lifeline], [], [], 0)[0]:
            raise EOFError


@contextmanager
def deadline(seconds: float) -> Iterator[None]:
    """End this process after `seconds` in the body (POSIX)."""
    if sys.platform == "win32":
        yield
        return
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
