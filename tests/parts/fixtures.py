"""The servers that tests use, one of each for every process of the run."""

from __future__ import annotations

import asyncio
from itertools import count
from typing import TYPE_CHECKING

import pytest
from tests.parts import postgresql as postgresql_part
from tests.parts import redis as redis_part

from calculatrice.store.database import connect
from calculatrice.store.migrating import migrate

if TYPE_CHECKING:
    from collections.abc import Iterator

_numbers = count()


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[postgresql_part.Postgresql]:
    """A server whose database `migrated` has the newest schema."""
    if not postgresql_part.installed():
        pytest.skip("needs PostgreSQL: apt-get install postgresql")
    server = postgresql_part.Postgresql(*postgresql_part.HASTY).start()
    server.execute("CREATE DATABASE migrated")
    migrated(server.url("migrated"))
    yield server
    server.remove()


def migrated(url: str) -> None:
    """Give the database the newest schema."""
    asyncio.run(_migrate(url))


async def _migrate(url: str) -> None:
    engine = connect(url)
    await migrate(engine)
    await engine.dispose()


@pytest.fixture
def empty_postgresql(postgresql_server: postgresql_part.Postgresql) -> Iterator[str]:
    """The URL of a database without tables."""
    yield from _database(postgresql_server, "template1")


@pytest.fixture
def postgresql(postgresql_server: postgresql_part.Postgresql) -> Iterator[str]:
    """The URL of a database with the newest schema."""
    yield from _database(postgresql_server, "migrated")


def _database(server: postgresql_part.Postgresql, template: str) -> Iterator[str]:
    name = f"test{next(_numbers)}"
    server.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
    yield server.url(name)
    server.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def redis(tmp_path_factory: pytest.TempPathFactory) -> Iterator[redis_part.Redis]:
    """A server that holds nothing yet."""
    if not redis_part.installed():
        pytest.skip("needs Redis: apt-get install redis-server")
    server = redis_part.Redis(tmp_path_factory.mktemp("redis")).start()
    yield server
    server.stop()
