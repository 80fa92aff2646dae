"""The crew of one process among many: its slots take jobs from the queue on PostgreSQL."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from procrastinate import BaseRetryStrategy, RetryDecision
from procrastinate.exceptions import ConnectorException

from calculatrice.jobs.attentive import AttentiveWorker
from calculatrice.jobs.background import beside, put_away
from calculatrice.jobs.backoff import Backoff
from calculatrice.jobs.metrics import CrewMetrics
from calculatrice.jobs.procrastinate_queue import QUEUE, TASK
from calculatrice.jobs.shift import Shift
from calculatrice.jobs.takeover import Takeover
from calculatrice.jobs.turns import Turns
from calculatrice.service.errors import RecordUnavailable
from calculatrice.service.tracing import UNTRACED

if TYPE_CHECKING:
    from procrastinate import App, JobContext
    from procrastinate.jobs import Job as QueueJob

    from calculatrice.jobs.slot import Slot
    from calculatrice.jobs.turns import QueuedRecord
    from calculatrice.service.ports import News
    from calculatrice.service.tracing import Tracing

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


class ProcrastinateCrew:
    """`service.ports.Crew` at a queue that many processes share: each slot is a worker of procrastinate.

    A worker each, because one whose database goes away waits for all that it runs before it comes back.
    """

    def __init__(
        self, queue: App, record: QueuedRecord, news: News, slots: list[Slot], tracing: Tracing = UNTRACED
    ) -> None:
        self._queue = queue
        self._turns = queue.job_manager = Turns(queue.connector, record)
        self._record = record
        self.metrics = CrewMetrics()
        self._takeover = Takeover(queue.connector, self.metrics)
        self._shifts = [Shift(record, news, slot, self.metrics, tracing) for slot in slots]
        self._workers: set[AttentiveWorker] = set()
        self._tasks: list[asyncio.Task[None]] = []
        self._closing = False
        if TASK not in queue.tasks:
            queue.task(name=TASK, pass_context=True, retry=TurnComesAgain())(self._calculate)

    def start(self) -> None:
        """Begin to take jobs."""
        self._tasks = [asyncio.create_task(self._serve(shift)) for shift in self._shifts]
        self._watch = asyncio.create_task(self._takeover.run())

    def wake(self) -> None:
        """Nobody has to be told: the queue does."""

    def stop(self, job_id: str) -> None:
        """As the port says."""
        for shift in self._shifts:
            shift.stop(job_id)

    async def failed(self) -> None:
        """Return when a worker has ended although it was not told to. Raises what ended it."""
        await asyncio.wait([*self._tasks, self._watch], return_when=asyncio.FIRST_COMPLETED)

    async def close(self, grace: float) -> None:
        """Take no more jobs; give back what is not finished after so many seconds."""
        self._closing = True
        for worker in self._workers:
            worker.stop()  # type: ignore[no-untyped-call]  # procrastinate's own
        await self._wait(grace)
        for shift in self._shifts:
            shift.close()
        await self._wait(_LAST_WORDS)
        await put_away(*self._tasks, self._watch)

    async def _wait(self, seconds: float) -> None:
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=seconds)

    async def _serve(self, shift: Shift) -> None:
        backoff = Backoff()
        while not self._closing:
            with suppress(ConnectorException, RecordUnavailable):
                await self._work(shift)
                backoff.reset()
            if not self._closing:
                await backoff.wait()

    async def _work(self, shift: Shift) -> None:
        worker = AttentiveWorker(
            self._queue,
            queues=[QUEUE],
            wait=True,
            install_signal_handlers=False,
            delete_jobs="always",
            fetch_job_polling_interval=LOOKS,
            update_heartbeat_interval=HEARTBEAT,
            stalled_worker_timeout=PRUNED_AFTER,
            additional_context={"shift": shift},
        )
        self._workers.add(worker)
        try:
            await worker.run()  # type: ignore[no-untyped-call]  # procrastinate's own
        finally:
            self._workers.discard(worker)

    async def _calculate(self, context: JobContext, /, job_id: str, **carried: str) -> None:
        """The task: leaves the queue only when the record has the job finished, or no longer."""
        shift: Shift = context.additional_context["shift"]
        finish = partial(self._record.let_go, context.job.id)
        async with beside(self._heed(shift, job_id)):
            ended = await shift.work(self._turns.claimed(context.job), finish, carried)
        if not ended:
            raise GivenBack(job_id)

    async def _heed(self, shift: Shift, job_id: str) -> None:
        """Give up a job that was cancelled, or that others have finished."""
        while True:
            await asyncio.sleep(HEED)
            with suppress(RecordUnavailable):
                job = await self._record.find(job_id)
                if job is None or job.finished:
                    shift.stop(job_id)
