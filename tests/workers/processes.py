"""The children in which a process calculates, as the kernel lists them."""

from __future__ import annotations

import os
import signal
from contextlib import suppress
from pathlib import Path


def calculating_children(pid: int) -> list[int]:
    """The children of any of its threads that were started to calculate."""
    found: list[int] = []
    for task in Path(f"/proc/{pid}/task").iterdir():
        with suppress(FileNotFoundError):
            found += map(int, (task / "children").read_text().split())
    return [child for child in found if _calculates(child)]


def _calculates(pid: int) -> bool:
    with suppress(FileNotFoundError):
        return b"calculatrice.workers.main" in Path(f"/proc/{pid}/cmdline").read_bytes()
    return False


def kill(pid: int) -> None:
    """End it at once, if it is still there."""
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)
