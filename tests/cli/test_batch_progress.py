"""How far a batch is, is shown on a terminal alone, and leaves nothing there."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from tests.cli.command import PROGRAM

from calculatrice.cli.batch_progress import share_read, told
from calculatrice.cli.console import Console

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.command import Command

SLOW = "sum(sin(k)^(1/3); k; 1; 10^8)\n"
ROWS = f"1/3\n{SLOW}"


def shown_on_a_terminal(calculatrice: Command, source: Path, *words: str) -> tuple[str, bytes]:
    """What standard error shows on a terminal whose foreground is the command, and what goes to the pipe."""
    ours, theirs = pty.openpty()
    with source.open("rb") as table:
        process = subprocess.Popen(
            [sys.executable, "-c", FOREGROUND, *PROGRAM, "batch", "--seconds=2", *words],
            stdin=table,
            stdout=subprocess.PIPE,
            stderr=theirs,
            env=calculatrice.environment(),
            start_new_session=True,
        )
    os.close(theirs)
    shown = b""
    try:
        while chunk := os.read(ours, 1 << 16):
            shown += chunk
    except OSError:  # the other side is closed
        pass
    os.close(ours)
    return shown.decode(), process.communicate()[0]


FOREGROUND = """
import fcntl, os, sys, termios
fcntl.ioctl(2, termios.TIOCSCTTY, 0)
os.execv(sys.argv[1], sys.argv[1:])
"""
"""Makes the terminal of standard error the one of the process, then runs the command."""


@pytest.mark.parametrize("words", [[], ["--jobs=2"], ["--column=f"]])
def test_a_long_batch_shows_its_rate_and_its_end(calculatrice: Command, tmp_path: Path, words: list[str]) -> None:
    source = tmp_path / "lines"
    source.write_text(("f\n" if "--column=f" in words else "") + ROWS)
    shown, answers = shown_on_a_terminal(calculatrice, source, *words)
    assert "/s · 100% · 0 s left · Ctrl-C to stop" in shown
    assert shown.endswith("\r\x1b[K")
    assert answers.count(b"\n") == 2 + ("--column=f" in words)


def test_a_batch_shows_nothing_where_nobody_watches(calculatrice: Command) -> None:
    assert calculatrice("batch", "--seconds=2", stdin=ROWS).err == ""


@pytest.mark.parametrize(
    ("lines", "seconds", "share", "expected"),
    [
        (1000, 2.0, None, "1000 answers · 500/s · Ctrl-C to stop"),
        (0, 1.0, 0.0, "0 answers · 0/s · Ctrl-C to stop"),
        (300, 3.0, 0.75, "300 answers · 100/s · 75% · 1 s left · Ctrl-C to stop"),
    ],
)
def test_the_time_that_is_left_follows_from_the_share(
    lines: int, seconds: float, share: float | None, expected: str
) -> None:
    assert told(Console(sys.stdout, sys.stderr, {}), lines, seconds, share) == expected


def test_a_share_is_known_of_files_alone(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"1234")
    with path.open("rb", buffering=0) as file:
        file.read(1)
        assert share_read(file.fileno()) == 0.25
    reading, writing = os.pipe()
    assert share_read(reading) is None
    os.close(reading)
    os.close(writing)
