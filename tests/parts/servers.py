"""What the servers that tests start have in common."""

from __future__ import annotations

import socket
from contextlib import suppress
from time import monotonic, sleep
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

PATIENCE = 180.0
"""Seconds, on a machine that runs the cluster beside the other tests."""


def free_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def listens(address: str, port: int) -> bool:
    """Whether somebody does."""
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex((address, port)) == 0


def await_that(holds: Callable[[], bool], *ignored: type[Exception], patience: float = PATIENCE) -> None:
    """Ask again and again until it holds; what is `ignored` means not yet."""
    end = monotonic() + patience
    while monotonic() < end:
        with suppress(*ignored):
            if holds():
                return
        sleep(0.02)
    raise TimeoutError(f"not within {patience} s")
