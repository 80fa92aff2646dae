"""Whole programs, from their start to their end: seconds and peak memory."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

LAUNCHER = Path(__file__).with_name("launcher.py")
CALCULATRICE = Path(sys.executable).with_name("calculatrice")


@dataclass(frozen=True)
class Run:
    """One run of a program: wall-clock seconds, peak memory in MiB."""

    seconds: float
    mebibytes: float


class ProgramFailed(Exception):
    """The program ended with an error, so that its figures mean nothing."""


def run(command: list[str], stdin: str = os.devnull) -> Run:
    """Run `command` with the file `stdin` as its input and its output thrown away.

    >>> run(["true"]).seconds > 0
    True
    """
    launcher = [sys.executable, "-I", "-S", str(LAUNCHER), stdin, *command]
    result = subprocess.run(launcher, check=False, capture_output=True, text=True)
    if result.returncode != 0:
        raise ProgramFailed(f"{' '.join(command)}: {last_line(result.stderr)}")
    seconds, kibibytes = result.stdout.split()
    return Run(float(seconds), int(kibibytes) / 1024)


def last_line(text: str) -> str:
    """The last line of a program's complaint.

    >>> last_line("Traceback\\nImportError: no engine\\n")
    'ImportError: no engine'
    """
    return text.strip().rpartition("\n")[2]


def is_installed(command: list[str]) -> bool:
    """Whether the program of `command` is there to be run."""
    return shutil.which(command[0]) is not None
