"""Answers that all processes share, in Redis."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from redis.asyncio import Redis

    from calculatrice.api.cache import Cache
    from calculatrice.remote.circuit import Circuit

PREFIX = b"calculatrice:answer:"
LONGEST = 1 << 20
"""Bytes of the longest answer that is kept; how many there are in all, `maxmemory` of the server says."""
SECONDS = 24 * 3600


class SharedCache:
    """`api.cache.Cache` in two steps: in the memory of this process, then where all others look too."""

    def __init__(self, own: Cache, redis: Redis, circuit: Circuit) -> None:
        self._own = own
        self._redis = redis
        self._circuit = circuit

    async def get(self, key: bytes) -> bytes | None:
        """As the port says."""
        answer = await self._own.get(key)
        if answer is None:
            answer = await self._circuit.ask(self._shared(key), None)
            if answer is not None:
                await self._own.put(key, answer)
        return answer

    async def _shared(self, key: bytes) -> bytes | None:
        found = await self._redis.get(_name(key))
        return found if isinstance(found, bytes) else None

    async def put(self, key: bytes, answer: bytes) -> None:
        """As the port says."""
        await self._own.put(key, answer)
        if len(answer) <= LONGEST:
            await self._circuit.ask(self._redis.set(_name(key), answer, ex=SECONDS), None)


def _name(key: bytes) -> bytes:
    """A key of a fixed length, which does not show what was calculated."""
    return PREFIX + sha256(key).digest()
