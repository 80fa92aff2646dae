"""The use case of the whole: the statements of a question, one after the other, each to its result."""

from __future__ import annotations

from calculatrice.engine.calculate import calculate, statements
from calculatrice.engine.errors import BudgetExceeded, CalculationError, InvalidSyntax
from calculatrice.engine.language.definable import defined_name

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Any, TypeVar

    from calculatrice.engine.answers.result import Result
    from calculatrice.engine.budget import Budget
    from calculatrice.engine.language.statement import Statement
    from calculatrice.engine.session import Session
    from calculatrice.service.question import Question

    Found = TypeVar("Found")
    Budgets = Callable[[], Budget]
    """Gives the budget of the next statement, or of a form of the answer."""
    Elsewhere = Callable[[Statement, Question], Result]
    """Calculates a statement in another process, and changes the session as it does."""

NONE: Any = object()
LONGEST_TOLD = 40
"""Characters of a name that are told back."""


def perform(
    question: Question, session: Session, budgets: Budgets, elsewhere: Elsewhere | None = None
) -> Iterator[Result]:
    """The results, each when it is known. What a statement defines stays in the session.

    Raises the `CalculationError` of the first statement that has none; `BudgetExceeded` where it does not fit its
    budget and there is no `elsewhere`.

    >>> from calculatrice.engine.budget import Budget
    >>> from calculatrice.engine.session import Session
    >>> from calculatrice.service.question import Question
    >>> [result.decimal for result in perform(Question("x = 3\\nx^2 + 1"), Session(), Budget.inline)]
    ['3', '10']
    """
    if question.variables:
        check_names(name for name, _ in question.variables)
        for name, text in question.variables:
            _define(name, text, question, session, budgets)
    forms = () if elsewhere is None else question.forms
    for statement in statements(question.text, question.options, session):
        try:
            result = calculate(statement, question.options, session, budgets(), forms)
        except BudgetExceeded:
            if elsewhere is None:
                raise
            result = elsewhere(statement, question)
        yield result


def last(results: Iterable[Found], text: str) -> Found:
    """What comes last of the results of the text, which may have none."""
    latest: Found = NONE
    for result in results:
        latest = result
    if latest is NONE:
        raise InvalidSyntax("only_a_comment" if "#" in text else "nothing_to_calculate", (0, len(text)))
    return latest


def check_names(names: Iterable[str]) -> None:
    """Raise `InvalidSyntax` for what is no name, or no function, to be defined, and for what is defined twice.

    >>> check_names(["x", "f(t)"])
    """
    seen = set()
    for name in names:
        defined = defined_name(name)
        if defined is None or defined in seen:
            raise _not_definable(name, "name_twice" if defined else "name_not_definable")
        seen.add(defined)


def _not_definable(name: str, reason: str) -> InvalidSyntax:
    error = InvalidSyntax(reason, (0, 0), name=name[:LONGEST_TOLD])
    error.variable = name
    return error


def _define(name: str, text: str, question: Question, session: Session, budgets: Budgets) -> None:
    before = f"{name} = "
    try:
        found = statements(before + text, question.options, session)
        if len(found) != 1:
            raise InvalidSyntax("one_definition", None, name=name)
        calculate(found[0], question.options, session, budgets())
    except CalculationError as error:
        start, end = error.span or (0, 0)
        error.span = max(start - len(before), 0), max(end - len(before), 0)
        error.variable = name
        raise
