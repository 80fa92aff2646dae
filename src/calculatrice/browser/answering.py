"""A server's answers to requests for calculations, without the server: the same bytes, from the same functions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from calculatrice.api.preview import mended
from calculatrice.api.problem import CalculationProblem, Problem
from calculatrice.api.reading import Limits, from_json
from calculatrice.engine.errors import BudgetExceeded, CalculationError
from calculatrice.service.answer import Failure
from calculatrice.service.execution import answer_in_child, json_inline
from calculatrice.service.task import Task

if TYPE_CHECKING:
    from collections.abc import Callable

    from calculatrice.service.request import Request
    from calculatrice.settings import Settings

    Way = Callable[[Request], bytes]

ANSWERED = 200
TOO_HEAVY = "202 "
"""What is told of a request that takes more than a moment: the server would make a job of it."""


class Answering:
    """The ways to answer a request, given as the JSON of its body.

    Each tells the status of HTTP, a space, and the document: the answer, or in `language` the problem.

    >>> from calculatrice.settings import Settings
    >>> answering = Answering(Settings())
    >>> answering.at_once('{"expression": "1/6"}', "en")[:36]
    '200 {"expression":"1/6","reading":"1'
    >>> answering.at_once('{"expression": "1/0"}', "en")[:40]
    '422 {"type":"/docs#division_by_zero","ti'
    """

    def __init__(self, settings: Settings) -> None:
        self._limits = Limits(settings)

    def at_once(self, body: str, language: str) -> str:
        """The answer in a few milliseconds; `TOO_HEAVY` where only `as_job` may know it."""
        return self._told(body, language, _inline)

    def preview(self, body: str, language: str) -> str:
        """The answer to what is still being typed; it is never too heavy, but may be a problem for that."""
        return self._told(body, language, lambda request: json_inline(mended(request)))

    def as_job(self, body: str, language: str) -> str:
        """The answer, however long it takes."""
        return self._told(body, language, lambda request: _by_task(Task(request.question)))

    def unproved(self, body: str, language: str) -> str:
        """The same without the proofs that may have taken too long."""
        return self._told(body, language, lambda request: _by_task(Task(request.question).unproved))

    def out_of_time(self, body: str, language: str, seconds: float) -> str:
        """What is told of a request that was ended after so many seconds."""

        def ended(request: Request) -> bytes:
            raise BudgetExceeded("out_of_time", (0, len(request.expression)), seconds=f"{seconds:g}")

        return self._told(body, language, ended)

    def _told(self, body: str, language: str, way: Way) -> str:
        try:
            request = self._limits.checked(from_json(body.encode()))
            return f"{ANSWERED} {_answered(request, way).decode()}"
        except Problem as problem:
            document = problem.document(language)
            return f"{document.status} {msgspec.json.encode(document).decode()}"
        except _TooHeavy:
            return TOO_HEAVY


class _TooHeavy(Exception):
    """The request does not fit into a moment."""


def _answered(request: Request, way: Way) -> bytes:
    try:
        return way(request)
    except CalculationError as error:
        raise CalculationProblem(Failure.of(error, len(request.expression))) from None


def _inline(request: Request) -> bytes:
    try:
        return json_inline(request)
    except BudgetExceeded:
        raise _TooHeavy from None


def _by_task(task: Task) -> bytes:
    came = answer_in_child(task)
    if isinstance(came, Failure):
        raise CalculationProblem(came)
    return came
