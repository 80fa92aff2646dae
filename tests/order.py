"""What takes longest begins first, in every process of the run: last, it would leave the others without work."""

from __future__ import annotations

from itertools import islice
from typing import TypeVar

LONG = (
    "tests/foundation/test_states.py",
    "tests/test_chaos.py",
    "tests/foundation/test_life.py",
    "tests/foundation/test_change.py",
    "tests/foundation/test_faults.py",
    "tests/foundation/test_secrets.py",
    "tests/foundation/test_certificate.py",
    "tests/foundation/test_backend.py",
    "tests/foundation/test_answers.py",
    "tests/clients/",
    "tests/api/test_schema.py",
    "tests/test_leaks.py",
    "tests/test_hostile.py",
)
"""Files and folders with tests of many seconds, the longest first."""

Test = TypeVar("Test")


def place(path: str) -> int:
    """Where a test of a file stands among the long ones: the first has 0, and what is not long the end of the table.

    >>> place("tests/test_chaos.py"), place("tests/web/test_print.py") == len(LONG)
    (1, True)
    """
    return next((at for at, start in enumerate(LONG) if path.startswith(start)), len(LONG))


def dealt(long: list[Test], short: list[Test], processes: int) -> list[Test]:
    """All tests, in an order whose equal parts, one for each process, begin with a fair share of the long ones.

    >>> dealt(["A", "B", "C"], ["a", "b", "c", "d"], 2)
    ['A', 'C', 'a', 'B', 'b', 'c', 'd']
    """
    order: list[Test] = []
    rest, total = iter(short), len(long) + len(short)
    for process in range(processes):
        share = (total - len(order)) // (processes - process)
        own = long[process::processes]
        order += [*own, *islice(rest, share - len(own))] if len(own) <= share else own
    return [*order, *rest]
