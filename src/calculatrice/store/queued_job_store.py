"""The record on PostgreSQL, beside procrastinate's queue: a job is taken, and let go, in both by one statement."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, LiteralString

from procrastinate.exceptions import ConnectorException

from calculatrice.service.errors import StoreUnavailable
from calculatrice.store.job_rows import as_job, values_of
from calculatrice.store.job_store import SqlJobStore
from calculatrice.store.trouble import trouble_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from procrastinate.connector import BaseConnector
    from sqlalchemy.ext.asyncio import AsyncEngine

    from calculatrice.service.answer import Failure
    from calculatrice.service.digests import Digests
    from calculatrice.service.job import Job
    from calculatrice.store.job_store import Enqueue

    Turn = Mapping[str, Any]
    """A row of procrastinate's table of jobs."""

# A claim need not wait for the disk: a job that seems not to have begun, begins.
TAKE = """
WITH fetched AS (
    SELECT * FROM procrastinate_fetch_job_v2(ARRAY[%(queue)s]::varchar[], %(worker)s) WHERE id IS NOT NULL
), claimed AS (
    UPDATE calculations SET state = 'running', attempts = attempts + 1, started_at = statement_timestamp()
    WHERE id = (SELECT args ->> 'job_id' FROM fetched) AND state IN ('queued', 'running')
    RETURNING *
)
SELECT to_jsonb(fetched) AS turn, claimed.*, set_config('synchronous_commit', 'off', true)
FROM fetched LEFT JOIN claimed ON true
"""
# The count makes the queue come first, as in the other: in opposite orders two could wait for each other.
LET_GO = """
WITH gone AS (DELETE FROM procrastinate_jobs WHERE id = %(turn)s RETURNING id)
UPDATE calculations
SET state = %(state)s, answer = %(answer)s, failure = %(failure)s, client = '', request = %(request)s,
    bytes = %(bytes)s, finished_at = statement_timestamp()
WHERE id = %(job_id)s AND state IN ('queued', 'running') AND (SELECT count(*) FROM gone) >= 0
RETURNING set_config('synchronous_commit', 'on', true)
"""
_FORGET = "DELETE FROM procrastinate_jobs WHERE id = %(turn)s RETURNING id"


class QueuedJobStore(SqlJobStore):
    """`SqlJobStore` whose jobs wait in the queue for their turn, which has an identifier of its own."""

    def __init__(  # noqa: PLR0913, PLR0917  # what one place puts together
        self,
        engine: AsyncEngine,
        queue: int,
        enqueue: Enqueue,
        queue_seconds: float,
        connector: BaseConnector,
        digests: Digests | None = None,
    ) -> None:
        super().__init__(engine, queue, enqueue, queue_seconds, digests=digests)
        self._connector = connector

    async def take(self, queue: str, worker: int) -> tuple[Turn, Job] | None:
        """The turn that this worker of the queue gets, and its job, claimed; those whose job is finished are let go."""
        while rows := await self._ask(TAKE, queue=queue, worker=worker):
            [row] = rows
            job = await self._claim_late(row["turn"]) if row["id"] is None else as_job(row)
            if job is not None:
                return row["turn"], job
            await self._ask(_FORGET, turn=row["turn"]["id"])
        return None

    async def _claim_late(self, turn: Turn) -> Job | None:
        """A turn may be newer than all that the statement which fetched it could see of the record."""
        job_id = turn["args"].get("job_id")
        return None if job_id is None else await self.claim(job_id)

    async def let_go(self, turn: int | None, job_id: str, outcome: bytes | Failure) -> bool:
        """As `finish`; and the job leaves the queue."""
        written = {"answer": None, "failure": None, **values_of(outcome)}
        return bool(await self._ask(LET_GO, turn=turn, job_id=job_id, **written))

    async def _ask(self, query: LiteralString, **values: object) -> list[dict[str, Any]]:
        try:
            return await self._connector.execute_query_all_async(query, **values)
        except ConnectorException as error:
            unavailable = StoreUnavailable(str(error), trouble_of(error.__cause__))
            self._observer.note(unavailable)
            raise unavailable from error
