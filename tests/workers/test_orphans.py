"""A child ends with its parent, however the parent ends."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PARENT = """
import sys
from calculatrice.workers.child import Child, Limits
name, fifo, seconds = sys.argv[1:]
Child("tasks:act", Limits(seconds=float(seconds))).run((name, (fifo,)))
"""
IN_TIME = 10


@contextmanager
def parent(name: str, fifo: str, seconds: int) -> Iterator[subprocess.Popen[bytes]]:
    path = os.pathsep.join(filter(None, sys.path))
    command = [sys.executable, "-c", PARENT, name, fifo, str(seconds)]
    with subprocess.Popen(command, env={**os.environ, "PYTHONPATH": path}, stderr=subprocess.DEVNULL) as process:
        try:
            yield process
        finally:
            process.kill()


def ends(pipe: int) -> bool:
    """Whether the last process that holds the other end of the pipe is gone in time."""
    ready, _, _ = select.select([pipe], [], [], IN_TIME)
    return bool(ready) and os.read(pipe, 1) == b""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a process that computes that a pipe has ended")
@pytest.mark.parametrize("name", ["loop_in_python", "loop_in_flint"])
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_a_computing_child_dies_with_its_parent(
    name: str, number: signal.Signals, fifo: str, hear: Callable[[str], int]
) -> None:
    with parent(name, fifo, seconds=600) as process:
        child_alive = hear(fifo)
        process.send_signal(number)
        assert ends(child_alive)


def test_a_child_at_rest_dies_with_its_parent(fifo: str, hear: Callable[[str], int]) -> None:
    with parent("announce", fifo, seconds=600):
        assert ends(hear(fifo))


def test_a_computing_child_keeps_its_deadline_without_its_parent(fifo: str, hear: Callable[[str], int]) -> None:
    with parent("loop_in_flint", fifo, seconds=1) as process:
        child_alive = hear(fifo)
        process.send_signal(signal.SIGSTOP)
        assert ends(child_alive)
