"""The news of jobs among many processes: over a channel that may fail, without which everyone looks for himself."""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING, ClassVar

from calculatrice.jobs.background import put_away
from calculatrice.jobs.backoff import Backoff
from calculatrice.jobs.local_event_bus import LocalEventBus

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from calculatrice.jobs.local_event_bus import LocalSubscription

LOOKS = 1.0
"""Seconds after which a subscriber looks for himself while the channel is down."""
LOOKS_ANYWAY = 2.0
"""The same while it is up: a message may get lost, and someone may tell nothing."""


class SharedSubscription:
    """`service.ports.Subscription` that rings by itself now and then."""

    def __init__(self, subscription: LocalSubscription, event_bus: SharedEventBus) -> None:
        self._subscription = subscription
        self._event_bus = event_bus

    async def changed(self, seconds: float) -> None:
        """As the port says."""
        await self._subscription.changed(min(seconds, LOOKS_ANYWAY if self._event_bus.listening else LOOKS))


class SharedEventBus(ABC):
    """`service.ports.EventBus` over a channel, whose failures are `errors`.

    Who waits for nothing does not listen: a hundred workers would hear of every job.
    """

    errors: ClassVar[tuple[type[Exception], ...]]

    def __init__(self) -> None:
        self._local = LocalEventBus()
        self._listener: asyncio.Task[None] | None = None
        self.listening = False

    async def close(self) -> None:
        """Listen no more."""
        if self._listener is not None:
            await put_away(self._listener)

    async def publish(self, job_id: str) -> None:
        """As the port says."""
        await self._local.publish(job_id)

    @asynccontextmanager
    async def subscribe(self, job_id: str) -> AsyncIterator[SharedSubscription]:
        """As the port says."""
        if self._listener is None:
            self._listener = asyncio.create_task(self._listen())
        async with self._local.subscribe(job_id) as subscription:
            yield SharedSubscription(subscription, self)

    async def _listen(self) -> None:
        backoff = Backoff()
        while True:
            with suppress(*self.errors):
                async for job_id in self._messages():
                    backoff.reset()
                    await self._hear(job_id)
            self.listening = False
            await backoff.wait()

    async def _hear(self, job_id: str) -> None:
        """An empty message says that the channel is open: what was told before may have been missed."""
        self.listening = True
        if job_id:
            await self._local.publish(job_id)
        else:
            await self._local.tell_all()

    @abstractmethod
    def _messages(self) -> AsyncIterator[str]:
        """First an empty text, when what is sent from now on will be heard; then what is."""
