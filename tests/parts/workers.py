"""Processes of the command that tests start, stop and kill."""

from __future__ import annotations

import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

PATIENCE = 60


@contextmanager
def worker(url: str, *options: str) -> Iterator[subprocess.Popen[str]]:
    """A worker at this database, which says that it is ready."""
    command = [sys.executable, "-m", "calculatrice", "worker", "--locale", "en", "--database-url", url, *options]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stderr is not None
            assert process.stderr.readline().startswith("Ready")
            yield process
        finally:
            process.kill()
