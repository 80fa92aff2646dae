"""The General Decimal Arithmetic tests, which CPython ships: every case whose result is the exact one, rounded.

A case applies where its operands and its result are finite and of a size that is calculated exactly, nothing but
rounding happened to the result, and rounding half up gives what the case's own rounding gives: because that is half up,
or because the exact result is no tie.
"""

from __future__ import annotations

import importlib.util
import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import MAX_EMAX, MIN_EMIN, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Context, Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.engine.asking import ask, roomy

if TYPE_CHECKING:
    from calculatrice.engine.answers.result import Result

EXPRESSIONS = {
    "abs": "abs({})",
    "add": "({})+({})",
    "compare": "sign(({})-({}))",
    "divide": "({})/({})",
    "divideint": "trunc(({})/({}))",
    "exp": "exp({})",
    "fma": "({})*({})+({})",
    "ln": "ln({})",
    "log10": "log10({})",
    "max": "max({}; {})",
    "min": "min({}; {})",
    "minus": "-({})",
    "multiply": "({})*({})",
    "plus": "+({})",
    "power": "({})^({})",
    "reduce": "({})",
    "remainder": "rem({}; {})",
    "squareroot": "sqrt({})",
    "subtract": "({})-({})",
}
ALWAYS_HALF_EVEN = {"squareroot", "exp", "ln", "log10"}
NEAREST = {"half_up": ROUND_HALF_UP, "half_even": ROUND_HALF_EVEN, "half_down": ROUND_HALF_DOWN}
ROUNDING_ALONE = {"inexact", "rounded"}
LARGEST_EXPONENT = 100_000
FINITE = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?", re.IGNORECASE)
TOKEN = re.compile(r"'[^']*'|\"[^\"]*\"|\S+")


@dataclass(frozen=True)
class Case:
    """One line of a file, and the settings in force where it stands."""

    name: str
    operation: str
    operands: tuple[str, ...]
    result: str
    conditions: frozenset[str]
    precision: int
    rounding: str

    @property
    def expression(self) -> str:
        return EXPRESSIONS[self.operation].format(*self.operands)

    def is_about_rounding(self) -> bool:
        """Whether all is finite, no number is immense, and only rounding happened, to nearest."""
        return (
            self.operation in EXPRESSIONS
            and EXPRESSIONS[self.operation].count("{}") == len(self.operands)
            and all(is_finite(number) for number in (*self.operands, self.result))
            and self.conditions <= ROUNDING_ALONE
            and (self.rounding in NEAREST or not self.conditions)
        )


def cases(text: str) -> Iterator[Case]:
    settings: dict[str, str] = {}
    for line in text.splitlines():
        tokens = [token.strip("'\"") for token in TOKEN.findall(line.partition("--")[0])]
        if "->" in tokens:
            yield case(tokens, settings)
        elif tokens and tokens[0].endswith(":"):
            settings[tokens[0][:-1].lower()] = tokens[1].lower()


def case(tokens: list[str], settings: dict[str, str]) -> Case:
    arrow = tokens.index("->")
    operation = tokens[1].lower()
    rounding = "half_even" if operation in ALWAYS_HALF_EVEN else settings["rounding"]
    conditions = frozenset(condition.lower() for condition in tokens[arrow + 2 :])
    operands, result = tuple(tokens[2:arrow]), tokens[arrow + 1]
    return Case(tokens[0], operation, operands, result, conditions, int(settings["precision"]), rounding)


def is_finite(number: str) -> bool:
    return bool(FINITE.fullmatch(number)) and abs(Decimal(number).adjusted()) <= LARGEST_EXPONENT


def rounded(result: Result, precision: int, mode: str) -> Decimal:
    context = Context(prec=precision, rounding=mode, Emax=MAX_EMAX, Emin=MIN_EMIN)
    return context.create_decimal(result.decimal)


def verdict(case: Case) -> str:
    """`right`, `wrong`, or `tie` where the modes part."""
    result = ask(case.expression, case.precision + 1, budget=roomy())
    if result.relation != "=":
        result = ask(case.expression, case.precision, budget=roomy())
    answer = rounded(result, case.precision, ROUND_HALF_UP)
    if case.conditions and rounded(result, case.precision, NEAREST[case.rounding]) != answer:
        return "tie"
    return "right" if answer == Decimal(case.result) else "wrong"


def folder() -> Path:
    """Where this Python keeps the files, if it does."""
    found = importlib.util.find_spec("test")
    return Path(found.origin).parent / "decimaltestdata" if found and found.origin else Path("decimaltestdata")


FILES = sorted(folder().glob("*.decTest"))


def test_the_files_are_here() -> None:
    if not FILES and os.environ.get("CI"):
        pytest.fail(f"{folder()} is missing: install this Python's own tests (Debian: libpython3.11-testsuite)")
    if not FILES:
        pytest.skip(f"{folder()} is missing: this Python came without its own tests (Debian: libpython3.11-testsuite)")


@pytest.mark.no_cover
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_case_is_the_exact_result_rounded(path: Path, record_property: Callable[[str, object], None]) -> None:
    verdicts: dict[str, list[str]] = {"right": [], "wrong": [], "tie": []}
    for case in filter(Case.is_about_rounding, cases(path.read_text(encoding="latin-1"))):
        verdicts[verdict(case)].append(f"{case.name}: {case.expression} -> {case.result}")
    record_property("General Decimal Arithmetic cases", len(verdicts["right"]))
    assert verdicts["wrong"] == []
