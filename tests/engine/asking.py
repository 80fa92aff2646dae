"""One statement, calculated in this process within a budget: its result, or the number that it is worth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.engine.budget import Budget
from calculatrice.engine.calculate import calculate, statements
from calculatrice.engine.context import Context
from calculatrice.engine.evaluate import Evaluator
from calculatrice.engine.numbers.exact import Exact
from calculatrice.engine.options import Options
from calculatrice.engine.session import Session

if TYPE_CHECKING:
    from calculatrice.engine.answers.result import Result
    from calculatrice.engine.numbers.exact import Number


def ask(expression: str, digits: int = 15, locale: str = "en", budget: Budget | None = None) -> Result:
    """The result of one expression: inline, unless there is a larger budget."""
    options, session = Options(digits, locale), Session()
    [statement] = statements(expression, options, session)
    return calculate(statement, options, session, budget or Budget.inline())


def roomy() -> Budget:
    """A budget for numbers of a million digits, and all the proofs they need."""
    return Budget(bits=1 << 23, precision=1 << 16, effort=1 << 40, proofs=1 << 10)


def number_of(expression: str, budget: Budget | None = None) -> Number:
    """The number that an expression is worth, a tree where it is not rational."""
    [statement] = statements(expression, Options(), Session())
    return Evaluator(Context(budget or roomy()), Session()).number(statement.node)


def tree_of(expression: str) -> Exact:
    """The tree that an expression is worth."""
    number = number_of(expression)
    assert isinstance(number, Exact)
    return number
