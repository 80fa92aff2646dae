"""The use cases of everything that is served: answer at once, or take a job, tell of it, cancel it."""

from __future__ import annotations

import hmac
from time import monotonic
from typing import TYPE_CHECKING

from calculatrice.engine.errors import BudgetExceeded
from calculatrice.service.execution import json_inline
from calculatrice.service.health import HealthCheck, without_redis

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable
    from datetime import timedelta

    from calculatrice.service.health import RedisState
    from calculatrice.service.job import Job, Submission
    from calculatrice.service.ports import EventBus, JobStore, Subscription, WorkerPool
    from calculatrice.service.request import Request

    RedisCheck = Callable[[], Awaitable[RedisState]]

PURGED_AT_ONCE = 500


class Calculations:
    """What can be done with requests and jobs, on a job store, with a worker pool and an event bus."""

    def __init__(
        self, store: JobStore, worker_pool: WorkerPool, event_bus: EventBus, redis: RedisCheck = without_redis
    ) -> None:
        self.store = store
        self.worker_pool = worker_pool
        self.event_bus = event_bus
        self.health = HealthCheck(store, redis)
        """Tells whether all that is needed is there."""

    def inline(self, request: Request) -> bytes | None:
        """The answer as JSON, or None where only a job may know it. Raises `CalculationError` where there is none."""
        try:
            return json_inline(request)
        except BudgetExceeded:
            return None

    async def submit(self, submission: Submission) -> Job:
        """Take a job. Raises `QueueFull` or `KeyReused`."""
        job = await self.store.add(submission)
        self.worker_pool.wake()
        return job

    async def find(self, job_id: str) -> Job | None:
        """The job as it stands, if there is one."""
        return await self.store.find(job_id)

    def cancel_token(self, job_id: str) -> str:
        """What permits to cancel the job: for who submitted it, and nobody else."""
        return self.store.cancel_token(job_id)

    def may_cancel(self, job_id: str, token: str) -> bool:
        """Whether the token is that of the job; how long it takes to know tells nothing of the right one."""
        return hmac.compare_digest(self.cancel_token(job_id).encode(), token.encode())

    async def cancel(self, job_id: str) -> Job | None:
        """End a job that is not finished; the job as it then stands, if there is one."""
        job = await self.store.cancel(job_id)
        self.worker_pool.stop(job_id)
        await self.event_bus.publish(job_id)
        return job

    async def wait(self, job_id: str, seconds: float) -> Job | None:
        """The job when it is finished, or as it stands after so many seconds."""
        last = None
        async for job in self.changes(job_id, seconds):
            last = job
        return last

    async def changes(self, job_id: str, seconds: float) -> AsyncIterator[Job]:
        """The job as it stands, then each time that its state has changed, until it is finished or time is over."""
        end = monotonic() + seconds
        async with self.event_bus.subscribe(job_id) as subscription:
            job = await self.store.find(job_id)
            while job is not None:
                yield job
                job = await self._next(job, subscription, end)

    async def _next(self, job: Job, subscription: Subscription, end: float) -> Job | None:
        found: Job | None = job
        while not job.finished and (left := end - monotonic()) > 0:
            await subscription.changed(left)
            found = await self.store.find(job.id)
            if found is None or found.state != job.state:
                return found
        return None

    async def purge(self, retention: timedelta) -> int:
        """Forget some of the jobs that were finished longer ago than that; how many.

        None while it is in doubt what time it is: what is forgotten does not come back.
        """
        seen = await self.health.look()
        if not seen.usable or seen.clock != "right":
            return 0
        return await self.store.purge(retention, PURGED_AT_ONCE)
