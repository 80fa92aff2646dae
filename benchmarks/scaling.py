"""How the cost of an evaluation grows: with the terms of a sum, and with the digits of an irrational number."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from math import log
from statistics import linear_regression, median
from time import perf_counter

from benchmarks.table import aligned
from calculatrice import evaluate

TERMS = (10, 100, 1_000, 10_000)
DIGITS = (10, 100, 1_000, 10_000, 100_000)
RUNS = 5


def decimal(text: str, digits: int) -> str | None:
    """What is timed: read, evaluate and print."""
    return evaluate(text, digits=digits).decimal


def seconds(work: Callable[[], object]) -> float:
    """The median time of a few runs."""
    times = []
    for _ in range(RUNS):
        start = perf_counter()
        work()
        times.append(perf_counter() - start)
    return median(times)


def exponent(sizes: tuple[int, ...], times: list[float]) -> float:
    """The power of the size that the time grows with, fitted over all sizes: 1 is linear.

    >>> exponent((10, 100, 1000), [0.02, 0.2, 2.0])
    1.0
    """
    return round(linear_regression([log(size) for size in sizes], [log(time) for time in times]).slope, 3)


def table(heading: str, sizes: tuple[int, ...], work: Callable[[int], Callable[[], object]]) -> str:
    """One table: a row a size, and the fitted exponent over all and over the last decade."""
    times = [seconds(work(size)) for size in sizes]
    body = [[f"{size:,}", f"{1e6 * time:,.0f}"] for size, time in zip(sizes, times, strict=True)]
    fitted = f"exponent: {exponent(sizes, times)} over all, {exponent(sizes[-2:], times[-2:])} over the last decade"
    return f"{aligned([[heading, 'median µs'], *body])}\n{fitted}"


def sum_of(terms: int) -> Callable[[], object]:
    return partial(decimal, "+".join(f"{index % 10}.5" for index in range(terms)), 15)


def root_to(digits: int) -> Callable[[], object]:
    return partial(decimal, "sqrt(2)", digits)


def report() -> str:
    """Both tables."""
    terms = table("terms of 0.5+1.5+…", TERMS, sum_of)
    return f"Cost against size.\n\n{terms}\n\n{table('digits of sqrt(2)', DIGITS, root_to)}"


if __name__ == "__main__":
    print(report())
