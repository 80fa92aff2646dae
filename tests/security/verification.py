"""The requirements of OWASP's ASVS 5.0.0, levels 1 and 2, that apply to Calculatrice, each with its test or reason.

`asvs.tsv` has one row for each. What does not apply (accounts, sessions, tokens, OAuth, mail, XML, WebRTC …) has none.
"""

from __future__ import annotations

import ast
import csv
from collections import Counter
from functools import cache
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
TABLE = Path(__file__).with_name("asvs.tsv")
STATUSES = ("met", "reason")
"""Shown by tests, or not met for a reason that is written down."""


class Requirement(NamedTuple):
    """A row: what the item asks in our words, and the tests that show it, or the reason why it is not met."""

    item: str
    level: int
    asks: str
    status: str
    proof: str

    @property
    def tests(self) -> list[str]:
        """The names of the tests, `path::name`."""
        return self.proof.split() if self.status == "met" else []


def table() -> list[Requirement]:
    """Every row."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [Requirement(item, int(level), asks, status, proof) for item, level, asks, status, proof in rows[1:]]


def faults(requirement: Requirement) -> list[str]:
    """What is wrong with a row."""
    if requirement.status not in STATUSES:
        return [f"{requirement.status!r} is none of {STATUSES}"]
    if not requirement.proof.strip():
        return ["neither a test nor a reason"]
    return [f"there is no test {name}" for name in requirement.tests if not exists(name)]


def exists(name: str) -> bool:
    """Whether there is a test of that name, `path::name`."""
    path, _, test = name.partition("::")
    return test in tests_of(path)


@cache
def tests_of(path: str) -> frozenset[str]:
    """The names of the tests that a file of the project holds."""
    file = ROOT / path
    if not path.startswith("tests/") or not file.is_file():
        return frozenset()
    nodes = ast.walk(ast.parse(file.read_text(encoding="utf-8")))
    functions = (node.name for node in nodes if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
    return frozenset(name for name in functions if name.startswith("test_"))


def counts(requirements: list[Requirement]) -> str:
    """How many there are of each status, by level."""
    lines = []
    for level in sorted({each.level for each in requirements}):
        found = Counter(each.status for each in requirements if each.level == level)
        told = ", ".join(f"{found[status]} {status}" for status in STATUSES)
        lines.append(f"level {level}: {found.total()} apply: {told}")
    return "\n".join(lines)
