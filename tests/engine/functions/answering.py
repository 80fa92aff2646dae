"""Answers as the examples of the catalogue write them."""

from __future__ import annotations

from tests.engine.asking import ask

from calculatrice.engine.budget import UNLIMITED, Budget
from calculatrice.engine.errors import CalculationError


def answer(expression: str, budget: Budget | None = None) -> str:
    """Exact, `≈` and 15 digits, or `error:code`."""
    try:
        result = ask(expression, budget=budget)
    except CalculationError as error:
        return f"error:{error.code}"
    return result.fraction or result.relation.removeprefix("=") + result.decimal


def fault(expression: str) -> tuple[str, tuple[int, int] | None]:
    """The reason and the place of the error that the expression gives."""
    try:
        result = ask(expression)
    except CalculationError as error:
        return error.reason, error.span
    raise AssertionError(result.decimal)


def job() -> Budget:
    """The budget of a process that can be killed, for calls whose effort nobody knows."""
    return Budget(bits=1 << 26, precision=1 << 16, effort=UNLIMITED << 10, proofs=1 << 10)


def unproved() -> Budget:
    """A budget for enclosures alone."""
    return Budget(bits=1 << 26, precision=1 << 14, effort=1 << 40, proofs=0)


def ends(expression: str) -> bool:
    """Whether the expression has an answer or a typed error; any other exception is the caller's."""
    try:
        return bool(ask(expression).decimal)
    except CalculationError as error:
        return bool(error.message("fr"))
