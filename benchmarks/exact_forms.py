"""What an exact form takes beside the decimal of the same answer: `python -m benchmarks.exact_forms`."""

from __future__ import annotations

import sys
from time import process_time
from typing import TYPE_CHECKING

import calculatrice
from benchmarks.table import aligned

if TYPE_CHECKING:
    from collections.abc import Callable

EXPRESSIONS = (
    "sqrt(2)*sqrt(3)",
    "sqrt(2)+sqrt(3)+sqrt(5)+0.1",
    "(1+sqrt(2))^3",
    "1/(1+sqrt(2))",
    "ln(3)*pi",
    "ln(12)-ln(3)",
    "2*pi/3+1",
    "sqrt(2)/3+ln(10)*pi-e",
    "5*sin(1/10)+2",
    "sin(1)^2+cos(1)^2+1/2",
)
ROUNDS, TIMES = 7, 100


def least(work: Callable[[], object]) -> float:
    """Microseconds of processor of one run, in the quickest of the rounds."""
    return 1e6 * min(_seconds(work) for _ in range(ROUNDS)) / TIMES


def _seconds(work: Callable[[], object]) -> float:
    start = process_time()
    for _ in range(TIMES):
        work()
    return process_time() - start


def report() -> str:
    """The decimal alone, the decimal and the exact form, and their difference."""
    rows = [["expression", "decimal µs", "both µs", "exact form µs", "exact form"]]
    for text in EXPRESSIONS:
        alone = least(lambda text=text: calculatrice.evaluate(text).decimal)  # type: ignore[misc]  # bound at once
        both = least(lambda text=text: calculatrice.evaluate(text).exact)  # type: ignore[misc]  # bound at once
        exact = str(calculatrice.evaluate(text).exact)
        rows.append([text, f"{alone:.0f}", f"{both:.0f}", f"{both - alone:.0f}", exact])
    return aligned(rows)


if __name__ == "__main__":
    sys.stdout.write(report() + "\n")
