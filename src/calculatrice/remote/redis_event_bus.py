"""The news of jobs by publishing and subscribing in Redis."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from redis.exceptions import RedisError

from calculatrice.jobs.shared_event_bus import SharedEventBus

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from redis.asyncio import Redis

    from calculatrice.remote.circuit import Circuit

CHANNEL = "calculatrice:news"
QUIET = 5.0
"""Seconds after which a channel on which nothing is said is asked whether it is still there."""


class RedisEventBus(SharedEventBus):
    """`service.ports.EventBus` through Redis: while it is away, who waits looks for himself."""

    errors: ClassVar[tuple[type[Exception], ...]] = (RedisError, OSError)

    def __init__(self, redis: Redis, circuit: Circuit) -> None:
        super().__init__()
        self._redis = redis
        self._circuit = circuit

    async def publish(self, job_id: str) -> None:
        """As the port says; while Redis is away, only those in this process hear it."""
        await super().publish(job_id)
        await self._circuit.ask(self._redis.publish(CHANNEL, job_id), 0)

    async def _messages(self) -> AsyncIterator[str]:
        async with self._redis.pubsub(ignore_subscribe_messages=True) as channel:
            await channel.subscribe(CHANNEL)
            yield ""
            while True:
                message = await channel.get_message(timeout=QUIET)
                if message is None:
                    await channel.ping()
                elif message["type"] == "message":
                    yield message["data"].decode()
