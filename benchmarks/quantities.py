"""What units cost beside numbers, side by side in one run: `5 km to mi` by `5*0.62`, and names that are misspelt."""

from __future__ import annotations

import subprocess
import sys
from time import perf_counter

from benchmarks.table import aligned
from calculatrice.engine.options import Options
from calculatrice.service.calculator import Calculator

PLAIN = "5*0.62"
LINES = (PLAIN, "5 km to mi", "60 mph * 2 h", "6 ft 2 in to cm", "20 °C to °F", "9.8 m/s^2 * 70 kg")
ROUNDS, EACH = 200, 20
MISSPELT = "5 kilometrs"
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


def misspelt() -> list[float]:
    """The seconds until a misspelt unit is refused with the name that was meant, the first time and the second."""
    words = [sys.executable, "-c", FIRST_AND_SECOND, MISSPELT]
    found = subprocess.run(words, check=True, capture_output=True, text=True).stdout
    return [float(line) for line in found.split()]


def report() -> str:
    """The table of the lines, and the sentence on a misspelt name."""
    found = seconds()
    rows = [["line", "µs", "times"]]
    rows += [[line, f"{1e6 * one:.1f}", f"{one / found[PLAIN]:.2f}"] for line, one in found.items()]
    first, second = (f"{1e3 * one:.1f} ms" for one in misspelt())
    return f"{aligned(rows)}\n\n{MISSPELT}: {first} the first time, {second} the second."


if __name__ == "__main__":
    print(report())
