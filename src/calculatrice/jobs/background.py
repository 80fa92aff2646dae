"""Tasks beside the main line of an event loop."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Coroutine


AGAIN = 1.0
"""Seconds after which a cancellation is said again: one that meets a library's own timeout may be lost there."""


async def put_away(*tasks: asyncio.Task[None]) -> None:
    """Cancel the tasks, and return when they have ended: what they use may then be closed."""
    left = set(tasks)
    while left:
        for task in left:
            task.cancel()
        _, left = await asyncio.wait(left, timeout=AGAIN)
    await asyncio.gather(*tasks, return_exceptions=True)


@asynccontextmanager
async def beside(work: Coroutine[None, None, None]) -> AsyncIterator[None]:
    """Do this beside what is done in the context, at most as long."""
    task = asyncio.create_task(work)
    try:
        yield
    finally:
        await put_away(task)
