"""The two executions of a request: in the serving process where that is provably quick, else in a child."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from calculatrice.engine.errors import CalculationError
from calculatrice.service import effort
from calculatrice.service.account import EffortAccount
from calculatrice.service.answer import Answer, Failure
from calculatrice.service.answering import answer

if TYPE_CHECKING:
    from calculatrice.service.answering import Document
    from calculatrice.service.request import Request
    from calculatrice.service.task import Task

_encoder = msgspec.json.Encoder()


def json_inline(request: Request) -> bytes:
    """The answer as JSON, in a few milliseconds. Raises as `answer_inline`.

    >>> from calculatrice.service.request import Request
    >>> json_inline(Request("1/6"))[:32]
    b'{"expression":"1/6","reading":"1'
    """
    return _encoder.encode(_document(request))


def answer_inline(request: Request) -> Answer:
    """The answer, in a few milliseconds. Raises `CalculationError`: `BudgetExceeded` where a child may know more.

    >>> from calculatrice.service.request import Request
    >>> answer_inline(Request("1/6")).repeating
    '0.1(6)'
    """
    return msgspec.convert(_document(request), Answer)


def _document(request: Request) -> Document:
    account, question = EffortAccount(), request.question
    account().spend(effort.of_reading(question))
    return answer(question, account)


def answer_in_child(task: Task) -> bytes | Failure:
    """What a child does with a request: the answer as JSON, or why there is none.

    >>> from calculatrice.service.question import Question
    >>> from calculatrice.service.task import Task
    >>> answer_in_child(Task(Question("1/0"))).code
    'division_by_zero'
    """
    try:
        return _encoder.encode(answer(task.question, task.budgets))
    except CalculationError as error:
        return Failure.of(error, len(task.question.text))
