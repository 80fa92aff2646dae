"""An executor of tasks that may have to be killed: a resident child, and a second try without proofs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.engine.errors import BudgetExceeded
from calculatrice.workers.child import Child
from calculatrice.workers.errors import OutOfMemory, TimedOut

if TYPE_CHECKING:
    from calculatrice.service.task import Task
    from calculatrice.workers.child import Limits

PROVING_SHARE = 0.75
"""The share of the time that a calculation with proofs may take, before it is tried without."""


class ChildExecutor:
    """Runs the `function`, `package.module:name`, on one task at a time, within the limits.

    A calculation that is killed at its limits may have been lost in a proof: what is left of its time goes to the same
    without proofs, whose answer may have to be `|x| < 1e-N`, but is an answer.
    """

    def __init__(self, function: str, limits: Limits) -> None:
        self._limits = limits
        self._child = Child(function, limits)

    def run(self, task: Task) -> object:
        """What the function returns; `BudgetExceeded` where both tries were killed.

        Raises `Crashed` where the child ended by itself, `Cancelled` after `cancel`, `Closed` after `close`.
        """
        try:
            return self._child.run(task, self._limits.seconds * PROVING_SHARE)
        except (TimedOut, OutOfMemory):
            return self.run_unproved(task, 1 - PROVING_SHARE)

    def run_unproved(self, task: Task, share: float = 1) -> object:
        """The same without proofs, within that share of the time."""
        try:
            return self._child.run(task.unproved, self._limits.seconds * share)
        except TimedOut:
            raise BudgetExceeded("out_of_time", task.span, seconds=f"{self._limits.seconds:g}") from None
        except OutOfMemory:
            raise BudgetExceeded("out_of_memory", task.span, mebibytes=self._limits.memory >> 20) from None

    def cancel(self) -> None:
        """Kill what runs, from another thread."""
        self._child.cancel()

    def close(self) -> None:
        """Kill what runs, for good."""
        self._child.close()
