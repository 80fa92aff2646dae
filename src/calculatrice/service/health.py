"""Whether a process can do its work, and what is missing."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from calculatrice.service.condition import ClockState, Condition, RecordState
from calculatrice.service.errors import StoreUnavailable

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from calculatrice.service.ports import JobStore

RedisState = Literal["none", "reachable", "unreachable"]


class Health(Struct, frozen=True):
    """Whether it can do its work: `degraded` if not all of it, or not as fast."""

    ready: bool
    degraded: bool
    record: RecordState
    redis: RedisState = "none"
    clock: ClockState = "right"


async def without_redis() -> RedisState:
    """The state of a Redis that nobody asked for."""
    return "none"


class HealthCheck:
    """Tells the health. What only speeds things up, Redis, may be missing."""

    def __init__(self, record: JobStore, redis: Callable[[], Awaitable[RedisState]]) -> None:
        self._store = record
        self._redis = redis
        self.seen = Condition("unreachable")
        """The record, as it was seen last."""

    async def __call__(self) -> Health:
        """The health, now."""
        seen, redis = await self.look(), await self._redis()
        well = seen.usable and redis != "unreachable" and seen.clock == "right"
        return Health(seen.usable, not well, seen.state, redis, seen.clock)

    async def look(self) -> Condition:
        """The record, now."""
        try:
            self.seen = await self._store.condition()
        except StoreUnavailable as error:
            self.seen = Condition(error.why, self.seen.ahead, self.seen.leap)
        return self.seen

    def now(self) -> datetime:
        """This instant by the clock of the record, which may differ from that of this process."""
        return datetime.now(UTC) - timedelta(seconds=self.seen.ahead)
