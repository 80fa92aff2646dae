"""Runs the command, to its end or piece by piece."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

PROGRAM = [sys.executable, "-m", "calculatrice"]
KEPT = ("PATH", "PYTHONPATH", "PYTHONPYCACHEPREFIX", "PYTHONDONTWRITEBYTECODE", "SYSTEMROOT")
PATIENCE = 60


@dataclass(frozen=True)
class Ended:
    """What a process left behind."""

    status: int
    out: str
    err: str


class Command:
    """The command `calculatrice` for a user whose home is an empty folder."""

    def __init__(self, home: Path) -> None:
        self.home = home

    def environment(self, **variables: str) -> dict[str, str]:
        kept = {name: os.environ[name] for name in KEPT if name in os.environ}
        return {**kept, "HOME": str(self.home), "LANG": "C.UTF-8", "TERM": "xterm", **variables}

    def __call__(self, *words: str | bytes, stdin: str | bytes = "", **variables: str) -> Ended:
        given = stdin.encode() if isinstance(stdin, str) else stdin
        ended = subprocess.run(
            [*PROGRAM, *words],
            input=given,
            capture_output=True,
            check=False,
            timeout=PATIENCE,
            cwd=self.home,
            env=self.environment(**variables),
        )
        return Ended(ended.returncode, ended.stdout.decode(), ended.stderr.decode())

    def start(self, *words: str, **variables: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [*PROGRAM, *words],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=self.home,
            env=self.environment(**variables),
        )
