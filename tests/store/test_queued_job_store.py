"""A job and its turn in the queue are taken, and let go, together."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, LiteralString

import psycopg
import pytest

from calculatrice import bootstrap
from calculatrice.jobs.procrastinate_queue import QUEUE, Enqueuing, queue
from calculatrice.service.answer import Failure
from calculatrice.service.errors import StoreUnavailable
from calculatrice.service.job import Submission
from calculatrice.service.request import Request
from calculatrice.settings import Settings
from calculatrice.store.queued_job_store import QueuedJobStore

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from procrastinate.connector import BaseConnector

    from calculatrice.service.job import Job

    Scenario = Callable[[QueuedJobStore, int], Awaitable[object]]

THIRD = Submission(Request("1/3"))
ANSWER = b'{"decimal":"0.333"}'
PATIENCE = 60


class Blind:
    """A connector whose first answer tells of the turn alone, as when the record was written during the statement."""

    def __init__(self, connector: BaseConnector) -> None:
        self._connector = connector
        self._blind = True

    async def execute_query_all_async(self, query: LiteralString, **values: object) -> list[dict[str, Any]]:
        rows: list[dict[str, Any]] = await self._connector.execute_query_all_async(query, **values)
        if self._blind and rows:
            self._blind = False
            return [{**rows[0], "id": None}]
        return rows


def play(url: str, scenario: Scenario, around: Callable[[Any], Any] = lambda connector: connector) -> None:
    """Play the scenario with a record and the identifier of a worker."""

    async def whole() -> None:
        engine = bootstrap.database(Settings(database_url=url))
        async with queue(url, 4).open_async() as jobs:
            record = QueuedJobStore(engine, 100, Enqueuing(jobs), 0, around(jobs.connector))
            await scenario(record, await jobs.job_manager.register_worker())
            await record.close()

    asyncio.run(asyncio.wait_for(whole(), PATIENCE))


def turns(url: str) -> int:
    """How many turns the queue has."""
    with psycopg.connect(url) as connection:
        [(count,)] = connection.execute("SELECT count(*) FROM procrastinate_jobs").fetchall()
    return int(count)


async def taken(record: QueuedJobStore, worker: int) -> tuple[int, Job]:
    found = await record.take(QUEUE, worker)
    assert found is not None
    return found[0]["id"], found[1]


@pytest.mark.parametrize(
    ("outcome", "state"), [(ANSWER, "done"), (Failure("division_by_zero", "division_by_zero", 1, 2), "failed")]
)
def test_what_is_taken_runs_and_what_is_let_go_is_over(postgresql: str, outcome: bytes | Failure, state: str) -> None:
    async def scenario(record: QueuedJobStore, worker: int) -> None:
        added = await record.add(THIRD)
        turn, job = await taken(record, worker)
        assert (job.id, job.state, job.attempts) == (added.id, "running", 1)
        assert await record.take(QUEUE, worker) is None
        assert await record.let_go(turn, job.id, outcome)
        ended = await record.find(job.id)
        assert ended is not None
        assert (ended.state, ended.finished) == (state, True)

    play(postgresql, scenario)
    assert turns(postgresql) == 0


def test_an_outcome_is_written_once_whoever_lets_go(postgresql: str) -> None:
    async def scenario(record: QueuedJobStore, worker: int) -> None:
        await record.add(THIRD)
        turn, job = await taken(record, worker)
        assert await record.let_go(turn, job.id, ANSWER)
        done = await record.find(job.id)
        assert not await record.let_go(turn, job.id, b'{"decimal":"another"}')
        assert await record.find(job.id) == done

    play(postgresql, scenario)


def test_turns_of_jobs_that_are_finished_or_forgotten_are_passed_over(postgresql: str) -> None:
    async def scenario(record: QueuedJobStore, worker: int) -> None:
        cancelled, forgotten, wanted = [await record.add(THIRD) for _ in range(3)]
        await record.cancel(cancelled.id)
        with psycopg.connect(postgresql) as connection:
            connection.execute("DELETE FROM calculations WHERE id = %s", [forgotten.id])
            connection.execute(
                "INSERT INTO procrastinate_jobs (queue_name, task_name, priority) VALUES (%s, 'no job of ours', 9)",
                [QUEUE],
            )
        _, job = await taken(record, worker)
        assert job.id == wanted.id

    play(postgresql, scenario)
    assert turns(postgresql) == 1


def test_a_turn_that_is_newer_than_what_its_statement_saw_of_the_record_keeps_its_job(postgresql: str) -> None:
    async def scenario(record: QueuedJobStore, worker: int) -> None:
        added = await record.add(THIRD)
        _, job = await taken(record, worker)
        assert (job.id, job.state) == (added.id, "running")

    play(postgresql, scenario, around=Blind)
    assert turns(postgresql) == 1


def test_who_waits_for_the_turn_keeps_nobody_from_the_record(postgresql: str) -> None:
    async def scenario(record: QueuedJobStore, worker: int) -> None:
        await record.add(THIRD)
        turn, job = await taken(record, worker)
        async with await psycopg.AsyncConnection.connect(postgresql) as other:
            await other.execute("SELECT FROM procrastinate_jobs WHERE id = %s FOR UPDATE", [turn])
            letting_go = asyncio.create_task(record.let_go(turn, job.id, ANSWER))
            await somebody_waits(postgresql)
            await other.execute("SELECT FROM calculations WHERE id = %s FOR UPDATE NOWAIT", [job.id])
        assert await letting_go

    play(postgresql, scenario)


async def somebody_waits(url: str) -> None:
    """Return when a statement waits for a lock."""
    async with await psycopg.AsyncConnection.connect(url, autocommit=True) as connection:
        while True:
            found = await connection.execute(
                "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
            )
            if await found.fetchone() is not None:
                return
            await asyncio.sleep(0.01)


def test_a_database_without_tables_counts_as_out_of_reach(empty_postgresql: str) -> None:
    async def whole() -> None:
        engine = bootstrap.database(Settings(database_url=empty_postgresql))
        async with queue(empty_postgresql, 4).open_async() as jobs:
            record = QueuedJobStore(engine, 100, Enqueuing(jobs), 0, jobs.connector)
            with pytest.raises(StoreUnavailable):
                await record.take(QUEUE, 1)
            await record.close()

    asyncio.run(asyncio.wait_for(whole(), PATIENCE))
