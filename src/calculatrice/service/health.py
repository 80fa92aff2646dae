"""Whether a process can do its work, and what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from calculatrice.service.errors import RecordUnavailable

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from calculatrice.service.ports import Record

USABLE = ("current", "extended")
RecordState = Literal["current", "older", "extended", "newer", "unreachable"]
RedisState = Literal["none", "reachable", "unreachable"]


class Health(Struct, frozen=True):
    """Whether it can do its work: `degraded` if not all of it, or not as fast."""

    ready: bool
    degraded: bool
    record: RecordState
    redis: RedisState = "none"


async def without_redis() -> RedisState:
    """The state of a Redis that nobody asked for."""
    return "none"


class HealthCheck:
    """Tells the health. What only speeds things up, Redis, may be missing."""

    def __init__(self, record: Record, redis: Callable[[], Awaitable[RedisState]]) -> None:
        self._record = record
        self._redis = redis

    async def __call__(self) -> Health:
        """The health, now."""
        state, redis = await self._state(), await self._redis()
        ready = state in USABLE
        return Health(ready, not ready or redis == "unreachable", state, redis)

    async def _state(self) -> RecordState:
        try:
            return await self._record.schema()
        except RecordUnavailable:
            return "unreachable"
