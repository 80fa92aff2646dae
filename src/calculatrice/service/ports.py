"""What the use cases need of the outside, and others provide."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from calculatrice.service.calculator import Outcome, Task


class HeavyLane(Protocol):
    """Where tasks run that are not provably small: outside this process, for a limited time, in limited memory."""

    def run(self, task: Task) -> Outcome:
        """The outcome of the task; `CalculationError` where it has none, `BudgetExceeded` at the limits."""
