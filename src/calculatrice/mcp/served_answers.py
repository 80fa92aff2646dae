"""Answers of a server for everybody: by its cache, inline, or by a job of its record, as the HTTP API has them."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from anyio import CancelScope

from calculatrice.api.problem import CalculationProblem, Problem
from calculatrice.mcp.answers import TICK
from calculatrice.service.answer import Failure
from calculatrice.service.job import Submission

if TYPE_CHECKING:
    from calculatrice.api.responder import Responder
    from calculatrice.mcp.answers import Waiting
    from calculatrice.service.job import Job
    from calculatrice.service.request import Request


class ServedAnswers:
    """`mcp.answers.Answers` on the responder of the API. A job is waited for as long as a request may wait there."""

    def __init__(self, responder: Responder) -> None:
        self._responder = responder

    async def answer(self, request: Request, client: str, waiting: Waiting) -> bytes:
        """As the port says."""
        known = await self._responder.at_once(request)
        return await self._by_a_job(request, client, waiting) if known is None else known

    async def _by_a_job(self, request: Request, client: str, waiting: Waiting) -> bytes:
        job = await self._responder.submit(Submission(request, client))
        answer = None
        try:
            answer = await self._waited(job, waiting)
        finally:
            if answer is None:
                with CancelScope(shield=True):
                    await self._responder.calculations.cancel(job.id)
        if answer is None:
            raise self._given_up(request)
        return answer

    async def _waited(self, job: Job, waiting: Waiting) -> bytes | None:
        """The answer, or None where it is not there when a request has waited long enough or the server stops."""
        end = monotonic() + self._responder.settings.wait
        while not self._responder.stopping.is_set() and (left := end - monotonic()) > 0:
            found = await self._responder.result(job, min(left, TICK))
            if found is not None:
                return found
            await waiting()
        return None

    def _given_up(self, request: Request) -> Problem:
        if self._responder.stopping.is_set():
            return Problem("cancelled")
        seconds = {"seconds": f"{self._responder.settings.wait:g}"}
        return CalculationProblem(
            Failure("budget_exceeded", "out_of_time", 0, len(request.expression), details=seconds)
        )
