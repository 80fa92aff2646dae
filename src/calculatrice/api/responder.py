"""What all handlers of calculations share: how a request gets its answer, and how a job is shown."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Annotated, TypeVar

from msgspec import UNSET, Meta, Raw, Struct, UnsetType
from msgspec.structs import replace

from calculatrice.api.cache import key_of
from calculatrice.api.problem import CalculationProblem, Problem, ProblemDocument
from calculatrice.api.selection import selected
from calculatrice.api.store_problem import LATER, RecordProblem
from calculatrice.engine.errors import CalculationError
from calculatrice.service.answer import Failure
from calculatrice.service.errors import KeyReused, QueueFull, StoreFull, StoreUnavailable, TooMuchKept
from calculatrice.service.execution import json_inline
from calculatrice.service.job import State

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from calculatrice.api.cache import Cache
    from calculatrice.api.metrics import Metrics
    from calculatrice.service.calculations import Calculations
    from calculatrice.service.job import Job, Submission
    from calculatrice.service.request import Request
    from calculatrice.settings import Settings

Found = TypeVar("Found")

_ON_TOKENS = "What permits to cancel the job: who has posted it is told so, and nobody else."


class JobDocument(Struct, frozen=True):
    """A calculation that became a job: how far it has come, and what came of it."""

    id: str
    state: State
    result: Raw | None = None
    error: ProblemDocument | None = None
    cancel_token: Annotated[str | UnsetType, Meta(description=_ON_TOKENS)] = UNSET


class Responder:
    """Takes requests for calculations, through the cache, the inline execution or the record."""

    def __init__(self, calculations: Calculations, settings: Settings, cache: Cache, metrics: Metrics) -> None:
        self.calculations = calculations
        self.settings = settings
        self.stopping = asyncio.Event()
        """Set when the server stops: who waits is answered at once."""
        self._cache = cache
        self._lanes = metrics.lanes

    def at_once(self, request: Request) -> Awaitable[bytes | None]:
        """The answer as JSON, or None where only a job may know it. Raises `CalculationProblem`."""
        return self._answer(request, self.calculations.inline)

    def quick(self, request: Request) -> Awaitable[bytes | None]:
        """The answer as JSON, where it takes no job to know it. Raises `CalculationProblem`."""
        return self._answer(request, json_inline)

    async def _answer(self, request: Request, inline: Callable[[Request], bytes | None]) -> bytes | None:
        request = request.whole
        key = key_of(request)
        known = await self._cache.get(key)
        if known is not None:
            self._lanes["cache"] += 1
            return known
        try:
            answer = inline(request)
        except CalculationError as error:
            raise CalculationProblem(Failure.of(error, len(request.expression))) from None
        if answer is not None:
            self._lanes["inline"] += 1
            await self._cache.put(key, answer)
        return answer

    async def submit(self, submission: Submission) -> Job:
        """A job for the whole answer. Raises `Problem`."""
        submission = replace(submission, request=submission.request.whole)
        try:
            return await self.calculations.submit(submission)
        except QueueFull as full:
            raise Problem.retry("queue_full", full.seconds) from None
        except TooMuchKept as kept:
            raise Problem.retry("too_much_kept", LATER, limit=kept.most) from None
        except StoreFull:
            raise Problem.retry("storage_full", LATER) from None
        except KeyReused:
            raise Problem("key_reused") from None
        except StoreUnavailable as error:
            raise RecordProblem(error.why) from None

    async def result(self, job: Job, seconds: float) -> bytes | None:
        """The answer of the job as JSON; None where it is not there after so many seconds. Raises `Problem`."""
        found = await self.waited(job.id, seconds)
        return None if found is None else await self.outcome(found, job.request)

    async def outcome(self, job: Job, request: Request) -> bytes | None:
        """The answer of the job for this request as JSON, None where it is not there yet. Raises `Problem`."""
        if job.failure is not None:
            raise CalculationProblem(job.failure)
        if job.state == "cancelled":
            raise Problem("cancelled")
        if job.answer is None:
            return None
        self._lanes["job"] += 1
        answer = bytes(job.answer)
        if request.expression:
            await self._cache.put(key_of(request), answer)
        return answer

    async def waited(self, job_id: str, seconds: float) -> Job | None:
        """The job when it is finished, or as it stands after so many seconds or when the server stops."""
        patience = min(seconds, self.settings.wait)
        if patience <= 0:
            return await self.calculations.find(job_id)
        found = await self.unless_stopped(self.calculations.wait(job_id, patience))
        return found or await self.calculations.find(job_id)

    async def unless_stopped(self, waiting: Awaitable[Found]) -> Found | None:
        """What is waited for, or None when the server stops before."""
        task, stop = asyncio.ensure_future(waiting), asyncio.ensure_future(self.stopping.wait())
        try:
            await asyncio.wait((task, stop), return_when=asyncio.FIRST_COMPLETED)
            return task.result() if task.done() else None
        finally:
            task.cancel()
            stop.cancel()


def document(job: Job, language: str, fields: Sequence[str] = ()) -> JobDocument:
    """The job as a client gets it, with these fields of its answer or all."""
    error = None if job.failure is None else CalculationProblem(job.failure).document(language)
    answer = job.answer if job.answer is None or not fields else Raw(selected(bytes(job.answer), fields))
    return JobDocument(job.id, job.state, answer, error)
