"""The bytes that the record keeps: how many of whom, and whether there is room for more."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import func, select

from calculatrice.service.clients import counted_as
from calculatrice.service.errors import StoreFull, TooMuchKept
from calculatrice.store.schema import calculations

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncConnection

MEBIBYTE = 1 << 20
ROW = 512
"""Bytes that a job takes beside its texts, its places in indexes among them."""
SECONDS = 10.0
"""How long a sum of all that is kept is believed: making it reads a whole index."""


class Bounds(NamedTuple):
    """The most that is kept of one client, and in all, in MiB; 0: any amount."""

    client: int = 0
    total: int = 0


def bucket_of(digest: str) -> int:
    """The account that the bytes of a client are kept on: one of so many that it tells of nobody in particular.

    >>> bucket_of("00ff" + "0" * 60)
    255
    """
    return int(digest[:4], 16)


class Room:
    """What one process knows of the room that is left."""

    def __init__(self, bounds: Bounds) -> None:
        self._bounds = bounds
        self._kept = 0
        self._until = float("-inf")

    async def take(self, connection: AsyncConnection, client: str, bucket: int, size: int) -> None:
        """Have room for so many more bytes of the client. Raises `TooMuchKept` or `StoreFull`."""
        if self._bounds.client and counted_as(client) is not None:
            theirs = await _sum(connection, bucket)
            if theirs + size > self._bounds.client * MEBIBYTE:
                raise TooMuchKept(self._bounds.client)
        if self._bounds.total:
            await self._look(connection)
            if self._kept + size > self._bounds.total * MEBIBYTE:
                raise StoreFull
            self._kept += size

    async def _look(self, connection: AsyncConnection) -> None:
        if monotonic() > self._until:
            self._kept = await _sum(connection)
            self._until = monotonic() + SECONDS


async def _sum(connection: AsyncConnection, bucket: int | None = None) -> int:
    kept = select(func.coalesce(func.sum(calculations.c.bytes), 0))
    if bucket is not None:
        kept = kept.where(calculations.c.bucket == bucket)
    return int((await connection.execute(kept)).scalar_one())
