"""The news of jobs by LISTEN and NOTIFY of PostgreSQL, where a trigger of the record tells them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import psycopg
from psycopg.conninfo import make_conninfo

from calculatrice.jobs.shared_event_bus import SharedEventBus

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

CHANNEL = "calculatrice_news"
_KEEPALIVE = {"keepalives_idle": 10, "keepalives_interval": 5, "keepalives_count": 3}
"""A connection that nothing is said on must notice by itself that the other end is gone."""


class PostgresqlEventBus(SharedEventBus):
    """`service.ports.EventBus` through the database, on a connection that listens."""

    errors: ClassVar[tuple[type[Exception], ...]] = (psycopg.Error, OSError)

    def __init__(self, url: str) -> None:
        super().__init__()
        self._address = make_conninfo(url, **_KEEPALIVE)

    async def _messages(self) -> AsyncIterator[str]:
        async with await psycopg.AsyncConnection.connect(self._address, autocommit=True) as connection:
            await connection.execute(f"LISTEN {CHANNEL}")
            yield ""
            async for notification in connection.notifies():
                yield notification.payload
