"""The two lanes of a request: in the serving process where that is provably quick, else in a child."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from calculatrice.engine.budget import INLINE_EFFORT, Budget
from calculatrice.service.answering import Refused, answer

if TYPE_CHECKING:
    from calculatrice.service.answer import Answer, Failure
    from calculatrice.service.request import Request

REQUEST_EFFORT = 8 * INLINE_EFFORT
"""What all the statements of a request, and the forms of its answer, may spend inline."""


class InlineBudgets:
    """Inline budgets, one after the other, whose efforts stay within `REQUEST_EFFORT` all together."""

    def __init__(self) -> None:
        self._left = REQUEST_EFFORT
        self._given: Budget | None = None

    def __call__(self) -> Budget:
        """The next budget; what the one before has left over is given again."""
        if self._given is not None:
            self._left += max(0, self._given.effort)
        self._given = Budget.inline(self._left)
        self._left -= self._given.effort
        return self._given


def answer_inline(request: Request) -> Answer:
    """The answer, in a few milliseconds. Raises `Refused`, by a `BudgetExceeded` where a child may know more.

    >>> from calculatrice.service.request import Request
    >>> answer_inline(Request("1/6")).repeating
    '0.1(6)'
    """
    return answer(request, InlineBudgets())


def perform(task: tuple[Request, bool]) -> bytes | Failure:
    """What a child does with a request: the answer as JSON, or why there is none. Without proofs if it says so.

    >>> from calculatrice.service.request import Request
    >>> perform((Request("1/0"), True)).code
    'division_by_zero'
    """
    request, proofs = task
    try:
        return msgspec.json.encode(answer(request, Budget.job if proofs else Budget.unproved))
    except Refused as refused:
        return refused.failure
