"""A hundred thousand lines through `calculatrice batch`: lines a second, and memory that does not grow with them."""

from __future__ import annotations

from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from benchmarks.programs import CALCULATRICE, run
from benchmarks.table import aligned

LENGTHS = (1_000, 10_000, 100_000)
SEED = 1
SHAPES = ("{a}+{b}*{c}", "{a}.{b}-{c}/{b}", "({a}+{b})*{c}", "{a}^3-{b}^2", "sqrt({a})*{b}", "{a} mod {c}", "{a}*{b}%")


def line(random: Random) -> str:
    """One calculation of the kind that people write.

    >>> line(Random(SEED))
    '138*583%'
    """
    a, b, c = (random.randint(1, 999) for _ in range(3))
    return random.choice(SHAPES).format(a=a, b=b, c=c)


def row(lines: int, folder: Path) -> list[str]:
    """The figures of one batch."""
    random = Random(SEED)  # noqa: S311 - the same lines every time, no secret in them
    text = folder / f"{lines}.txt"
    text.write_text("".join(f"{line(random)}\n" for _ in range(lines)), encoding="utf-8")
    done = run([str(CALCULATRICE), "batch"], stdin=str(text))
    return [f"{lines:,}", f"{done.seconds:.2f}", f"{lines / done.seconds:,.0f}", f"{done.mebibytes:.1f}"]


def report() -> str:
    """The table, with what it measures."""
    with TemporaryDirectory() as folder:
        body = [row(lines, Path(folder)) for lines in LENGTHS]
    return f"`calculatrice batch`, start included.\n\n{aligned([['lines', 's', 'lines/s', 'peak MiB'], *body])}"


if __name__ == "__main__":
    print(report())
