"""Jobs whose worker was lost are given to others."""

from __future__ import annotations

import asyncio
from time import monotonic
from typing import TYPE_CHECKING

from procrastinate.exceptions import ConnectorException

if TYPE_CHECKING:
    from procrastinate.connector import BaseConnector

    from calculatrice.jobs.metrics import JobMetrics

PERIOD = 1.0
"""Seconds from one look at the workers to the next."""
SILENCE = 4.0
"""Seconds without a sign of life after which a worker counts as lost."""

_TAKE_OVER = """
WITH silent AS (
    SELECT job.id
    FROM procrastinate_workers AS worker
    JOIN procrastinate_jobs AS job ON job.worker_id = worker.id AND job.status = 'doing'
    WHERE worker.last_heartbeat < now() - make_interval(secs => %(silence)s)
    FOR UPDATE OF job SKIP LOCKED
), abandoned AS (
    SELECT id FROM procrastinate_jobs WHERE status = 'doing' AND worker_id IS NULL FOR UPDATE SKIP LOCKED
)
UPDATE procrastinate_jobs SET status = 'todo'
WHERE id IN (SELECT id FROM silent UNION ALL SELECT id FROM abandoned)
RETURNING args ->> 'job_id' AS job_id
"""


class StalledJobs:
    """Looks after all the workers at this queue, from any number of processes.

    Procrastinate would do it in a job of its own, which waits where all workers are busy.
    """

    def __init__(self, connector: BaseConnector, metrics: JobMetrics) -> None:
        self._connector = connector
        self._metrics = metrics

    async def run(self) -> None:
        """Look again and again, until cancelled."""
        looked = monotonic()
        while True:
            await asyncio.sleep(PERIOD)
            if monotonic() - looked > SILENCE / 2:
                # This process or the database was away: the others first need time to give a sign of life.
                await asyncio.sleep(SILENCE)
            try:
                await self.look()
            except ConnectorException:
                continue
            looked = monotonic()

    async def look(self) -> None:
        """Put the jobs of lost workers back into the queue."""
        rows = await self._connector.execute_query_all_async(query=_TAKE_OVER, silence=SILENCE)
        self._metrics.taken_over.inc(len(rows))
