"""Calculating with answers: what is asked of values that are here already, as if they had been typed."""

from __future__ import annotations

import re

from calculatrice.engine.answers.float_notice import notices_of
from calculatrice.engine.answers.result import Result
from calculatrice.engine.answers.values_of import exact_value
from calculatrice.engine.budget import Budget
from calculatrice.engine.calculate import calculate, statements
from calculatrice.engine.errors import BudgetExceeded, CalculationError
from calculatrice.engine.given import value_of
from calculatrice.engine.numbers.exact import Exact
from calculatrice.engine.numbers.text import integer_text
from calculatrice.engine.options import Options
from calculatrice.engine.session import ANSWER, Session

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from calculatrice.engine.language.notice import Notice
    from calculatrice.engine.language.statement import Statement
    from calculatrice.engine.values.value import Value

    Elsewhere = Callable[[Statement, Options, Session], Result]
    """Calculates a statement in another process, and changes the session as it does."""

LONGEST_OPERAND = 200
"""Characters of an operand up to which the reading of what is calculated with it shows them."""
LEFT, RIGHT, MODULUS = NAMES = ("left", "right", "modulus")
"""The names that the operands have in the text of an operation, in this order."""
OPERANDS = re.compile("|".join(NAMES))
_elsewhere: list[Elsewhere] = []


def go_on_elsewhere(elsewhere: Elsewhere) -> None:
    """Let what does not fit an inline budget be calculated there; without it, that raises `BudgetExceeded`."""
    _elsewhere[:] = [elsewhere]


def apply(operation: str, result: Result, *others: object, digits: int = 0) -> Result:
    """The answer to an operation on operands that it calls `left`, `right` and `modulus`, as many as are given.

    It is shown as the first answer is, with the digits of the operand that has more.

    >>> import calculatrice
    >>> str(apply("left ^ right", calculatrice.evaluate("sqrt(2)"), 2))
    '= 2'
    """
    options = _options(result, others, digits)
    operands = dict(zip(NAMES, (result, *others), strict=False))
    session = Session({name: exact_value(operand) for name, operand in operands.items()})
    answer = _calculated(operation, options, session)
    told = (*result.warnings, *(notice for other in others for notice in notices_of(other)), *answer.warnings)
    words = {name: _written(operand) for name, operand in operands.items()}
    read = OPERANDS.sub(lambda found: words[found[0]], operation.replace("*", "×"))
    return relabelled(answer, read, told, session.variables[ANSWER])


def relabelled(answer: Result, read: str, told: tuple[Notice, ...], value: Value) -> Result:
    """The answer, as that to another text, with what is to be told of it."""
    forms = answer._forms.read_as(read, value)
    return Result(read, answer.decimal, answer.relation, answer.digits, forms, answer.kind, None, told)


def answer_of(value: Value, read: str, options: Options) -> Result:
    """The answer that a value is.

    >>> answer_of(3, "1+2", Options()).text
    '= 3'
    """
    return relabelled(_calculated(LEFT, options, Session({LEFT: value})), read, (), value)


def _calculated(text: str, options: Options, session: Session) -> Result:
    try:
        [statement] = statements(text, options, session)
        return _calculated_somewhere(statement, options, session)
    except CalculationError as error:
        # The places are those of a text that nobody has typed.
        error.span = None
        raise


def _calculated_somewhere(statement: Statement, options: Options, session: Session) -> Result:
    try:
        return calculate(statement, options, session, Budget.inline())
    except BudgetExceeded:
        if not _elsewhere:
            raise
        return _elsewhere[0](statement, options, session)


def _options(result: Result, others: tuple[object, ...], digits: int) -> Options:
    own = result._forms.options
    most = max(other._forms.options.digits for other in (result, *others) if isinstance(other, Result))
    return Options(digits or most, own.locale, own.angle, own.units)


def _written(operand: object) -> str:
    """The operand as it can be read again, in brackets where it is more than a number; `…` for what is too long."""
    text = operand.reading if isinstance(operand, Result) else _literal(value_of(operand))
    if len(text) > LONGEST_OPERAND and isinstance(operand, Result):
        text = operand.exact or "…"
    if len(text) > LONGEST_OPERAND:
        return "…"
    return text if text.replace(".", "").replace(",", "").isalnum() else f"({text})"


def _literal(value: Value) -> str:
    if isinstance(value, int):
        return integer_text(value)
    return "…" if isinstance(value, Exact) else str(value)
