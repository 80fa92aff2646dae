"""A user that was granted nothing in the schema that all share can still keep a record in the database."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from calculatrice.store.database import connect
from calculatrice.store.migrating import migrate
from calculatrice.store.schema_state import schema_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.parts.postgresql import Postgresql

SCHEMAS = "SELECT DISTINCT schemaname FROM pg_tables WHERE tablename IN ('calculations', 'alembic_version')"


@pytest.fixture
def limited(postgresql_server: Postgresql, empty_postgresql: str) -> Iterator[str]:
    """The database as a user sees it who has all rights on it, and none in its schema `public`."""
    name = empty_postgresql.rpartition("/")[2].partition("?")[0]
    postgresql_server.execute("CREATE ROLE calculatrice LOGIN")
    postgresql_server.execute(f"GRANT ALL ON DATABASE {name} TO calculatrice")
    postgresql_server.execute("REVOKE CREATE ON SCHEMA public FROM PUBLIC", name)
    yield empty_postgresql.replace("postgres@", "calculatrice@")
    for words in ("REASSIGN OWNED BY calculatrice TO postgres", "DROP OWNED BY calculatrice"):
        postgresql_server.execute(words, name)
    postgresql_server.execute("DROP ROLE calculatrice")


def schemas(url: str, *, times: int) -> tuple[str, list[str]]:
    """How the schema is after that many migrations, and in which the tables are."""

    async def scenario() -> tuple[str, list[str]]:
        engine = connect(url)
        for _ in range(times):
            await migrate(engine)
        async with engine.connect() as connection:
            found = await connection.execute(text(SCHEMAS))
            there = [row[0] for row in found]
            state, _ = await connection.run_sync(schema_of)
        await engine.dispose()
        return state, there

    return asyncio.run(scenario())


@pytest.mark.parametrize("times", [1, 2])
def test_the_tables_are_in_a_schema_of_the_user_s_own(limited: str, times: int) -> None:
    assert schemas(limited, times=times) == ("current", ["calculatrice"])


def test_where_the_common_schema_is_open_the_tables_are_there(empty_postgresql: str) -> None:
    assert schemas(empty_postgresql, times=1) == ("current", ["public"])
