"""The General Decimal Arithmetic tests, which CPython ships: every case whose result is the exact one, rounded.

A case applies where its operands and its result are finite, nothing but rounding happened to the result, and rounding
half up gives what the case's own rounding gives: because that is half up, or because the exact result is no tie.
"""

from __future__ import annotations

import importlib.util
import os
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import MAX_EMAX, MIN_EMIN, ROUND_DOWN, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Context, Decimal
from pathlib import Path

import pytest

from calculatrice import evaluate
from calculatrice.engine.errors import BudgetExceeded
from calculatrice.engine.result import Result

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
        """Whether all is finite and only rounding happened, to nearest."""
        return (
            self.operation in EXPRESSIONS
            and all(FINITE.fullmatch(number) for number in (*self.operands, self.result))
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


def rounded(result: Result, precision: int, mode: str) -> Decimal:
    context = Context(prec=precision, rounding=mode, Emax=MAX_EMAX, Emin=MIN_EMIN)
    return context.create_decimal(result.decimal)


def verdict(case: Case) -> str:
    """`right`, `wrong`, `tie` where the modes part, or `too large` for what is beyond the budget."""
    try:
        result = evaluate(case.expression, digits=case.precision + 1)
        if result.relation != "=":
            result = evaluate(case.expression, digits=case.precision)
    except BudgetExceeded:
        return "too large"
    answer = rounded(result, case.precision, ROUND_HALF_UP)
    if case.conditions and rounded(result, case.precision, NEAREST[case.rounding]) != answer:
        return "tie"
    return "right" if answer == Decimal(case.result) else "wrong"
