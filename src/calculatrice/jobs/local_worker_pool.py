"""The worker pool of one process: it takes jobs from the record itself, in their turn."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING

from calculatrice.jobs.background import put_away
from calculatrice.jobs.backoff import Backoff
from calculatrice.jobs.job_runner import JobRunner
from calculatrice.jobs.metrics import JobMetrics
from calculatrice.service.errors import StoreUnavailable
from calculatrice.service.tracing import UNTRACED

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from calculatrice.service.job import Job
    from calculatrice.service.ports import EventBus, JobStore
    from calculatrice.service.tracing import Tracing
    from calculatrice.workers.request_executor import RequestExecutor

    Recover = Callable[[], Awaitable[object]]

PATIENCE = 1.0
"""Seconds until a record out of reach is asked again, and until jobs are looked for that nobody told of."""


class LocalWorkerPool:
    """`service.ports.WorkerPool` in this process: each slot takes the next job when it has finished the one before."""

    def __init__(
        self,
        store: JobStore,
        event_bus: EventBus,
        executors: list[RequestExecutor],
        tracing: Tracing = UNTRACED,
        recover: Recover | None = None,
    ) -> None:
        self._store = store
        self._recover = recover
        self.metrics = JobMetrics()
        self._runners = [JobRunner(store, event_bus, executor, self.metrics, tracing) for executor in executors]
        self._woken = [asyncio.Event() for _ in executors]
        self._tasks: list[asyncio.Task[None]] = []
        self._closing = False

    def start(self) -> None:
        """Begin to take jobs, when those that were running when the process before was lost wait again."""
        recovered = asyncio.create_task(self._recovered())
        serving = [self._serve(*place, recovered) for place in zip(self._runners, self._woken, strict=True)]
        self._tasks = [recovered, *map(asyncio.create_task, serving)]

    def wake(self) -> None:
        """As the port says."""
        for woken in self._woken:
            woken.set()

    def stop(self, job_id: str) -> None:
        """As the port says."""
        for runner in self._runners:
            runner.stop(job_id)

    async def close(self, grace: float) -> None:
        """Take no more jobs; give back what is not finished after so many seconds."""
        self._closing = True
        self.wake()
        await self._wait(grace)
        for runner in self._runners:
            runner.close()
        await self._wait(PATIENCE)
        await put_away(*self._tasks)

    async def _wait(self, seconds: float) -> None:
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=seconds)

    async def _recovered(self) -> None:
        """However long the record takes nothing: it may be full."""
        backoff = Backoff()
        while self._recover is not None and not self._closing:
            with suppress(StoreUnavailable):
                await self._recover()
                return
            await backoff.wait()

    async def _serve(self, runner: JobRunner, woken: asyncio.Event, recovered: asyncio.Task[None]) -> None:
        await asyncio.shield(recovered)
        while not self._closing:
            job = await self._next(woken)
            if job is not None:
                await runner.work(job)

    async def _next(self, woken: asyncio.Event) -> Job | None:
        woken.clear()
        with suppress(StoreUnavailable):
            job = await self._store.claim()
            if job is not None:
                return job
        with suppress(TimeoutError):
            await asyncio.wait_for(woken.wait(), PATIENCE)
        return None
