"""One slot at work: a job that was claimed is computed, and its outcome written, or it is given back."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from calculatrice.jobs.backoff import Backoff
from calculatrice.jobs.metrics import JobMetrics
from calculatrice.service.answer import Failure
from calculatrice.service.errors import StoreUnavailable
from calculatrice.service.job import MOST_ATTEMPTS
from calculatrice.service.tracing import UNTRACED
from calculatrice.workers.errors import Cancelled, Closed, Crashed

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from calculatrice.service.job import Job
    from calculatrice.service.ports import EventBus, JobStore
    from calculatrice.service.tracing import Note, Tracing
    from calculatrice.workers.request_executor import RequestExecutor

    Finish = Callable[[str, bytes | Failure], Awaitable[bool]]


log = logging.getLogger("calculatrice.jobs")


class JobRunner:
    """Works on one job at a time, in one slot."""

    def __init__(
        self,
        store: JobStore,
        event_bus: EventBus,
        executor: RequestExecutor,
        metrics: JobMetrics | None = None,
        tracing: Tracing = UNTRACED,
    ) -> None:
        self._metrics = metrics or JobMetrics()
        self._tracing = tracing
        self._store = store
        self._event_bus = event_bus
        self._executor = executor
        self._job_id: str | None = None

    async def work(self, job: Job, finish: Finish | None = None, carried: Mapping[str, str] | None = None) -> bool:
        """Bring a claimed job to its end, which `finish` writes, or give it back; whether it has ended.

        It has `carried` a trace along.
        """
        with self._tracing.run(job, carried or {}) as note:
            return await self._work(job, finish or self._store.finish, note)

    async def _work(self, job: Job, finish: Finish, note: Note) -> bool:
        await self._event_bus.publish(job.id)
        self._job_id = job.id
        try:
            with self._metrics.seconds.time():
                outcome = await self._outcome(job)
        except (Cancelled, Closed) as error:
            reason = type(error).__name__.lower()
            self._metrics.children.labels(reason).inc()
            note("given_back", reason)
            return await self._give_back(job, counted=False)
        except Crashed as error:
            self._metrics.children.labels(error.reason).inc()
            if job.attempts < MOST_ATTEMPTS:
                note("given_back", error.reason)
                return await self._give_back(job, counted=True)
            outcome = lost(job)
        finally:
            self._job_id = None
        await _persist(lambda: finish(job.id, outcome))
        ended, code = ("failed", outcome.code) if isinstance(outcome, Failure) else ("done", "")
        self._metrics.ended.labels(ended).inc()
        note(ended, code)
        await self._event_bus.publish(job.id)
        return True

    async def _outcome(self, job: Job) -> bytes | Failure:
        """The last attempt does without proofs, in which the others may have crashed. Raises as the executor."""
        if job.attempts > MOST_ATTEMPTS:
            return lost(job)
        try:
            return await asyncio.to_thread(self._executor.work, job.request, proofs=job.attempts < MOST_ATTEMPTS)
        except (Cancelled, Closed, Crashed):
            raise
        except Exception:  # whatever it is, the job ends, and the slot takes the next one
            log.exception("failed", extra={"job_id": job.id})
            return faulty(job)

    async def _give_back(self, job: Job, *, counted: bool) -> bool:
        await _persist(lambda: self._store.give_back(job.id, counted=counted))
        self._metrics.ended.labels("given_back").inc()
        await self._event_bus.publish(job.id)
        return False

    def stop(self, job_id: str) -> None:
        """Kill this job, if it is the one in hand."""
        if self._job_id == job_id:
            self._executor.cancel()

    def close(self) -> None:
        """Kill what is in hand, for good."""
        self._executor.close()


async def _persist(write: Callable[[], Awaitable[object]]) -> None:
    """Write it, however long the record is out of reach: what was computed is not lost."""
    backoff = Backoff()
    while not await _written(write):
        await backoff.wait()


async def _written(write: Callable[[], Awaitable[object]]) -> bool:
    try:
        await write()
    except StoreUnavailable:
        return False
    return True


def lost(job: Job) -> Failure:
    """What becomes of a job that has lost the process that ran it too often."""
    details = {"attempts": str(MOST_ATTEMPTS)}
    return Failure("worker_lost", "worker_lost", 0, len(job.request.expression), details=details)


def faulty(job: Job) -> Failure:
    """What becomes of a job that has met a fault of the program."""
    return Failure("internal_error", "internal_error", 0, len(job.request.expression), details={"job_id": job.id})
