"""The news of jobs within one process."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


class LocalSubscription:
    """`service.ports.Subscription` for the tasks of one event loop."""

    def __init__(self) -> None:
        self._event = asyncio.Event()

    def ring(self) -> None:
        """Let whoever waits go on, or not wait at all."""
        self._event.set()

    async def changed(self, seconds: float) -> None:
        """As the port says."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._event.wait(), seconds)
        self._event.clear()


class LocalEventBus:
    """`service.ports.EventBus` for the tasks of one event loop."""

    def __init__(self) -> None:
        self._subscriptions: dict[str, set[LocalSubscription]] = {}

    async def publish(self, job_id: str) -> None:
        """As the port says."""
        for subscription in self._subscriptions.get(job_id, ()):
            subscription.ring()

    async def tell_all(self) -> None:
        """Tell all the subscriptions there are."""
        for job_id in list(self._subscriptions):
            await self.publish(job_id)

    @asynccontextmanager
    async def subscribe(self, job_id: str) -> AsyncIterator[LocalSubscription]:
        """As the port says."""
        subscription = LocalSubscription()
        subscriptions = self._subscriptions.setdefault(job_id, set())
        subscriptions.add(subscription)
        try:
            yield subscription
        finally:
            subscriptions.discard(subscription)
            if not subscriptions:
                self._subscriptions.pop(job_id, None)
