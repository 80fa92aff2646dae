"""Cold start: the whole of `calculatrice '1+1'`, process and all, next to qalc and to a Python that does nothing."""

from __future__ import annotations

import sys
from statistics import median
from typing import TYPE_CHECKING

from benchmarks.programs import CALCULATRICE, is_installed, run
from benchmarks.table import aligned

if TYPE_CHECKING:
    from benchmarks.programs import Run

RUNS = 21
COMMANDS = {
    "calculatrice '1+1'": [str(CALCULATRICE), "1+1"],
    "qalc '1+1'": ["qalc", "1+1"],
    "python -c pass": [sys.executable, "-c", "pass"],
}


def measured() -> dict[str, list[Run]]:
    """The runs of every command that is installed, the commands taking turns."""
    present = {title: command for title, command in COMMANDS.items() if is_installed(command)}
    runs: dict[str, list[Run]] = {title: [] for title in present}
    for _ in range(RUNS):
        for title, command in present.items():
            runs[title].append(run(command))
    return runs


def rows(runs: dict[str, list[Run]]) -> list[list[str]]:
    """The heading, and a row a command: median time, its ratio to the first command's, peak memory."""
    medians = {title: median(each.seconds for each in done) for title, done in runs.items()}
    reference = next(iter(medians.values()))
    peaks = {title: max(each.mebibytes for each in done) for title, done in runs.items()}
    return [
        ["command", "median ms", "ratio", "peak MiB"],
        *([title, f"{1000 * m:.1f}", f"{m / reference:.2f}", f"{peaks[title]:.1f}"] for title, m in medians.items()),
    ]


def report() -> str:
    """The table, with what it compares."""
    return f"Cold start of the whole process, {RUNS} runs each in turn.\n\n{aligned(rows(measured()))}"


if __name__ == "__main__":
    print(report())
