"""The schema is brought up to date by any number of processes at once, and an old or new one is told."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import inspect, text

from calculatrice.service.health import Health, HealthCheck, without_redis
from calculatrice.store.database import connect
from calculatrice.store.job_store import SqlJobStore
from calculatrice.store.migrating import SchemaIncomplete, migrate
from calculatrice.store.queue_schema import install_queue, shipped_migrations
from calculatrice.store.schema import calculations

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection
    from sqlalchemy.ext.asyncio import AsyncEngine

NEWER = {
    "0004_since_0003": "extended",
    "0007_since_0001": "extended",
    "0005_since_0004": "newer",
    "0004": "newer",
}
LAST_BUT_ONE = "03.04.00_01_pre_add_retry_failed_job_procedure"
LAST_OF_PROCRASTINATE = "03.04.00_50_post_add_retry_failed_job_procedure"


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/calculations.db"
    return str(request.getfixturevalue("empty_postgresql"))


async def set_revision(engine: AsyncEngine, revision: str) -> None:
    async with engine.begin() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = :revision"), {"revision": revision})


def test_a_schema_is_older_current_or_newer(url: str) -> None:
    async def scenario() -> None:
        engine = connect(url)
        records = SqlJobStore(engine, 10)
        assert (await records.condition()).state == "older"
        await migrate(engine)
        assert (await records.condition()).state == "current"
        await set_revision(engine, "0001")
        assert (await records.condition()).state == "older"
        for revision, state in NEWER.items():
            await set_revision(engine, revision)
            assert (await records.condition()).state == state
        await engine.dispose()

    asyncio.run(scenario())


@pytest.mark.parametrize(
    ("revision", "health"),
    [
        ("0003_since_0002", Health(ready=True, degraded=False, record="current")),
        ("0004_since_0003", Health(ready=True, degraded=False, record="extended")),
        ("0004", Health(ready=False, degraded=True, record="newer")),
        ("0001", Health(ready=False, degraded=True, record="older")),
    ],
)
def test_a_schema_that_can_be_used_is_ready(url: str, revision: str, health: Health) -> None:
    async def scenario() -> None:
        engine = connect(url)
        await migrate(engine)
        await set_revision(engine, revision)
        assert await HealthCheck(SqlJobStore(engine, 10), without_redis)() == health
        await engine.dispose()

    asyncio.run(scenario())


@pytest.mark.parametrize(
    ("revision", "status", "said"),
    [("0004_since_0003", 0, "The database has the newest tables."), ("0004", 1, "tables of a newer version")],
)
def test_a_newer_schema_is_left_as_it_is(url: str, revision: str, status: int, said: str) -> None:
    async def prepare() -> None:
        engine = connect(url)
        await migrate(engine)
        await set_revision(engine, revision)
        await engine.dispose()

    asyncio.run(prepare())
    command = [sys.executable, "-m", "calculatrice", "migrate", "--locale", "en", "--database-url", url]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (ended.returncode, said in ended.stdout + ended.stderr) == (status, True)
    assert "Traceback" not in ended.stderr


HALVES = {
    "no version row": ("DELETE FROM alembic_version", "alembic_version"),
    "no version table": ("DROP TABLE alembic_version", "alembic_version"),
    "two versions": ("INSERT INTO alembic_version VALUES ('0001')", "alembic_version"),
    "no calculations": ("DROP TABLE calculations", "calculations"),
    "of another program": ("UPDATE alembic_version SET version_num = 'ae1027a6acf'", "another program"),
}


@pytest.mark.parametrize("half", HALVES)
def test_a_half_made_database_is_told_by_what_it_lacks(url: str, half: str) -> None:
    statement, lacked = HALVES[half]

    async def halve() -> None:
        engine = connect(url)
        await migrate(engine)
        async with engine.begin() as connection:
            await connection.execute(text(statement))
        assert (await SqlJobStore(engine, 10).condition()).state == ("foreign" if "program" in half else "incomplete")
        await engine.dispose()

    asyncio.run(halve())
    command = [sys.executable, "-m", "calculatrice", "migrate", "--locale", "en", "--database-url", url]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ended.returncode == 1
    assert lacked in ended.stderr
    assert "another with --database-url" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert "already exists" not in ended.stderr


def test_a_queue_without_its_table_is_told(postgresql: str) -> None:
    async def halve() -> None:
        engine = connect(postgresql)
        async with engine.begin() as connection:
            await connection.execute(text("DROP TABLE procrastinate_jobs CASCADE"))
        assert (await SqlJobStore(engine, 10).condition()).state == "incomplete"
        with pytest.raises(SchemaIncomplete, match="procrastinate_jobs"):
            await migrate(engine)
        await engine.dispose()

    asyncio.run(halve())


BROKEN = {
    "garbage": (b"\x00\xff" * 9000, "damaged"),
    "text": (b"no database\n" * 500, "damaged"),
    "cut off": (b"SQLite format 3\x00" + b"\x10\x00\x01\x01" + b"\x00" * 80, "damaged"),
}


@pytest.mark.parametrize(
    ("broken", "command"), [*((broken, ("serve", "--port", "0")) for broken in BROKEN), ("garbage", ("jobs", "list"))]
)
def test_a_broken_file_is_told(tmp_path: Path, broken: str, command: tuple[str, ...]) -> None:
    content, said = BROKEN[broken]
    file = tmp_path / "calculations.db"
    file.write_bytes(content)
    words = [sys.executable, "-m", "calculatrice", *command, "--locale", "en", "--database-url", f"sqlite:///{file}"]
    ended = subprocess.run(words, capture_output=True, text=True, check=False, timeout=60)
    assert (ended.returncode, said in ended.stderr) == (1, True), ended.stderr
    assert "Traceback" not in ended.stderr


def test_many_processes_may_migrate_at_once(url: str) -> None:
    command = [sys.executable, "-m", "calculatrice", "migrate", "--locale", "en", "--database-url", url]
    started = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    assert [process.communicate()[0] for process in started] == ["The database has the newest tables.\n"] * 3
    assert [process.returncode for process in started] == [0] * 3


def test_the_tables_are_those_that_the_record_uses(url: str) -> None:
    def differences(connection: Connection) -> tuple[set[str], set[str]]:
        found = inspect(connection)
        columns = {column["name"] for column in found.get_columns("calculations")}
        indexes = {str(index["name"]) for index in found.get_indexes("calculations")}
        return columns ^ set(calculations.c.keys()), {str(index.name) for index in calculations.indexes} - indexes

    async def scenario() -> None:
        engine = connect(url)
        await migrate(engine)
        async with engine.connect() as connection:
            assert await connection.run_sync(differences) == (set(), set())
        await engine.dispose()

    asyncio.run(scenario())


def test_a_newer_procrastinate_needs_a_migration_of_ours() -> None:
    assert shipped_migrations()[-1].stem == LAST_OF_PROCRASTINATE


def test_the_queue_is_brought_up_to_the_procrastinate_installed(postgresql: str) -> None:
    async def scenario() -> None:
        engine = connect(postgresql)
        async with engine.begin() as connection:
            await connection.run_sync(install_queue)
            await connection.execute(text(f"COMMENT ON TABLE procrastinate_jobs IS '{LAST_BUT_ONE}'"))
        async with engine.begin() as connection:
            await connection.run_sync(install_queue)
            found = await connection.execute(text("SELECT obj_description(to_regclass('procrastinate_jobs'))"))
            assert found.scalar_one() == LAST_OF_PROCRASTINATE
        await engine.dispose()

    asyncio.run(scenario())
