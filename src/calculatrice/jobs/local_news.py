"""The news of jobs within one process."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


class LocalBell:
    """`service.ports.Bell` for the tasks of one event loop."""

    def __init__(self) -> None:
        self._event = asyncio.Event()

    def ring(self) -> None:
        """Let whoever waits go on, or not wait at all."""
        self._event.set()

    async def rung(self, seconds: float) -> None:
        """As the port says."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._event.wait(), seconds)
        self._event.clear()


class LocalNews:
    """`service.ports.News` for the tasks of one event loop."""

    def __init__(self) -> None:
        self._bells: dict[str, set[LocalBell]] = {}

    async def tell(self, job_id: str) -> None:
        """As the port says."""
        for bell in self._bells.get(job_id, ()):
            bell.ring()

    async def tell_all(self) -> None:
        """Ring all the bells there are."""
        for job_id in list(self._bells):
            await self.tell(job_id)

    @asynccontextmanager
    async def about(self, job_id: str) -> AsyncIterator[LocalBell]:
        """As the port says."""
        bell = LocalBell()
        bells = self._bells.setdefault(job_id, set())
        bells.add(bell)
        try:
            yield bell
        finally:
            bells.discard(bell)
            if not bells:
                self._bells.pop(job_id, None)
