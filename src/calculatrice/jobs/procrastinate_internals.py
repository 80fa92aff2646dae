"""All that is used of procrastinate beside its documented parts: a new release may change it, a contract test tells.

Its manager of jobs is replaced, for a job is taken and let go together with its record; its worker is mended.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Protocol

from procrastinate.jobs import Job as Turn
from procrastinate.manager import JobManager
from procrastinate.worker import Worker

from calculatrice.jobs.procrastinate_queue import QUEUE
from calculatrice.service.ports import JobStore

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from procrastinate.connector import BaseConnector
    from procrastinate.jobs import Notification, Status

    from calculatrice.service.answer import Failure
    from calculatrice.service.job import Job


_AGAIN = """
SELECT procrastinate_retry_job_v2(
    %(turn)s, statement_timestamp() + make_interval(secs => %(seconds)s), %(priority)s, %(queue)s, %(lock)s
)
"""


class JobQueueStore(JobStore, Protocol):
    """The port, on the database of the queue."""

    async def take(self, queue: str, worker: int) -> tuple[Mapping[str, Any], Job] | None:
        """The turn that this worker of the queue gets, and its job, claimed; those whose job is finished are let go."""

    async def let_go(self, turn: int | None, job_id: str, outcome: bytes | Failure) -> bool:
        """As `finish`; and the job leaves the queue."""


class QueueManager(JobManager):
    """Procrastinate's own would fetch and finish in statements beside those of the record: twice the journeys."""

    def __init__(self, connector: BaseConnector, store: JobQueueStore) -> None:
        super().__init__(connector)
        self._store = store
        self._claimed: dict[int | None, Job] = {}

    async def fetch_job(self, queues: Iterable[str] | None, worker_id: int) -> Turn | None:  # noqa: ARG002 - there is one
        """As procrastinate asks. Raises `StoreUnavailable`."""
        taken = await self._store.take(QUEUE, worker_id)
        if taken is None:
            return None
        turn = Turn.from_row({**taken[0], "scheduled_at": None})
        self._claimed[turn.id] = taken[1]
        return turn

    def claimed(self, turn: Turn) -> Job:
        """The job whose turn has been fetched, once."""
        return self._claimed.pop(turn.id)

    async def retry_job(
        self,
        job: Turn,
        retry_at: datetime | None = None,
        priority: int | None = None,
        queue: str | None = None,
        lock: str | None = None,
    ) -> None:
        """As procrastinate's own, by the clock of the database: one that is ahead would put the turn off by as much."""
        seconds = 0.0 if retry_at is None else (retry_at - datetime.now(UTC)).total_seconds()
        changed = {"priority": priority, "queue": queue, "lock": lock}
        await self.connector.execute_query_async(_AGAIN, turn=job.id, seconds=max(0.0, seconds), **changed)

    async def finish_job(self, job: Turn, status: Status, delete_job: bool) -> None:  # noqa: FBT001 - procrastinate's signature
        """Nothing: the record has let it go with its outcome."""


class QueueWorker(Worker):
    """A worker that hears of a job while it looks for one.

    Procrastinate's own forgets, when a look has found nothing, what it was told meanwhile: the job would wait for
    the next look, a second later.
    """

    _told = False

    async def _handle_notification(self, *, channel: str, notification: Notification) -> None:
        self._told = True
        await super()._handle_notification(channel=channel, notification=notification)

    async def _fetch_and_process_jobs(self) -> None:
        self._told = True
        while self._told:
            self._told = False
            await super()._fetch_and_process_jobs()  # type: ignore[no-untyped-call]  # procrastinate's own
