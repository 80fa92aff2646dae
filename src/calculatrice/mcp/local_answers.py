"""Answers of a process that serves one host alone: inline, or in one of its own children that can be killed."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from anyio import CancelScope

from calculatrice.api.problem import CalculationProblem
from calculatrice.engine.errors import BudgetExceeded, CalculationError
from calculatrice.mcp.answers import TICK
from calculatrice.service.answer import Failure
from calculatrice.service.execution import json_inline
from calculatrice.workers.errors import Cancelled, Crashed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calculatrice.mcp.answers import Waiting
    from calculatrice.service.request import Request
    from calculatrice.workers.request_executor import RequestExecutor

INSISTING = 0.05
"""Seconds until a calculation that nobody waits for is stopped again: it may have been about to begin."""
TRIES = 2
"""How often a calculation may lose its process: once with proofs, once without."""


class LocalAnswers:
    """`mcp.answers.Answers` on children of this process; as many calculate at once as there are, the others wait."""

    def __init__(self, executors: Sequence[RequestExecutor]) -> None:
        self._free: asyncio.Queue[RequestExecutor] = asyncio.Queue()
        for executor in executors:
            self._free.put_nowait(executor)

    async def answer(self, request: Request, _client: str, waiting: Waiting) -> bytes:
        """As the port says."""
        try:
            return json_inline(request)
        except BudgetExceeded:
            outcome = await self._elsewhere(request, waiting)
        except CalculationError as error:
            outcome = Failure.of(error, len(request.expression))
        if isinstance(outcome, Failure):
            raise CalculationProblem(outcome)
        return outcome

    async def _elsewhere(self, request: Request, waiting: Waiting) -> bytes | Failure:
        executor = await self._free.get()
        work = asyncio.ensure_future(asyncio.to_thread(calculated, executor, request))
        try:
            while not (await asyncio.wait((work,), timeout=TICK))[0]:
                await waiting()
            return work.result()
        finally:
            with CancelScope(shield=True):
                await _stopped(work, executor)
            self._free.put_nowait(executor)


def calculated(executor: RequestExecutor, request: Request) -> bytes | Failure:
    """The outcome of a request in a child; without proofs, in which children die, where the first one has died."""
    try:
        return executor.work(request)
    except Cancelled:
        return Failure("budget_exceeded", "cancelled", 0, len(request.expression))
    except Crashed:
        return _unproved(executor, request)


def _unproved(executor: RequestExecutor, request: Request) -> bytes | Failure:
    try:
        return executor.work(request, proofs=False)
    except Crashed:
        return Failure("worker_lost", "worker_lost", 0, len(request.expression), details={"attempts": str(TRIES)})


async def _stopped(work: asyncio.Future[bytes | Failure], executor: RequestExecutor) -> None:
    """Return when the calculation has ended, and see to it that it does."""
    while not work.done():
        executor.cancel()
        await asyncio.wait((work,), timeout=INSISTING)
