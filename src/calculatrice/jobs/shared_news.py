"""The news of jobs among many processes: over a channel that may fail, without which everyone looks for himself."""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING, ClassVar

from calculatrice.jobs.background import put_away
from calculatrice.jobs.backoff import Backoff
from calculatrice.jobs.local_news import LocalNews

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from calculatrice.jobs.local_news import LocalBell

LOOKS = 1.0
"""Seconds after which a bell rings by itself while the channel is down."""
LOOKS_ANYWAY = 2.0
"""The same while it is up: a message may get lost, and someone may tell nothing."""


class SharedBell:
    """`service.ports.Bell` that rings by itself now and then."""

    def __init__(self, bell: LocalBell, news: SharedNews) -> None:
        self._bell = bell
        self._news = news

    async def rung(self, seconds: float) -> None:
        """As the port says."""
        await self._bell.rung(min(seconds, LOOKS_ANYWAY if self._news.listening else LOOKS))


class SharedNews(ABC):
    """`service.ports.News` over a channel, whose failures are `errors`.

    Who waits for nothing does not listen: a hundred workers would hear of every job.
    """

    errors: ClassVar[tuple[type[Exception], ...]]

    def __init__(self) -> None:
        self._local = LocalNews()
        self._listener: asyncio.Task[None] | None = None
        self.listening = False

    async def close(self) -> None:
        """Listen no more."""
        if self._listener is not None:
            await put_away(self._listener)

    async def tell(self, job_id: str) -> None:
        """As the port says."""
        await self._local.tell(job_id)

    @asynccontextmanager
    async def about(self, job_id: str) -> AsyncIterator[SharedBell]:
        """As the port says."""
        if self._listener is None:
            self._listener = asyncio.create_task(self._listen())
        async with self._local.about(job_id) as bell:
            yield SharedBell(bell, self)

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
            await self._local.tell(job_id)
        else:
            await self._local.tell_all()

    @abstractmethod
    def _messages(self) -> AsyncIterator[str]:
        """First an empty text, when what is sent from now on will be heard; then what is."""
