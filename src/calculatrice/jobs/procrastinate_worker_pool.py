"""The worker pool of one process among many: its workers take jobs from the queue on PostgreSQL."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from procrastinate import BaseRetryStrategy, RetryDecision
from procrastinate.exceptions import ConnectorException

from calculatrice.jobs.background import beside, put_away
from calculatrice.jobs.backoff import Backoff
from calculatrice.jobs.job_runner import JobRunner
from calculatrice.jobs.metrics import JobMetrics
from calculatrice.jobs.procrastinate_internals import QueueManager, QueueWorker
from calculatrice.jobs.procrastinate_queue import QUEUE, TASK
from calculatrice.jobs.stalled_jobs import StalledJobs
from calculatrice.service.errors import StoreUnavailable
from calculatrice.service.tracing import UNTRACED

if TYPE_CHECKING:
    from procrastinate import App, JobContext
    from procrastinate.jobs import Job as QueueJob

    from calculatrice.jobs.procrastinate_internals import JobQueueStore
    from calculatrice.service.ports import EventBus
    from calculatrice.service.tracing import Tracing
    from calculatrice.workers.request_executor import RequestExecutor

HEARTBEAT = 1.0
LOOKS = 1.0
"""Seconds from one look into the queue to the next, where nobody told of a job."""
HEED = 0.5
"""Seconds from one look at whether the job in hand is still wanted to the next."""
PRUNED_AFTER = 30.0
LONGEST_RETRY = 60
_LAST_WORDS = 1.0


class GivenBack(Exception):
    """The job is not finished: its turn comes again."""


class TurnComesAgain(BaseRetryStrategy):
    """Every job that is not finished is tried again: how often, the record decides. What fails here waits longer and
    longer, what was given back does not.
    """

    def get_retry_decision(self, *, exception: BaseException, job: QueueJob) -> RetryDecision:
        """As procrastinate asks."""
        if isinstance(exception, GivenBack):
            return RetryDecision()
        return RetryDecision(retry_in={"seconds": min(2**job.attempts, LONGEST_RETRY)})


class ProcrastinateWorkerPool:
    """`service.ports.WorkerPool` at a queue that many processes share: each slot is a worker of procrastinate.

    A worker each, because one whose database goes away waits for all that it runs before it comes back.
    """

    def __init__(
        self,
        queue: App,
        store: JobQueueStore,
        event_bus: EventBus,
        executors: list[RequestExecutor],
        tracing: Tracing = UNTRACED,
    ) -> None:
        self._queue = queue
        self._turns = queue.job_manager = QueueManager(queue.connector, store)
        self._store = store
        self.metrics = JobMetrics()
        self._stalled_jobs = StalledJobs(queue.connector, self.metrics)
        self._runners = [JobRunner(store, event_bus, executor, self.metrics, tracing) for executor in executors]
        self._workers: set[QueueWorker] = set()
        self._tasks: list[asyncio.Task[None]] = []
        self._closing = False
        if TASK not in queue.tasks:
            queue.task(name=TASK, pass_context=True, retry=TurnComesAgain())(self._calculate)

    def start(self) -> None:
        """Begin to take jobs."""
        self._tasks = [asyncio.create_task(self._serve(runner)) for runner in self._runners]
        self._watch = asyncio.create_task(self._stalled_jobs.run())

    def wake(self) -> None:
        """Nobody has to be told: the queue does."""

    def stop(self, job_id: str) -> None:
        """As the port says."""
        for runner in self._runners:
            runner.stop(job_id)

    async def failed(self) -> None:
        """Return when a worker has ended although it was not told to. Raises what ended it."""
        await asyncio.wait([*self._tasks, self._watch], return_when=asyncio.FIRST_COMPLETED)

    async def close(self, grace: float) -> None:
        """Take no more jobs; give back what is not finished after so many seconds."""
        self._closing = True
        for worker in self._workers:
            worker.stop()  # type: ignore[no-untyped-call]  # procrastinate's own
        await self._wait(grace)
        for runner in self._runners:
            runner.close()
        await self._wait(_LAST_WORDS)
        await put_away(*self._tasks, self._watch)

    async def _wait(self, seconds: float) -> None:
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=seconds)

    async def _serve(self, runner: JobRunner) -> None:
        backoff = Backoff()
        while not self._closing:
            with suppress(ConnectorException, StoreUnavailable):
                await self._work(runner)
                backoff.reset()
            if not self._closing:
                await backoff.wait()

    async def _work(self, runner: JobRunner) -> None:
        worker = QueueWorker(
            self._queue,
            queues=[QUEUE],
            wait=True,
            install_signal_handlers=False,
            delete_jobs="always",
            fetch_job_polling_interval=LOOKS,
            update_heartbeat_interval=HEARTBEAT,
            stalled_worker_timeout=PRUNED_AFTER,
            additional_context={"runner": runner},
        )
        self._workers.add(worker)
        try:
            await worker.run()  # type: ignore[no-untyped-call]  # procrastinate's own
        finally:
            self._workers.discard(worker)

    async def _calculate(self, context: JobContext, /, job_id: str, **carried: str) -> None:
        """The task: leaves the queue only when the record has the job finished, or no longer."""
        runner: JobRunner = context.additional_context["runner"]
        finish = partial(self._store.let_go, context.job.id)
        async with beside(self._heed(runner, job_id)):
            ended = await runner.work(self._turns.claimed(context.job), finish, carried)
        if not ended:
            raise GivenBack(job_id)

    async def _heed(self, runner: JobRunner, job_id: str) -> None:
        """Give up a job that was cancelled, or that others have finished."""
        while True:
            await asyncio.sleep(HEED)
            with suppress(StoreUnavailable):
                job = await self._store.find(job_id)
                if job is None or job.finished:
                    runner.stop(job_id)
