"""A million digits of π: through the library, and straight from FLINT; each run in a fresh process.

What is resident is there beforehand: for one FLINT, imported; for the other the child that runs long calculations.
"""

from __future__ import annotations

import subprocess
import sys
from statistics import median

from benchmarks.table import aligned

DIGITS = 1_000_000
RUNS = 3
TIMED = """
from time import perf_counter
start = perf_counter()
digits = {expression}
print(perf_counter() - start, digits[-20:] if len(digits) == {digits} + 1 else len(digits))
"""
CONTENDERS = {
    "calculatrice": (
        "from calculatrice import evaluate; evaluate('isprime(10^40+121)')",
        f"evaluate('pi', digits={DIGITS}).decimal",
    ),
    "raw FLINT": (
        f"import flint; flint.ctx.prec = {int(DIGITS * 3.3219280949) + 64}",
        f"flint.arb.pi().str({DIGITS}, radius=False)",
    ),
}


def timed(preparation: str, expression: str) -> tuple[float, str]:
    """The seconds that `expression` takes after `preparation`, and the last digits it gives."""
    program = preparation + TIMED.format(expression=expression, digits=DIGITS)
    output = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True).stdout
    seconds, digits = output.split()
    return float(seconds), digits


def report() -> str:
    """The table, with what it compares."""
    seconds: dict[str, list[float]] = {name: [] for name in CONTENDERS}
    endings: dict[str, str] = {}
    for _ in range(RUNS):
        for name, contender in CONTENDERS.items():
            taken, endings[name] = timed(*contender)
            seconds[name].append(taken)
    medians = {name: median(taken) for name, taken in seconds.items()}
    body = [[name, f"{m:.3f}", f"{m / medians['raw FLINT']:.2f}", endings[name]] for name, m in medians.items()]
    heading = ["", "median s", "ratio to raw FLINT", "last 20 digits"]
    return f"{DIGITS:,} digits of π, {RUNS} runs each in turn.\n\n{aligned([heading, *body])}"


if __name__ == "__main__":
    print(report())
