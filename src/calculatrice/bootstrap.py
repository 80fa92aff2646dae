"""The only place that puts the parts together."""

from __future__ import annotations

from calculatrice.service.calculator import Calculator
from calculatrice.settings import MEBIBYTES, SECONDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.session import Session
    from calculatrice.service.calculator import Outcome, Task
    from calculatrice.service.ports import HeavyLane


class LazyLane:
    """The heavy lane, whose modules and child are loaded when the first long calculation comes."""

    def __init__(self, seconds: float, memory: int) -> None:
        self._seconds = seconds
        self._memory = memory
        self._lane: HeavyLane | None = None

    def run(self, task: Task) -> Outcome:
        """As the lane itself."""
        if self._lane is None:
            from calculatrice.jobs.child import Limits
            from calculatrice.jobs.lane import ChildLane

            self._lane = ChildLane(1, Limits(self._seconds, self._memory))
        return self._lane.run(task)


def calculator(session: Session | None = None, seconds: float = SECONDS, memory: int = MEBIBYTES << 20) -> Calculator:
    """A calculator with both lanes; a calculation is given up after `seconds`, or when it takes `memory` bytes.

    >>> calculator().run("2^100 mod 7")[0].decimal
    '2'
    """
    return Calculator(LazyLane(seconds, memory), session)
