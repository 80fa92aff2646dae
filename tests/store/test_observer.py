"""What a database refuses is told, and remembered until it takes it again; its clock is compared with that here."""

from __future__ import annotations

import asyncio
import sqlite3
from datetime import timedelta
from typing import TYPE_CHECKING

import psycopg
import pytest
from sqlalchemy import event
from tests.parts.fixtures import migrated

from calculatrice.service.errors import StoreUnavailable
from calculatrice.service.health import HealthCheck, without_redis
from calculatrice.service.job import Submission
from calculatrice.service.request import Request
from calculatrice.store import observer
from calculatrice.store.database import connect
from calculatrice.store.job_store import SqlJobStore

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from sqlalchemy.ext.asyncio import AsyncEngine

    Scenario = Callable[[SqlJobStore], Awaitable[object]]

THIRD = Submission(Request("1/3"))
LONG = Submission(Request("1" * 50_000))
FULL = """
CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'; END $$;
CREATE TRIGGER refuse BEFORE INSERT ON calculations FOR EACH ROW EXECUTE FUNCTION refuse();
"""
ROOM = "DROP FUNCTION refuse CASCADE"


@pytest.fixture(autouse=True)
def tried_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(observer, "TRIED_AGAIN_AFTER", 0)


def play(engine: AsyncEngine, scenario: Scenario) -> None:
    async def whole() -> None:
        records = SqlJobStore(engine, 1000)
        try:
            await scenario(records)
        finally:
            await records.close()

    asyncio.run(whole())


async def refused(records: SqlJobStore, why: str, submission: Submission = THIRD) -> None:
    with pytest.raises(StoreUnavailable) as raised:
        await records.add(submission)
    assert raised.value.why == why
    assert (await records.condition()).state == why


