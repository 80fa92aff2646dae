"""What is kept of jobs: no request that nobody needs, no more bytes of one client, or of all, than the bounds say."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import text

from calculatrice.service.answer import Failure
from calculatrice.service.errors import KeyReused, StoreFull, TooMuchKept
from calculatrice.service.job import Submission
from calculatrice.service.request import Request
from calculatrice.store import room
from calculatrice.store.database import connect
from calculatrice.store.job_store import SqlJobStore
from calculatrice.store.migrating import migrate
from calculatrice.store.room import Bounds

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    Scenario = Callable[[SqlJobStore], Awaitable[object]]

LARGE = Request("1" * 400_000)
READER, ANOTHER, HERE = "203.0.113.7", "203.0.113.8", "127.0.0.1"
ANSWER = b'{"decimal":"0.333"}'
FAILURE = Failure("worker_lost", "worker_lost", 0, 1)
ENDS: dict[str, Callable[[SqlJobStore, str], Awaitable[object]]] = {
    "done": lambda record, job_id: record.finish(job_id, ANSWER),
    "failed": lambda record, job_id: record.finish(job_id, FAILURE),
    "cancelled": lambda record, job_id: record.cancel(job_id),
}


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/calculations.db"
    return str(request.getfixturevalue("postgresql"))


def play(url: str, scenario: Scenario, bounds: Bounds | None = None) -> None:
    async def whole() -> None:
        record = SqlJobStore(connect(url), 1000).bounded(bounds or Bounds())
        await migrate(record._engine)
        await scenario(record)
        await record.close()

    asyncio.run(asyncio.wait_for(whole(), 60))


async def value(record: SqlJobStore, query: str) -> Any:  # noqa: ANN401 - whatever the database says
    async with record._engine.connect() as connection:
        return (await connection.execute(text(query))).scalar_one()


@pytest.mark.parametrize("end", ENDS)
def test_the_request_of_a_job_that_has_ended_goes_at_once(url: str, end: str) -> None:
    async def scenario(record: SqlJobStore) -> None:
        job = await record.add(Submission(LARGE, READER))
        await ENDS[end](record, job.id)
        assert await value(record, "SELECT sum(length(request)) FROM calculations") < 100
        found = await record.find(job.id)
        assert found is not None
        assert (found.state, found.request.expression) == (end, "")

    play(url, scenario)


@pytest.mark.parametrize("end", ENDS)
def test_a_key_stands_for_its_request_when_that_is_gone(url: str, end: str) -> None:
    async def scenario(record: SqlJobStore) -> None:
        job = await record.add(Submission(LARGE, READER, "key"))
        await ENDS[end](record, job.id)
        again = await record.add(Submission(LARGE, READER, "key"))
        assert (again.id, again.state) == (job.id, end)
        with pytest.raises(KeyReused):
            await record.add(Submission(Request("2"), READER, "key"))

    play(url, scenario)


def test_a_client_has_room_again_when_its_jobs_are_cancelled(url: str) -> None:
    async def scenario(record: SqlJobStore) -> None:
        first, _ = [await record.add(Submission(LARGE, READER)) for _ in range(2)]
        with pytest.raises(TooMuchKept):
            await record.add(Submission(LARGE, READER))
        for other in (ANOTHER, HERE, HERE, HERE):
            await record.add(Submission(LARGE, other))
        await record.cancel(first.id)
        await record.add(Submission(LARGE, READER))

    play(url, scenario, Bounds(client=1))


def test_answers_count_as_long_as_they_are_kept(url: str) -> None:
    async def scenario(record: SqlJobStore) -> None:
        job = await record.add(Submission(Request("1"), READER))
        await record.finish(job.id, b'"' + b"3" * (1 << 20) + b'"')
        with pytest.raises(TooMuchKept):
            await record.add(Submission(Request("1"), READER))
        await record.purge(timedelta(0), 500)
        await record.add(Submission(Request("1"), READER))

    play(url, scenario, Bounds(client=1))


def test_all_clients_together_have_a_bound(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "SECONDS", 0.0)

    async def scenario(record: SqlJobStore) -> None:
        elsewhere = SqlJobStore(connect(url), 1000).bounded(Bounds(total=1))
        jobs = [await each.add(Submission(LARGE, READER)) for each in (record, elsewhere)]
        for each in (record, elsewhere):
            with pytest.raises(StoreFull):
                await each.add(Submission(LARGE, ANOTHER))
        await record.cancel(jobs[0].id)
        await elsewhere.add(Submission(LARGE, ANOTHER))
        await elsewhere.close()

    play(url, scenario, Bounds(total=1))


async def _grow_older(record: SqlJobStore, url: str) -> None:
    """All that is kept, by two hours."""
    by = "datetime({0}, '-2 hours')" if url.startswith("sqlite") else "{0} - interval '2 hours'"
    aged = ", ".join(f"{column} = {by.format(column)}" for column in ("created_at", "finished_at"))
    async with record._engine.begin() as connection:
        await connection.execute(text(f"UPDATE calculations SET {aged}"))  # noqa: S608 - names of columns


def test_a_cancelled_job_is_forgotten_within_hours(url: str) -> None:
    async def scenario(record: SqlJobStore) -> None:
        cancelled, done = [await record.add(Submission(Request("1"), READER)) for _ in range(2)]
        await record.cancel(cancelled.id)
        await record.finish(done.id, ANSWER)
        assert await record.purge(timedelta(days=30), 500) == 0
        await _grow_older(record, url)
        assert await record.purge(timedelta(days=30), 500) == 1
        assert await record.find(cancelled.id) is None
        assert await record.find(done.id) is not None

    play(url, scenario)
