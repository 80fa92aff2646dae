"""From what a server answers to the results and errors of the library."""

from __future__ import annotations

from functools import cache
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


def told_by_server(problem: Problem) -> CalculationError:
    """The error of the class that its code names, with the sentence of the server.

    >>> from calculatrice.engine.errors import DivisionByZero
    >>> isinstance(told_by_server(Problem("division_by_zero", "No.")), DivisionByZero)
    True
    """
    return _told_class(problem.code)(problem)


@cache
def _told_class(code: str) -> type[ToldByServer]:
    known = CLASSES.get(code)
    return ToldByServer if known is None else type(known.__name__, (ToldByServer, known), {})


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
    return _result(msgspec.json.decode(content, type=Answer), request)


class LineProblem(Struct, frozen=True):
    """Why a line has no answer."""

    code: str
    message: str
    start: int
    end: int


def line_of(content: bytes, request: Request) -> Result | CalculationError:
    """The result or the error that a line of a batch tells of."""
    told = msgspec.json.decode(content)
    if told["error"] is not None:
        problem = msgspec.convert(told["error"], LineProblem)
        return told_by_server(Problem(problem.code, problem.message, "", Span(problem.start, problem.end)))
    kind = KINDS.get((told.get("value") or {"kind": "list"})["kind"], "number")
    name = told["value"].get("name") if kind == "definition" else None
    return _result(msgspec.convert({**told, "kind": kind, "name": name}, Answer), request)


KINDS = {"truth": "truth", "list": "list", "definition": "definition"}
"""The kinds of values that no number is; a value that is not told is that of a long list."""


def _result(answer: Answer, request: Request) -> Result:
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
        return told_by_server(problem)
    return kind(problem.reason, _span(problem), problem.mended, **problem.details)


def _span(problem: Problem) -> tuple[int, int] | None:
    return None if problem.span is None else (problem.span.start, problem.span.end)
