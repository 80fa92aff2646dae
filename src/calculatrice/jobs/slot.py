"""One killable child, for one request at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from calculatrice.engine.errors import BudgetExceeded
from calculatrice.jobs.child import Child
from calculatrice.jobs.errors import OutOfMemory, TimedOut
from calculatrice.jobs.lane import PROVING_SHARE
from calculatrice.service.answer import Failure

if TYPE_CHECKING:
    from calculatrice.jobs.child import Limits
    from calculatrice.service.request import Request

TASK = "calculatrice.service.lanes:perform"


class Slot:
    """A place where requests are answered, one at a time.

    >>> from calculatrice.jobs.child import Limits
    >>> from calculatrice.service.request import Request
    >>> slot = Slot(Limits(seconds=10))
    >>> slot.work(Request("1/0")).code
    'division_by_zero'
    >>> slot.close()
    """

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._child = Child(TASK, limits)

    def work(self, request: Request, *, proofs: bool = True) -> bytes | Failure:
        """The answer as JSON, or why there is none; what was killed while it proved is tried again without proofs.

        Raises `Crashed` where the child ended by itself, `Cancelled` after `cancel`, `Closed` after `close`.
        """
        try:
            return self._run(request, proofs=proofs, share=PROVING_SHARE if proofs else 1)
        except (TimedOut, OutOfMemory) as error:
            return self._without_proofs(request) if proofs else self._failure(error, request)

    def _without_proofs(self, request: Request) -> bytes | Failure:
        try:
            return self._run(request, proofs=False, share=1 - PROVING_SHARE)
        except (TimedOut, OutOfMemory) as error:
            return self._failure(error, request)

    def _run(self, request: Request, *, proofs: bool, share: float) -> bytes | Failure:
        return cast("bytes | Failure", self._child.run((request, proofs), self._limits.seconds * share))

    def _failure(self, error: TimedOut | OutOfMemory, request: Request) -> Failure:
        if isinstance(error, TimedOut):
            exceeded = BudgetExceeded("out_of_time", seconds=f"{self._limits.seconds:g}")
        else:
            exceeded = BudgetExceeded("out_of_memory", mebibytes=self._limits.memory >> 20)
        return Failure.of(exceeded, len(request.expression))

    def cancel(self) -> None:
        """Kill what runs, from another thread."""
        self._child.cancel()

    def close(self) -> None:
        """Kill what runs, for good."""
        self._child.close()
