"""The executor of the library and of the command: statements of a session, for whoever waits for each."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from calculatrice.engine.errors import BudgetExceeded
from calculatrice.workers.errors import Cancelled, Crashed
from calculatrice.workers.executor import PROVING_SHARE, ChildExecutor

if TYPE_CHECKING:
    from calculatrice.service.task import Outcome, Task
    from calculatrice.workers.child import Limits

TASK = "calculatrice.service.task:calculate_in_child"


class SessionExecutor:
    """`service.ports.Executor` on one child. Safe to share between threads."""

    def __init__(self, limits: Limits) -> None:
        self._executor = ChildExecutor(TASK, limits)

    def run(self, task: Task) -> Outcome:
        """The outcome of the task; `BudgetExceeded` where it has none.

        Where the child ends by itself, the task is tried in a new one, without the proofs in which that happens.
        """
        try:
            return cast("Outcome", self._run(task))
        except Crashed:
            raise BudgetExceeded("crashed", task.span) from None
        except Cancelled:
            raise BudgetExceeded("cancelled", task.span) from None

    def _run(self, task: Task) -> object:
        try:
            return self._executor.run(task)
        except Crashed:
            return self._executor.run_unproved(task, 1 - PROVING_SHARE)

    def close(self) -> None:
        """End the child."""
        self._executor.close()
