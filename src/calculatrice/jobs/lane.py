"""The heavy lane: tasks in resident children, killed at their limits, a second time without proofs."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from calculatrice.engine.errors import BudgetExceeded
from calculatrice.jobs.errors import Cancelled, Crashed, OutOfMemory, TimedOut
from calculatrice.jobs.pool import Pool
from calculatrice.service.calculator import unproved

if TYPE_CHECKING:
    from calculatrice.jobs.child import Limits
    from calculatrice.service.calculator import Outcome, Task

TASK = "calculatrice.service.calculator:perform"
PROVING_SHARE = 0.75
"""The share of the time that a calculation with proofs may take, before it is tried without."""


class ChildLane:
    """`service.calculator.HeavyLane` on a pool of children.

    A calculation that is killed may have been lost in a proof: what is left of its time goes to the same without
    proofs, whose answer may have to be `|x| < 1e-N`, but is an answer.
    """

    def __init__(self, size: int, limits: Limits) -> None:
        self._limits = limits
        self._pool = Pool(size, TASK, limits)

    def run(self, task: Task) -> Outcome:
        """The outcome of the task; `BudgetExceeded` where it is killed both times."""
        try:
            return cast("Outcome", self._pool.run(task, self._limits.seconds * PROVING_SHARE))
        except (TimedOut, Crashed):
            return self._run_unproved(task)
        except Cancelled:
            raise BudgetExceeded("cancelled", _span(task)) from None

    def _run_unproved(self, task: Task) -> Outcome:
        try:
            return cast("Outcome", self._pool.run(unproved(task), self._limits.seconds * (1 - PROVING_SHARE)))
        except TimedOut:
            raise BudgetExceeded("out_of_time", _span(task), seconds=f"{self._limits.seconds:g}") from None
        except OutOfMemory:
            raise BudgetExceeded("out_of_memory", _span(task), mebibytes=self._limits.memory >> 20) from None
        except Crashed:
            raise BudgetExceeded("crashed", _span(task)) from None
        except Cancelled:
            raise BudgetExceeded("cancelled", _span(task)) from None

    def close(self) -> None:
        """End the children."""
        self._pool.close()


def _span(task: Task) -> tuple[int, int]:
    return task.start, task.start + len(task.text)
