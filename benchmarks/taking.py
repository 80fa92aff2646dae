"""How long it takes to take a job, with few and with many finished ones in the record."""

from __future__ import annotations

import asyncio
from time import perf_counter
from typing import TYPE_CHECKING

import psycopg

from benchmarks.databases import database
from benchmarks.table import aligned
from calculatrice import bootstrap
from calculatrice.jobs.procrastinate_queue import QUEUE, Enqueuing, queue
from calculatrice.service.job import Submission
from calculatrice.service.request import Request
from calculatrice.settings import Settings
from calculatrice.store.queued_job_store import QueuedJobStore

if TYPE_CHECKING:
    from tests.parts.postgresql import Postgresql

FINISHED = (1_000, 1_000_000)
TAKEN = 300
WARMING = 50
_FILL = (
    "INSERT INTO calculations "
    "(id, state, request, client, rank, attempts, created_at, started_at, finished_at, answer) "
    "SELECT 'old' || n, 'done', '{\"expression\":\"1\"}', 'c' || n %% 1000, n %% 10, 1, now(), now(), "
    "now() - make_interval(secs => n), '{}' FROM generate_series(1, %s) AS n"
)


async def milliseconds(url: str, finished: int) -> list[float]:
    """The times, sorted, in which a job is fetched from the queue and claimed in the record."""
    async with await psycopg.AsyncConnection.connect(url, autocommit=True) as connection:
        await connection.execute(_FILL, [finished])
        await connection.execute("ANALYZE")
    async with queue(url, 2).open_async() as jobs:
        engine = bootstrap.database(Settings(database_url=url))
        record = QueuedJobStore(engine, 10 * TAKEN, Enqueuing(jobs), 0, jobs.connector)
        for number in range(TAKEN + WARMING):
            await record.add(Submission(Request(f"{number}+1/3")))
        worker = await jobs.job_manager.register_worker()
        found = [await _take(record, worker) for _ in range(WARMING + TAKEN)][WARMING:]
        await record.close()
    return sorted(found)


async def _take(record: QueuedJobStore, worker: int) -> float:
    start = perf_counter()
    if await record.take(QUEUE, worker) is None:
        raise LookupError(QUEUE)
    return 1000 * (perf_counter() - start)


def taking(server: Postgresql) -> str:
    """A row for each number of finished jobs."""
    rows = [["finished jobs", "median ms", "p99 ms"]]
    for finished in FINISHED:
        with database(server, f"taken{finished}") as url:
            times = asyncio.run(milliseconds(url, finished))
        rows.append([f"{finished:,}", f"{times[TAKEN // 2]:.2f}", f"{times[TAKEN * 99 // 100]:.2f}"])
    return aligned(rows)
