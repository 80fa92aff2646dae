"""The whole answer, every key of it, line after line: next to mpmath, next to qalc, and by the number of terms."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

from benchmarks.expressions import expressions
from benchmarks.install import library_folder
from benchmarks.peers import WORKERS, processor_seconds
from benchmarks.programs import CALCULATRICE, is_installed
from benchmarks.table import aligned
from calculatrice.cli.record import FORMS, record
from calculatrice.engine.budget import Budget
from calculatrice.engine.session import Session
from calculatrice.service.perform import perform
from calculatrice.service.question import Question

ROUNDS = 5
SEED = 1
COPIES = (400, 4_000)
"""Times that the mix is sent in one turn: a batch that is mostly start, and one that is mostly lines."""
IRRATIONALS = 2_000
FUNCTIONS = ("sin", "cos", "exp", "atan", "tan")
LONG_TERMS = (10, 100, 1_000, 10_000)
BATCH = [str(CALCULATRICE), "batch"]
QALC = ["qalc", "-t", "-s", "precision 15", "-f", "-"]
MPMATH = [sys.executable, str(WORKERS / "mpmath_lines.py")]
NUMBERS = ("7", "42", "3.25", "0.001", "1234.5678", "99.5", "1000000", "12.75", "0.5", "365", "1.2", "86400")
TERMS = {
    "integers": "{n}",
    "decimals": "{n}.5",
    "fractions": "1/{n}",
    "products": "{n}*3",
    "roots": "√{n}",
    "parts of π": "π/{n}",
    "powers of e": "e^{n}",
}
SHORT = 90
"""How many different terms there are: a text has 65,536 characters at most."""


@dataclass(frozen=True)
class Turn:
    """What one run of a program took: seconds by the clock, and of processors."""

    clock: float
    processor: float


def turn(command: list[str], lines: Path) -> Turn:
    """One run on the lines of a file; what is written is thrown away."""
    environment = {"PYTHONPATH": str(library_folder("mpmath")), "PATH": "/usr/bin:/bin", "HOME": str(lines.parent)}
    before, start = processor_seconds(), perf_counter()
    with lines.open("rb") as text:
        subprocess.run(command, stdin=text, stdout=subprocess.DEVNULL, check=True, env=environment)
    return Turn(perf_counter() - start, processor_seconds() - before)


def alternately(runs: dict[str, tuple[list[str], Path]]) -> dict[str, Turn]:
    """The medians of the turns of every run, which take them within each round."""
    turns: dict[str, list[Turn]] = {name: [] for name in runs}
    for _ in range(ROUNDS):
        for name, (command, lines) in runs.items():
            turns[name].append(turn(command, lines))
    return {
        name: Turn(median(one.clock for one in found), median(one.processor for one in found))
        for name, found in turns.items()
    }


def beside_mpmath(folder: Path, copies: int) -> str:
    """The mix of the table's expressions and plain numbers, in one process and in as many as there are cores."""
    table = expressions()
    count = copies * (len(table) + len(NUMBERS))
    ours, theirs = folder / "ours.txt", folder / "theirs.txt"
    ours.write_text("\n".join([*(row.text for row in table), *NUMBERS, ""]) * copies, encoding="utf-8")
    theirs.write_text("\n".join([*(row.written_for("mpmath") for row in table), *NUMBERS, ""]) * copies)
    found = alternately(
        {
            "mpmath": (MPMATH, theirs),
            "batch": (BATCH, ours),
            "batch --jobs auto": ([*BATCH, "--jobs", "auto"], ours),
        }
    )
    first = found["mpmath"]
    body = [
        [name, f"{count / one.clock:,.0f}", f"{first.clock / one.clock:.2f}", f"{first.processor / one.processor:.2f}"]
        for name, one in found.items()
    ]
    return aligned([[f"{count:,} lines", "lines/s", "to mpmath", "by processor"], *body])


def irrational(random: Random) -> str:
    """A line whose value has no short form.

    >>> irrational(Random(SEED))
    'cos(0.83)+99'
    """
    return f"{random.choice(FUNCTIONS)}(0.{random.randint(11, 99)})+{random.randint(2, 99)}"


def beside_qalc(folder: Path) -> str:
    """Lines a second of processor: qalc sleeps at every line.

    What a program loads before its first answer is no part of it: a turn of one line for each function is taken off.
    """
    if not is_installed(QALC):
        return "absent: qalc is not installed"
    random = Random(SEED)  # noqa: S311 - the same lines every time, no secret in them
    first, all_lines = folder / "first.txt", folder / "all.txt"
    loaded = "".join(f"{function}(0.5)+1\n" for function in FUNCTIONS)
    first.write_text(loaded)
    all_lines.write_text(loaded + "".join(f"{irrational(random)}\n" for _ in range(IRRATIONALS)))
    runs = {"qalc": QALC, "batch": BATCH}
    found = alternately(
        {f"{name} {file.stem}": (command, file) for name, command in runs.items() for file in (all_lines, first)}
    )
    taken = {name: found[f"{name} all"].processor - found[f"{name} first"].processor for name in runs}
    rates = {name: IRRATIONALS / seconds for name, seconds in taken.items()}
    body = [[name, f"{rate:,.0f}", f"{rate / rates['qalc']:.2f}"] for name, rate in rates.items()]
    return aligned([["", "lines/s of processor", "to qalc"], *body])


def by_terms() -> str:
    """Microseconds of processor of all keys for each term of a sum."""
    body = [[name, *(f"{each_term(shape, terms):.1f}" for terms in LONG_TERMS)] for name, shape in TERMS.items()]
    return aligned([["µs a term", *(f"{terms:,} terms" for terms in LONG_TERMS)], *body])


def each_term(shape: str, terms: int) -> float:
    """What a term of a sum of so many costs, in the quickest of the rounds.

    >>> each_term("{n}", 10) > 0
    True
    """
    line = "+".join(shape.format(n=n % SHORT + 2) for n in range(terms))
    found, times = [], max(1, 1_000 // terms)
    for _ in range(ROUNDS):
        start = process_time()
        for _ in range(times):
            [result] = perform(Question(line), Session(), Budget.job)
            result.prepare(FORMS, Budget.job())
            record(result, line, "en")
        found.append(process_time() - start)
    return 1e6 * min(found) / times / terms


def report() -> str:
    """The three tables, with what they measure."""
    with TemporaryDirectory() as name:
        parts = [
            "`calculatrice batch`, start included, next to mpmath with `eval`.",
            *(beside_mpmath(Path(name), copies) for copies in COPIES),
            f"{IRRATIONALS:,} lines such as `sin(0.73)+98`.\n\n{beside_qalc(Path(name))}",
            f"Sums, by the number of their terms.\n\n{by_terms()}",
        ]
    return "\n\n".join(parts)


if __name__ == "__main__":
    sys.stdout.write(report() + "\n")
