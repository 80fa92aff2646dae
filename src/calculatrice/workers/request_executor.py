"""One killable child, for one request at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from calculatrice.engine.errors import BudgetExceeded
from calculatrice.service.answer import Failure
from calculatrice.service.task import Task
from calculatrice.workers.executor import ChildExecutor

if TYPE_CHECKING:
    from calculatrice.service.request import Request
    from calculatrice.workers.child import Limits

TASK = "calculatrice.service.execution:answer_in_child"


class RequestExecutor:
    """A place where requests are answered, one at a time.

    >>> from calculatrice.workers.child import Limits
    >>> from calculatrice.service.request import Request
    >>> slot = RequestExecutor(Limits(seconds=10))
    >>> slot.work(Request("1/0")).code
    'division_by_zero'
    >>> slot.close()
    """

    def __init__(self, limits: Limits) -> None:
        self._executor = ChildExecutor(TASK, limits)

    def work(self, request: Request, *, proofs: bool = True) -> bytes | Failure:
        """The answer as JSON, or why there is none.

        Raises `Crashed` where the child ended by itself, `Cancelled` after `cancel`, `Closed` after `close`.
        """
        task = Task(request.question)
        try:
            return cast("bytes | Failure", self._executor.run(task) if proofs else self._executor.run_unproved(task))
        except BudgetExceeded as error:
            return Failure.of(error)

    def cancel(self) -> None:
        """Kill what runs, from another thread."""
        self._executor.cancel()

    def close(self) -> None:
        """Kill what runs, for good."""
        self._executor.close()
