"""How many submissions are recorded at one moment: fewer than there are connections."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from calculatrice.service.errors import QueueFull

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from sqlalchemy.ext.asyncio import AsyncEngine

SECONDS = 5
"""After how long another try is suggested where the others go first for too long."""
_LOCK_NOT_AVAILABLE = "55P03"


class Places:
    """The places of one process. Submissions may wait for each other; who reads finds a connection all the same."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._free = asyncio.Semaphore(_count(engine))
        self._patience = engine.pool.timeout() if isinstance(engine.pool, QueuePool) else None
        """As for a connection."""

    @asynccontextmanager
    async def one(self) -> AsyncIterator[None]:
        """Have a place. Raises `QueueFull` where none gets free, or where others go first for too long."""
        try:
            async with asyncio.timeout(self._patience):
                await self._free.acquire()
        except TimeoutError:
            raise QueueFull(SECONDS) from None
        try:
            yield
        except DBAPIError as error:
            if getattr(error.orig, "sqlstate", None) == _LOCK_NOT_AVAILABLE:
                raise QueueFull(SECONDS) from error
            raise
        finally:
            self._free.release()


def _count(engine: AsyncEngine) -> int:
    """Three of four connections of those that are kept; one where there are not so many.

    >>> from calculatrice.store.database import connect
    >>> _count(connect("postgresql://db/calculatrice", 10)), _count(connect("sqlite://"))
    (7, 1)
    """
    pool = engine.pool
    return max(1, pool.size() * 3 // 4) if isinstance(pool, QueuePool) else 1
