"""What units cost beside numbers, side by side in one run: `5 km to mi` by `5*0.62`, and names that are misspelt."""

from __future__ import annotations

import subprocess
import sys
from os import environ
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.table import aligned
from calculatrice.engine.options import Options
from calculatrice.service.calculator import Calculator

PLAIN = "5*0.62"
LINES = (PLAIN, "5 km to mi", "60 mph * 2 h", "6 ft 2 in to cm", "20 °C to °F", "9.8 m/s^2 * 70 kg")
ROUNDS, EACH = 200, 20
MISSPELT = ("5 kilometrs", "5 kilomtr", "5 metrs", "sqrtt(2)")
PROCESSES = 5
FIRST_AND_SECOND = """
import sys
from time import perf_counter
import calculatrice
calculatrice.evaluate("5 km to mi")
for _ in range(2):
    start = perf_counter()
    try:
        calculatrice.evaluate(sys.argv[1])
    except calculatrice.CalculationError:
        print(perf_counter() - start)
"""


def seconds(lines: tuple[str, ...] = LINES, rounds: int = ROUNDS, each: int = EACH) -> dict[str, float]:
    """The seconds of one answer to each line: the best of rounds in which they take turns."""
    calculator, options = Calculator(None), Options()
    best = dict.fromkeys(lines, float("inf"))
    for _ in range(rounds):
        for line in lines:
            start = perf_counter()
            for _ in range(each):
                calculator.run(line, options)
            best[line] = min(best[line], (perf_counter() - start) / each)
    return best


def misspelt(line: str, processes: int = PROCESSES) -> tuple[float, float]:
    """The seconds until a misspelt name is refused with what was meant, the first time in a process and the second.

    They are the best of several processes, whose modules are compiled but not loaded.
    """
    environment = {name: value for name, value in environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with TemporaryDirectory() as compiled:
        environment["PYTHONPYCACHEPREFIX"] = compiled
        words = [sys.executable, "-c", FIRST_AND_SECOND, line]
        found = [
            subprocess.run(words, check=True, capture_output=True, text=True, env=environment).stdout.split()
            for _ in range(processes + 1)
        ]
    first, second = (min(map(float, times)) for times in zip(*found, strict=True))
    return first, second


def table(found: dict[str, float]) -> str:
    """The microseconds of each line, and how many times those of the plain one they are."""
    rows = [["line", "µs", "times"]]
    return aligned(rows + [[line, f"{1e6 * one:.1f}", f"{one / found[PLAIN]:.2f}"] for line, one in found.items()])


def table_of_misspelt(found: dict[str, tuple[float, float]]) -> str:
    """The milliseconds of each misspelt name."""
    rows = [["misspelt", "first, ms", "then, ms"]]
    return aligned(rows + [[line, f"{1e3 * first:.1f}", f"{1e3 * then:.1f}"] for line, (first, then) in found.items()])


def report() -> str:
    """Both tables."""
    return f"{table(seconds())}\n\n{table_of_misspelt({line: misspelt(line) for line in MISSPELT})}"


if __name__ == "__main__":
    print(report())
