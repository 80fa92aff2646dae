"""The news of jobs by LISTEN and NOTIFY of PostgreSQL."""

from __future__ import annotations

from typing import TYPE_CHECKING

import psycopg
from psycopg.conninfo import make_conninfo
from sqlalchemy import func, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from calculatrice.jobs.shared_news import SharedNews

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from sqlalchemy.ext.asyncio import AsyncEngine

CHANNEL = "calculatrice_news"
_KEEPALIVE = {"keepalives_idle": 10, "keepalives_interval": 5, "keepalives_count": 3}
"""A connection that nothing is said on must notice by itself that the other end is gone."""


class PostgresqlNews(SharedNews):
    """`service.ports.News` through the database: one connection listens, those of the engine tell."""

    errors = (psycopg.Error, DBAPIError, PoolTimeout, OSError)

    def __init__(self, engine: AsyncEngine, url: str) -> None:
        super().__init__()
        self._engine = engine
        self._url = url

    async def _send(self, job_id: str) -> None:
        async with self._engine.connect() as connection:
            await connection.execution_options(isolation_level="AUTOCOMMIT")
            await connection.execute(select(func.pg_notify(CHANNEL, job_id)))

    async def _messages(self) -> AsyncIterator[str]:
        address = make_conninfo(self._url, **_KEEPALIVE)
        connection = await psycopg.AsyncConnection.connect(address, autocommit=True)
        async with connection:
            await connection.execute(f"LISTEN {CHANNEL}")
            yield ""
            async for notification in connection.notifies():
                yield notification.payload
