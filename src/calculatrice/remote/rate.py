"""Requests of clients, counted over all processes, in Redis."""

from __future__ import annotations

from math import ceil
from time import time
from typing import TYPE_CHECKING

from limits import RateLimitItemPerMinute
from limits.aio.storage import RedisStorage
from limits.aio.strategies import FixedWindowRateLimiter

if TYPE_CHECKING:
    from redis.asyncio import Redis

    from calculatrice.api.rate import RateLimit
    from calculatrice.remote.circuit import Circuit

NOWHERE = "async+redis://localhost:6379"
"""The address that `limits` wants to be told; the connections are those of the pool, wherever they lead."""


class SharedRateLimit:
    """`api.rate.RateLimit` over all processes; without Redis, each counts for itself."""

    def __init__(self, own: RateLimit, redis: Redis, circuit: Circuit) -> None:
        self.most = own.most
        self._own = own
        self._circuit = circuit
        self._item = RateLimitItemPerMinute(own.most)
        # `limits` asks for the pool as an option of other types.
        pool: object = redis.connection_pool
        options: dict[str, object] = {"connection_pool": pool}
        storage = RedisStorage(NOWHERE, implementation="redispy", key_prefix="calculatrice", **options)  # type: ignore[arg-type]  # as above
        self._limiter = FixedWindowRateLimiter(storage)

    async def hit(self, client: str) -> int | None:
        """As the port says."""
        seconds = await self._circuit.ask(self._hit(client), -1)
        return await self._own.hit(client) if seconds < 0 else seconds or None

    async def _hit(self, client: str) -> int:
        """The seconds to wait: 0 where the request is allowed."""
        if await self._limiter.hit(self._item, client):
            return 0
        reset, _ = await self._limiter.get_window_stats(self._item, client)
        return max(1, ceil(reset - time()))
