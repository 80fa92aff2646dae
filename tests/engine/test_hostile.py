"""Nothing unbounded in the serving process: each hostile line ends at once, and the process lives on."""

from __future__ import annotations

import json
import subprocess
import sys
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.hostile import holds, lines

if TYPE_CHECKING:
    from tests.hostile import Line

ROOT = Path(__file__).parents[2]
LINES = lines()
CHUNK = 60
CHUNKS = [(first, min(first + CHUNK, len(LINES))) for first in range(0, len(LINES), CHUNK)]
SECONDS = 1.0
MEMORY = 256 << 20
PATIENCE = 120


def test_the_corpus_is_large() -> None:
    assert len(LINES) >= 150
    assert len({line.source for line in LINES}) == len(LINES)


@pytest.mark.parametrize(("first", "last"), CHUNKS)
def test_hostile_lines_end_within_a_second_with_the_right_answer(first: int, last: int) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "tests.engine.hostile_process", str(first), str(last)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
    told = [json.loads(row) for row in ended.stdout.splitlines()]
    assert ended.returncode == 0, f"{LINES[first + len(told)].source}: {ended.stderr}"
    assert len(told) == last - first
    faults = [
        complaint
        for line, row in zip(islice(LINES, first, last), told, strict=True)
        if (complaint := fault(line, *row))
    ]
    assert not faults


def fault(line: Line, answer: str, seconds: float, grown: int, well: bool) -> str | None:  # a row of a table
    """What is wrong with what became of a line."""
    if not holds(answer, line.inline):
        return f"{line.source}: {answer}, not {line.inline}"
    if seconds > SECONDS:
        return f"{line.source}: {seconds:.1f} s"
    if grown > MEMORY:
        return f"{line.source}: {grown >> 20} MiB"
    return None if well else f"{line.source}: the next line was wrong"
