"""From a request to its answer, within the budgets of whoever runs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import UNSET

from calculatrice.engine.calculate import calculate, statements
from calculatrice.engine.errors import BudgetExceeded, CalculationError, InvalidSyntax
from calculatrice.engine.session import Session
from calculatrice.service import effort
from calculatrice.service.answer import Answer, Failure, Warning  # noqa: A004  # as it is called in the answer
from calculatrice.service.cutting import LONGEST_DECIMAL, cut, lengths

if TYPE_CHECKING:
    from collections.abc import Callable

    from calculatrice.engine.budget import Budget
    from calculatrice.engine.result import Result
    from calculatrice.engine.syntax.notice import Notice
    from calculatrice.service.request import Request

    Budgets = Callable[[], Budget]
    """Gives the budget of the next statement, or of the forms of the answer."""


class Refused(Exception):
    """A request without an answer: `failure` says why, `cause` is the error of the engine."""

    def __init__(self, failure: Failure, cause: CalculationError) -> None:
        super().__init__(failure)
        self.failure = failure
        self.cause = cause


def answer(request: Request, budgets: Budgets) -> Answer:
    """The answer to the last statement of the request. Raises `Refused`.

    >>> from calculatrice.engine.budget import Budget
    >>> from calculatrice.service.request import Request
    >>> answer(Request("x/2", variables={"x": "1/3"}), Budget.inline).exact
    '1/6'
    """
    session = Session()
    try:
        budgets().spend(effort.of_reading(request))
        for name, text in request.variables.items():
            _define(name, text, request, session, budgets)
        return _described(_last(request, session, budgets), request, budgets)
    except CalculationError as error:
        raise Refused(Failure.of(error, len(request.expression)), error) from error


def _define(name: str, text: str, request: Request, session: Session, budgets: Budgets) -> None:
    before = f"{name} = "
    try:
        found = statements(before + text, request.options, session)
        if len(found) != 1:
            raise InvalidSyntax("one_definition", None, name=name)
        calculate(found[0], request.options, session, budgets())
    except CalculationError as error:
        start, end = error.span or (0, 0)
        error.span = max(start - len(before), 0), max(end - len(before), 0)
        raise Refused(Failure.of(error, variable=name), error) from error


def _last(request: Request, session: Session, budgets: Budgets) -> Result:
    found = statements(request.expression, request.options, session)
    if not found:
        raise InvalidSyntax("nothing_to_calculate")
    return [calculate(statement, request.options, session, budgets()) for statement in found][-1]


def _described(result: Result, request: Request, budgets: Budgets) -> Answer:
    if len(result.decimal) > LONGEST_DECIMAL:
        raise BudgetExceeded("too_long")
    texts = {name: result.form(name, budgets()) for name in dict.fromkeys(("exact", "repeating", *request.forms))}
    shown = {name: cut(text, request.digits) for name, text in texts.items()}
    return Answer(
        expression=result.expression,
        reading=result.reading,
        exact=shown["exact"],
        decimal=result.decimal,
        relation=result.relation,
        digits=result.digits,
        repeating=shown["repeating"],
        kind=result.kind,
        name=result.name,
        warnings=tuple(_warning(notice, request.locale) for notice in result.warnings),
        forms={name: shown[name] for name in request.forms} if request.forms else UNSET,
        notations=_notations(result, request, budgets) if request.notations else UNSET,
        cut=lengths(texts, request.digits) or UNSET,
    )


def _notations(result: Result, request: Request, budgets: Budgets) -> dict[str, dict[str, str]]:
    names = dict.fromkeys(("reading", "decimal", "exact", "repeating", *request.forms))
    texts = {name: text for name in names if (text := _text(result, name)) is not None}
    return {
        notation: {
            name: written
            for name, text in texts.items()
            if (written := _written(result, name, text, notation, budgets)) is not None
        }
        for notation in dict.fromkeys(request.notations)
    }


def _text(result: Result, name: str) -> str | None:
    if name in ("reading", "decimal"):
        return result.reading if name == "reading" else result.decimal
    return result.form(name)


def _written(result: Result, name: str, text: str, notation: str, budgets: Budgets) -> str | None:
    budgets().spend(effort.of_writing(name, text))
    return result.notation(name, notation)


def _warning(notice: Notice, locale: str) -> Warning:
    details = {name: str(value) for name, value in notice.details.items()}
    return Warning(notice.code, notice.message(locale), notice.start, notice.end, notice.alternative, details)
