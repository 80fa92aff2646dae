"""What the record keeps of whose a job is, and until when."""

from __future__ import annotations

import asyncio
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select, update
from tests.parts.fixtures import migrated

from calculatrice import bootstrap
from calculatrice.engine.errors import CalculationError
from calculatrice.jobs.procrastinate_queue import QUEUE, Enqueuing, queue
from calculatrice.service.answer import Failure
from calculatrice.service.digests import Digests
from calculatrice.service.job import Submission
from calculatrice.service.request import Request
from calculatrice.settings import Settings
from calculatrice.store.database import connect
from calculatrice.store.job_store import SqlJobStore
from calculatrice.store.queued_job_store import QueuedJobStore
from calculatrice.store.schema import calculations

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    End = Callable[[SqlJobStore, str], Awaitable[object]]

ADDRESS = "192.0.2.1"
SECRET = Digests(b"a secret that the database lacks")
LOST = Failure.of(CalculationError("process_lost"), 3)
ENDS: dict[str, End] = {
    "done": lambda record, job: record.finish(job, b"{}"),
    "failed": lambda record, job: record.finish(job, LOST),
    "cancelled": lambda record, job: record.cancel(job),
}


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "postgresql":
        return str(request.getfixturevalue("postgresql"))
    migrated(f"sqlite:///{tmp_path}/calculations.db")
    return f"sqlite:///{tmp_path}/calculations.db"


async def kept(record: SqlJobStore, column: str) -> list[str]:
    async with record._engine.connect() as connection:
        return list((await connection.execute(select(calculations.c[column]))).scalars())


@pytest.mark.parametrize("end", ENDS)
def test_the_digest_of_an_address_is_keyed_and_goes_with_the_end_of_the_job(url: str, end: str) -> None:
    async def scenario() -> None:
        record = SqlJobStore(connect(url), 10, digests=SECRET)
        job = await record.add(Submission(Request("1/3"), ADDRESS))
        assert await kept(record, "client") == [SECRET.client(ADDRESS)]
        await ENDS[end](record, job.id)
        assert await kept(record, "client") == [""]
        await record.close()

    asyncio.run(scenario())


def test_it_goes_as_well_where_a_worker_lets_go_of_job_and_turn_at_once(postgresql: str) -> None:
    async def scenario() -> None:
        engine = bootstrap.database(Settings(database_url=postgresql))
        async with queue(postgresql, 4).open_async() as jobs:
            record = QueuedJobStore(engine, 100, Enqueuing(jobs), 0, jobs.connector)
            job = await record.add(Submission(Request("1/3"), ADDRESS))
            taken = await record.take(QUEUE, await jobs.job_manager.register_worker())
            assert taken is not None
            assert await record.let_go(taken[0]["id"], job.id, b"{}")
            assert await kept(record, "client") == [""]
            await record.close()

    asyncio.run(scenario())


def test_a_key_is_kept_under_the_secret_and_one_of_before_is_known(url: str) -> None:
    async def scenario() -> None:
        record = SqlJobStore(connect(url), 10, digests=SECRET)
        submission = Submission(Request("1/3"), ADDRESS, "a key")
        job = await record.add(submission)
        assert await kept(record, "key") == [SECRET.key(ADDRESS, "a key")]
        async with record._engine.begin() as connection:
            plain = sha256(f"{ADDRESS}\na key".encode()).hexdigest()
            await connection.execute(update(calculations).values(key=plain))
        assert (await record.add(submission)).id == job.id
        await record.close()

    asyncio.run(scenario())


def test_two_servers_with_one_secret_know_the_same_client(url: str) -> None:
    one, other = (bootstrap.digests(Settings(secret="x" * 32), connect(url)) for _ in range(2))
    assert one.client(ADDRESS) == other.client(ADDRESS)
    assert one.client(ADDRESS) != bootstrap.digests(Settings(secret="y" * 32), connect(url)).client(ADDRESS)
