"""What is offered instead of what was typed: only what calculates."""

from __future__ import annotations

from calculatrice.engine.budget import Budget
from calculatrice.engine.context import HALF_TURN, Context
from calculatrice.engine.errors import (
    BudgetExceeded,
    CalculationError,
    DivisionByZero,
    DomainError,
    Undecided,
)
from calculatrice.engine.evaluate import evaluate_expression
from calculatrice.engine.language.notice import Notice
from calculatrice.engine.language.parser import parse
from calculatrice.engine.language.percents import SUM, as_number
from calculatrice.engine.language.tree import Assignment, Chain, FunctionDefinition, UnitDefinition
from calculatrice.engine.names import hidden
from calculatrice.engine.session import ANSWER, Definition
from calculatrice.engine.values import kind_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from calculatrice.engine.language.statement import Statement
    from calculatrice.engine.language.tree import Node
    from calculatrice.engine.options import Options
    from calculatrice.engine.session import Session

_DIGITS = 15


def calculates(text: str, options: Options, session: Session) -> bool:
    """Whether every statement of a text has an answer, as far as is quickly known; the session stays as it is.

    >>> from calculatrice.engine.options import Options
    >>> from calculatrice.engine.session import Session
    >>> calculates("10 × 2", Options(), Session()), calculates("10 choose × 3", Options(), Session())
    (True, False)
    """
    return bool(text.strip()) and _fault(text, options, session) is None


def _fault(text: str, options: Options, session: Session) -> CalculationError | None:
    """Why a text has no answer; None where it has one, or where to know takes more than is done beside an answer."""
    aside, budget = session.copy(), Budget.inline()
    try:
        for node in parse(text, options.writing, aside.kind_of).statements:
            _run(node, options, aside, budget)
    except (BudgetExceeded, Undecided):
        return None
    except CalculationError as error:
        return error
    return None


def _run(node: Node, options: Options, session: Session, budget: Budget) -> None:
    if isinstance(node, FunctionDefinition):
        hidden(node, session)
        session.set_function(Definition(node.name, node.parameters, node.body))
        return
    if isinstance(node, UnitDefinition):
        from calculatrice.engine.own_units import defined  # only such definitions need it

        hidden(node, session)
        session.set_variable(node.name, defined(node, Context(budget, options.angle), session))
        return
    if isinstance(node, Assignment):
        hidden(node, session)
    body = node.value if isinstance(node, Assignment) else node
    value = evaluate_expression(body, Context(budget, options.angle), session)
    kind_of(value).show(value, _DIGITS, budget)
    if isinstance(node, Assignment):
        session.set_variable(node.name, value)
    session.variables[ANSWER] = value


def told(notices: Iterable[Notice], statement: Statement, options: Options, session: Session) -> Iterator[Notice]:
    """The notices of a statement, each with its other reading where that has an answer.

    A reading that nothing could be meant by, with names that are not known or arguments too few, is no reading; one
    without a value is told and not offered.
    """
    for notice in notices:
        found = _with_offer(notice, statement, options)
        fault = None if found.alternative is None else _fault(found.alternative, options, session)
        if isinstance(fault, DomainError | DivisionByZero):
            details = {**found.details, "alternative": found.alternative}
            yield Notice(found.code, found.start, found.end, None, details)
        elif fault is None:
            yield found


def _with_offer(notice: Notice, statement: Statement, options: Options) -> Notice:
    """An angle in radians, turned into the unit of angles, a percentage as a number; others have what they offer."""
    begin, text = statement.node.start, statement.text
    shared = notice.details.get(SUM)
    if isinstance(shared, Chain):
        read = as_number(" " * begin + text, shared)
        other = f"{text[: notice.start - begin]}{read}{text[notice.end - begin :]}"
        return Notice(notice.code, notice.start, notice.end, other)
    plain = notice.details.get("plain")
    if plain is None or options.angle == "rad":
        return notice
    start, end = notice.start - begin, notice.end - begin
    angle = plain or f"({text[start:end]})×{HALF_TURN[options.angle]}/π"
    return Notice(notice.code, notice.start, notice.end, f"{text[:start]}{angle}{text[end:]}", {})
