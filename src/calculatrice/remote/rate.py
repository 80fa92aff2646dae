"""Requests of clients, counted over all processes, in Redis."""

from __future__ import annotations

from time import time
from typing import TYPE_CHECKING

from limits.aio.storage import RedisStorage

from calculatrice.api.rate import WINDOW, standing, window_of

if TYPE_CHECKING:
    from redis.asyncio import Redis

    from calculatrice.api.rate import RateLimit, Standing
    from calculatrice.remote.circuit import Circuit

NOWHERE = "async+redis://localhost:6379"
"""The address that `limits` wants to be told; the connections are those of the pool, wherever they lead."""


class SharedRateLimit:
    """`api.rate.RateLimit` over all processes; without Redis, each counts for itself."""

    def __init__(self, own: RateLimit, redis: Redis, circuit: Circuit) -> None:
        self.most = own.most
        self._own = own
        self._circuit = circuit
        # `limits` asks for the pool as an option of other types.
        pool: object = redis.connection_pool
        options: dict[str, object] = {"connection_pool": pool}
        self._counts = RedisStorage(NOWHERE, implementation="redispy", key_prefix="calculatrice", **options)  # type: ignore[arg-type]  # as above

    async def hit(self, client: str) -> Standing:
        """As the port says."""
        window, seconds = window_of(client, time())
        count = await self._circuit.ask(self._counts.incr(window, WINDOW), 0)
        return standing(count, self.most, seconds) if count else await self._own.hit(client)
