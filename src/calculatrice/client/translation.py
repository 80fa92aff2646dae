"""From what a server answers to the results and errors of the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from msgspec import UNSET, Struct, field

from calculatrice.engine import errors
from calculatrice.engine.answers.forms import told
from calculatrice.engine.answers.result import Result
from calculatrice.engine.errors import CalculationError
from calculatrice.engine.language.notice import Notice
from calculatrice.engine.messages import MESSAGES
from calculatrice.service.answer import Answer

if TYPE_CHECKING:
    from calculatrice.service.request import Request


class Span(Struct, frozen=True):
    """The characters that an error is about."""

    start: int
    end: int


class Problem(Struct, frozen=True):
    """The part of a problem document that tells of a calculation error."""

    code: str
    detail: str = ""
    reason: str = ""
    span: Span | None = None
    mended: str | None = None
    details: dict[str, str] = field(default_factory=dict)


class ToldByServer(CalculationError):
    """An error whose sentence only the server knows: one of a newer version."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.reason, _span(problem), problem.mended, **problem.details)
        self.detail = problem.detail

    def message(self, _locale: str = "en") -> str:
        """The sentence of the server, in the language of the request."""
        return self.detail


CLASSES: dict[str, type[CalculationError]] = {
    kind.code: kind
    for kind in vars(errors).values()
    if isinstance(kind, type) and issubclass(kind, CalculationError) and kind is not CalculationError
}


def result_of(content: bytes, request: Request) -> Result:
    """The result that an answer tells of; of its forms, those that were asked for.

    >>> from calculatrice.service.execution import answer_inline
    >>> from calculatrice.service.request import Request
    >>> request = Request("1/6", forms=["mixed"])
    >>> result_of(msgspec.json.encode(answer_inline(request)), request).exact
    '1/6'
    """
    answer = msgspec.json.decode(content, type=Answer)
    computed = {"exact": answer.exact, "repeating": answer.repeating}
    if answer.forms is not UNSET:
        computed |= answer.forms
    return Result(
        answer.expression,
        answer.decimal,
        answer.relation,
        answer.digits,
        told(answer.reading, computed, request.question.options, answer.shown_as or "decimal"),
        answer.kind,
        answer.name,
        tuple(Notice(each.code, each.start, each.end, each.alternative, each.details) for each in answer.warnings),
    )


def error_of(content: bytes) -> CalculationError:
    """The error that a problem document tells of, of the class that its code names.

    >>> error_of(b'{"code": "division_by_zero", "reason": "division_by_zero", "span": null}')
    DivisionByZero('division_by_zero')
    """
    problem = msgspec.json.decode(content, type=Problem)
    kind = CLASSES.get(problem.code)
    if kind is None or problem.reason not in MESSAGES:
        return ToldByServer(problem)
    return kind(problem.reason, _span(problem), problem.mended, **problem.details)


def _span(problem: Problem) -> tuple[int, int] | None:
    return None if problem.span is None else (problem.span.start, problem.span.end)