def test_a_file_without_room_is_full_until_there_is_room(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/calculations.db"
    migrated(url)
    pages = 20
    engine = connect(url)

    @event.listens_for(engine.sync_engine, "checkout")
    def limit(connection: sqlite3.Connection, *_: object) -> None:
        connection.cursor().execute(f"PRAGMA max_page_count = {pages}")

    async def scenario(records: SqlJobStore) -> None:
        nonlocal pages
        kept = await records.add(THIRD)
        await refused(records, "full", Submission(Request("1" * 200_000)))
        # It is the disk that decides, not that the next job happens to be small.
        assert await records.find(kept.id) == kept
        assert (await records.condition()).state == "full"
        pages = 1_000_000
        assert (await records.condition()).state == "current"
        assert (await records.backlog()).count == 1
        await records.add(LONG)

    play(engine, scenario)


def test_a_disk_of_postgresql_without_room_is_full_until_there_is_room(postgresql: str) -> None:
    def execute(statement: str) -> None:
        with psycopg.connect(postgresql, autocommit=True) as connection:
            connection.execute(statement.encode())

    async def scenario(records: SqlJobStore) -> None:
        await asyncio.to_thread(execute, FULL)
        await refused(records, "full")
        assert (await records.condition()).state == "full"
        await asyncio.to_thread(execute, ROOM)
        assert (await records.condition()).state == "current"
        await records.add(THIRD)
        assert (await records.backlog()).count == 1

    play(connect(postgresql), scenario)


def test_a_database_that_can_only_be_read_says_so_before_anything_is_refused(postgresql: str) -> None:
    def allow(allowed: str) -> None:
        with psycopg.connect(postgresql, autocommit=True) as connection:
            connection.execute(b"SET default_transaction_read_only = off")
            name = connection.info.dbname
            connection.execute(f"ALTER DATABASE {name} SET default_transaction_read_only = {allowed}".encode())

    async def scenario(records: SqlJobStore) -> None:
        await asyncio.to_thread(allow, "on")
        assert (await records.condition()).state == "read_only"
        await refused(records, "read_only")

    async def later(records: SqlJobStore) -> None:
        await asyncio.to_thread(allow, "off")
        assert (await records.condition()).state == "current"
        await records.add(THIRD)

    play(connect(postgresql), scenario)
    play(connect(postgresql), later)


def damaged(path: Path) -> str:
    """A file whose jobs can't all be read: the first and the last are intact."""
    url = f"sqlite:///{path}/calculations.db"
    migrated(url)

    async def fill(records: SqlJobStore) -> None:
        for _ in range(20):
            await records.add(LONG)

    play(connect(url), fill)
    file = path / "calculations.db"
    content = bytearray(file.read_bytes())
    third = len(content) // 3
    content[third : 2 * third] = b"\xa5" * third
    file.write_bytes(content)
    return url


def test_a_damaged_file_is_seen_before_anything_is_refused(tmp_path: Path) -> None:
    async def scenario(records: SqlJobStore) -> None:
        assert (await records.condition()).state == "current"
        await records.examine()
        assert (await records.condition()).state == "damaged"
        assert (await records.condition()).state == "damaged"

    play(connect(damaged(tmp_path)), scenario)


def test_a_whole_file_is_not_damaged(tmp_path: Path, postgresql: str) -> None:
    url = f"sqlite:///{tmp_path}/calculations.db"
    migrated(url)

    async def scenario(records: SqlJobStore) -> None:
        await records.add(THIRD)
        await records.examine()
        assert (await records.condition()).state == "current"

    play(connect(url), scenario)
    play(connect(postgresql), scenario)


def test_a_table_that_is_dropped_is_missed(tmp_path: Path, postgresql: str) -> None:
    url = f"sqlite:///{tmp_path}/calculations.db"
    migrated(url)

    async def scenario(records: SqlJobStore) -> None:
        async with records._engine.begin() as connection:
            await connection.exec_driver_sql("DROP TABLE calculations")
        await refused(records, "incomplete")
        assert not (await HealthCheck(records, without_redis)()).ready

    play(connect(url), scenario)
    play(connect(postgresql), scenario)


def test_the_times_of_a_job_are_the_databases(postgresql: str, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/calculations.db"
    migrated(url)

    async def scenario(records: SqlJobStore) -> None:
        before = (await records.condition()).ahead
        job = await records.add(THIRD)
        await records.claim(job.id)
        await records.finish(job.id, b"{}")
        done = await records.find(job.id)
        assert done is not None
        assert done.started_at is not None
        assert done.finished_at is not None
        assert job.created_at <= done.started_at <= done.finished_at
        assert job.created_at == done.created_at
        assert before == 0
        assert await records.purge(timedelta(minutes=10), 10) == 0
        assert await records.purge(timedelta(), 10) == 1

    play(connect(url), scenario)
    play(connect(postgresql), scenario)


def test_rows_of_a_clock_that_was_behind_are_not_old(tmp_path: Path) -> None:
    """They are from long ago by what they say, and were stored after others that are not."""
    url = f"sqlite:///{tmp_path}/calculations.db"
    migrated(url)
    ages = {
        "from the future": "+9 days",
        "old": "-50 days",
        "also old": "-45 days",
        "young": "-1 days",
        "lied": "-60 days",
    }
    with sqlite3.connect(tmp_path / "calculations.db") as connection:
        for name, age in ages.items():
            connection.execute(
                "INSERT INTO calculations (id, state, request, client, rank, attempts, created_at, finished_at) VALUES "
                "(?, 'done', '{}', '', 0, 1, strftime('%Y-%m-%d %H:%M:%f000', 'now', ?), "
                "strftime('%Y-%m-%d %H:%M:%f000', 'now', ?))",
                [name, age, age],
            )
    connection.close()

    async def scenario(records: SqlJobStore) -> None:
        assert await records.purge(timedelta(days=30), 10) == 2
        assert await records.purge(timedelta(days=30), 10) == 0

    play(connect(url), scenario)
    with sqlite3.connect(tmp_path / "calculations.db") as left:
        assert {row[0] for row in left.execute("SELECT id FROM calculations")} == {"young", "lied", "from the future"}
    left.close()
