"""What the workers of procrastinate ask of its queue, where a job is taken and let go together with its record."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Protocol

from procrastinate.jobs import Job as Turn
from procrastinate.manager import JobManager

from calculatrice.jobs.procrastinate_queue import QUEUE
from calculatrice.service.ports import Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from procrastinate.connector import BaseConnector
    from procrastinate.jobs import Status

    from calculatrice.service.answer import Failure
    from calculatrice.service.job import Job


_AGAIN = """
SELECT procrastinate_retry_job_v2(
    %(turn)s, statement_timestamp() + make_interval(secs => %(seconds)s), %(priority)s, %(queue)s, %(lock)s
)
"""


class QueuedRecord(Record, Protocol):
    """The port, on the database of the queue."""

    async def take(self, queue: str, worker: int) -> tuple[Mapping[str, Any], Job] | None:
        """The turn that this worker of the queue gets, and its job, claimed; those whose job is finished are let go."""

    async def let_go(self, turn: int | None, job_id: str, outcome: bytes | Failure) -> bool:
        """As `finish`; and the job leaves the queue."""


class Turns(JobManager):
    """Procrastinate's own would fetch and finish in statements beside those of the record: twice the journeys."""

    def __init__(self, connector: BaseConnector, record: QueuedRecord) -> None:
        super().__init__(connector)
        self._record = record
        self._claimed: dict[int | None, Job] = {}

    async def fetch_job(self, queues: Iterable[str] | None, worker_id: int) -> Turn | None:  # noqa: ARG002 - there is one
        """As procrastinate asks. Raises `RecordUnavailable`."""
        taken = await self._record.take(QUEUE, worker_id)
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
