"""What a worker is told while it looks for a job makes it look again."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from procrastinate import App
from procrastinate.testing import InMemoryConnector

from calculatrice.jobs.attentive import AttentiveWorker

if TYPE_CHECKING:
    from collections.abc import Iterable

NEVER = 3600.0
"""Seconds until the next look of a worker that nobody tells of a job."""


class Slow(InMemoryConnector):
    """Gives a job that is inserted while it is asked for one at the next time only."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = asyncio.Event()
        self.inserted = asyncio.Event()

    async def fetch_job_one(self, queues: Iterable[str] | None, worker_id: int) -> dict[str, Any]:
        found = await super().fetch_job_one(queues=queues, worker_id=worker_id)
        if not self.asked.is_set():
            self.asked.set()
            await self.inserted.wait()
        return dict(found)


def test_a_job_that_comes_during_a_look_is_found() -> None:
    async def scenario() -> None:
        connector = Slow()
        app = App(connector=connector)
        done = asyncio.Event()

        @app.task(name="note")
        async def note() -> None:
            done.set()

        async with app.open_async():
            worker = AttentiveWorker(app, fetch_job_polling_interval=NEVER, install_signal_handlers=False)
            working = asyncio.create_task(worker.run())  # type: ignore[no-untyped-call]  # procrastinate's own
            await connector.asked.wait()
            await note.defer_async()
            connector.inserted.set()
            await asyncio.wait_for(done.wait(), 30)
            worker.stop()  # type: ignore[no-untyped-call]  # procrastinate's own
            await working

    asyncio.run(scenario())
