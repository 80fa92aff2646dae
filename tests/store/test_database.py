"""Databases by their URLs, and what is said of those out of reach."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError
from tests.parts.certificates import self_signed
from tests.parts.postgresql import HASTY, Postgresql
from tests.parts.servers import free_port

from calculatrice.service.errors import StoreUnavailable
from calculatrice.service.job import Submission
from calculatrice.service.request import Request
from calculatrice.store.database import UnknownDatabase, address, connect
from calculatrice.store.job_store import SqlJobStore
from calculatrice.store.sole_user import DatabaseInUse, sole_user

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy.ext.asyncio import AsyncEngine


@pytest.mark.parametrize("url", ["", "calculations.db", "mysql://host/name", "http://host", "sqlite", "oracle://x"])
def test_what_names_no_database_is_refused(url: str) -> None:
    with pytest.raises(UnknownDatabase):
        connect(url)


@pytest.mark.parametrize("scheme", ["postgresql", "postgres", "postgresql+psycopg"])
def test_an_address_is_as_its_own_library_reads_it(scheme: str) -> None:
    engine = connect(f"{scheme}://user:secret@host:1/name?sslmode=verify-full")
    assert address(engine) == "postgresql://user:secret@host:1/name?sslmode=verify-full"


def test_a_new_file_that_another_process_writes_to_is_waited_for(tmp_path: Path) -> None:
    file = tmp_path / "calculations.db"
    with closing(sqlite3.connect(file, isolation_level=None, check_same_thread=False)) as writer:
        writer.execute("BEGIN IMMEDIATE")

        async def scenario() -> None:
            engine = connect(f"sqlite:///{file}")
            asyncio.get_running_loop().call_later(0.2, writer.execute, "COMMIT")
            async with engine.connect() as connection:
                assert await connection.scalar(text("PRAGMA journal_mode")) == "wal"
            await engine.dispose()

        asyncio.run(scenario())


def test_a_file_lies_in_a_folder_that_is_made(tmp_path: Path) -> None:
    connect(f"sqlite:///{tmp_path}/new/calculations.db")
    assert (tmp_path / "new").is_dir()


def test_a_file_serves_one_at_a_time(tmp_path: Path, postgresql: str) -> None:
    engine = connect(f"sqlite:///{tmp_path}/calculations.db")
    with sole_user(engine), pytest.raises(DatabaseInUse), sole_user(engine):
        pass
    with sole_user(engine):
        pass
    shared = connect(postgresql)
    with sole_user(shared), sole_user(shared):
        pass


async def works(engine: AsyncEngine) -> None:
    try:
        await SqlJobStore(engine, 10).find("id")
    finally:
        await engine.dispose()


def test_a_database_out_of_reach_is_unavailable() -> None:
    with pytest.raises(StoreUnavailable):
        asyncio.run(works(connect(f"postgresql://nobody@127.0.0.1:{free_port()}/nothing")))


def test_a_pool_without_a_free_connection_is_unavailable(postgresql: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("calculatrice.store.database._SECONDS_FOR_A_CONNECTION", 0.01)

    async def scenario() -> None:
        engine = connect(postgresql, connections=1)
        async with engine.connect() as connection:
            await connection.execute(text("SELECT 1"))
            with pytest.raises(StoreUnavailable):
                await SqlJobStore(engine, 10).add(Submission(Request("1")))
        await SqlJobStore(engine, 10).backlog()
        await engine.dispose()

    asyncio.run(scenario())


def test_passwords_and_certificates(tmp_path: Path, postgresql_server: Postgresql) -> None:
    made = self_signed(tmp_path)
    server = Postgresql(*HASTY, "ssl=on")
    for name, file in (("server.crt", made.certificate), ("server.key", made.key)):
        server.give(name, file)
    server.start()
    try:
        server.execute("CREATE DATABASE migrated")
        server.execute("CREATE ROLE guest LOGIN PASSWORD 'secret'")
        server.demand_passwords()
        url = server.url("migrated").replace("postgres@127.0.0.1", "guest:secret@localhost")
        trusted = f"?sslmode=verify-full&sslrootcert={made.certificate}"
        (tmp_path / "other").mkdir()
        strange = self_signed(tmp_path / "other")
        for right, query, password in (
            (True, trusted, "secret"),
            (False, trusted, "guess"),
            (False, f"?sslmode=verify-full&sslrootcert={strange.certificate}", "secret"),
        ):
            assert asyncio.run(answers(url.replace("secret", password) + query)) is right
    finally:
        server.remove()
    assert postgresql_server.alive


async def answers(url: str) -> bool:
    engine = connect(url)
    try:
        async with engine.connect() as connection:
            [encrypted] = (
                await connection.execute(text("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()"))
            ).one()
            return bool(encrypted)
    except OperationalError:
        return False
    finally:
        await engine.dispose()
