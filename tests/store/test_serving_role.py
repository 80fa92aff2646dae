"""The role that serves does all that servers and workers need, and can change no table."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING

import psycopg
import pytest
from tests.parts.workers import PATIENCE, worker

from calculatrice import bootstrap
from calculatrice.service.job import Submission
from calculatrice.service.request import Request
from calculatrice.settings import Settings
from calculatrice.store.database import connect
from calculatrice.store.migrating import migrate
from calculatrice.store.serving_role import ServingRoleMissing, ServingRoleOwns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.parts.postgresql import Postgresql

OWNER, SERVES = "roles_owner", "roles-server"
PATH = f"?options=-csearch_path%3D{OWNER}%2Cpublic"
THIRD, ENDLESS = Request("1/3"), Request("\n".join(["isprime(2^4423-1)"] * 50))
REFUSED = "42501"
"""PostgreSQL's insufficient_privilege: who doesn't own a table gets it, too."""


@pytest.fixture
def database(postgresql_server: Postgresql, empty_postgresql: str) -> Iterator[str]:
    """The URL of an empty database for its owner; one that serves may enter, and create nothing."""
    name = empty_postgresql.rpartition("/")[2]
    for words in (f"CREATE ROLE {OWNER} LOGIN", f'CREATE ROLE "{SERVES}" LOGIN'):
        postgresql_server.execute(words)
    postgresql_server.execute(f"GRANT ALL ON DATABASE {name} TO {OWNER}")
    postgresql_server.execute("REVOKE CREATE ON SCHEMA public FROM PUBLIC", name)
    yield empty_postgresql.replace("postgres@", f"{OWNER}@")
    for role in (OWNER, SERVES):
        postgresql_server.execute(f'DROP OWNED BY "{role}" CASCADE', name)
        postgresql_server.execute(f'DROP ROLE "{role}"')


def served(database: str) -> str:
    """The same database, for the one that serves."""
    return database.replace(f"{OWNER}@", f"{SERVES}@") + PATH


def migrated(url: str, role: str, *, times: int = 1) -> tuple[str, ...]:
    """Where the role may create after so many migrations."""

    async def scenario() -> tuple[str, ...]:
        engine = connect(url)
        try:
            return [await migrate(engine, role) for _ in range(times)][-1]
        finally:
            await engine.dispose()

    return asyncio.run(scenario())


@pytest.mark.parametrize("before", [False, True], ids=["new", "of one role before"])
def test_all_that_is_served_is_done_by_a_role_without_ddl(database: str, before: bool) -> None:
    if before:
        migrated(database, "none")
    assert migrated(database, SERVES, times=2) == ()
    url = served(database)

    async def scenario() -> None:
        settings = Settings(database_url=url, workers=0)
        async with bootstrap.calculations(settings) as made:
            assert (await made.health.look()).state == "current"
            ended = await made.submit(Submission(THIRD, key="once"))
            assert (await made.submit(Submission(THIRD, key="once"))).id == ended.id
            found = await made.wait(ended.id, PATIENCE)
            assert found is not None
            assert (found.state, found.answer is not None) == ("done", True)
            running = await made.submit(Submission(ENDLESS))
            cancelled = await made.cancel(running.id)
            assert cancelled is not None
            assert cancelled.state == "cancelled"
            assert await made.purge(timedelta(0)) >= 1

    with worker(url, "--concurrency", "1", "--grace", "0.1"):
        asyncio.run(asyncio.wait_for(scenario(), 2 * PATIENCE))


DDL = (
    "CREATE TABLE mine (a int)",
    f"CREATE TABLE {OWNER}.mine (a int)",
    "CREATE SCHEMA mine",
    "ALTER TABLE calculations ADD COLUMN mine int",
    "ALTER TABLE calculations DISABLE TRIGGER ALL",
    "ALTER TABLE procrastinate_jobs OWNER TO CURRENT_USER",
    "DROP TABLE calculations",
    "DROP INDEX calculations_bytes",
    f"DROP SCHEMA {OWNER} CASCADE",
    "TRUNCATE calculations",
    "CREATE INDEX mine ON calculations (id)",
    "CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    "CREATE OR REPLACE FUNCTION calculatrice_tell() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'",
    "DROP FUNCTION calculatrice_tell() CASCADE",
    "DROP TYPE procrastinate_job_status CASCADE",
    "UPDATE alembic_version SET version_num = '9999'",
    "DELETE FROM alembic_version",
    f'GRANT {OWNER} TO "{SERVES}"',
    f"SET ROLE {OWNER}",
)


def test_it_can_change_no_table_no_function_and_no_right(database: str) -> None:
    migrated(database, SERVES)
    refused = {}
    with psycopg.connect(served(database), autocommit=True) as connection:
        for words in DDL:
            with pytest.raises(psycopg.Error) as error:
                connection.execute(words.encode())
            refused[words] = error.value.sqlstate
    assert {words: state for words, state in refused.items() if state != REFUSED} == {}


def test_more_rights_than_it_needs_are_taken_from_it(database: str) -> None:
    migrated(database, SERVES)
    with psycopg.connect(database, autocommit=True) as owner:
        owner.execute(f'GRANT ALL ON ALL TABLES IN SCHEMA {OWNER} TO "{SERVES}"'.encode())
        owner.execute(f'GRANT CREATE ON SCHEMA {OWNER} TO "{SERVES}"'.encode())
    assert migrated(database, SERVES) == ()
    with psycopg.connect(served(database)) as connection, pytest.raises(psycopg.errors.InsufficientPrivilege):
        connection.execute("TRUNCATE calculations")


def test_where_others_let_it_create_is_told(postgresql_server: Postgresql, database: str) -> None:
    name = database.rpartition("/")[2]
    postgresql_server.execute("GRANT CREATE ON SCHEMA public TO PUBLIC", name)
    postgresql_server.execute(f'GRANT CREATE ON DATABASE {name} TO "{SERVES}"')
    assert migrated(database, SERVES) == ("SCHEMA public", f"DATABASE {name}")


def test_a_role_that_can_not_serve_is_refused(database: str) -> None:
    for role, refusal in (("nobody", ServingRoleMissing), (OWNER, ServingRoleOwns), ("postgres", ServingRoleOwns)):
        with pytest.raises(refusal, match=role):
            migrated(database, role)
    with pytest.raises(ServingRoleMissing):
        migrated("sqlite://", SERVES)
