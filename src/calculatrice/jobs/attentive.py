"""A worker of procrastinate that hears of a job while it looks for one."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from procrastinate.worker import Worker

if TYPE_CHECKING:
    from procrastinate.jobs import Notification

AGAIN = 0.05
"""Seconds after which a look that was on its way has ended."""


class AttentiveWorker(Worker):
    """Procrastinate's own forgets, when a look has found nothing, what it was told meanwhile: the job would wait for
    the next look, a second later.
    """

    async def _handle_notification(self, *, channel: str, notification: Notification) -> None:
        await super()._handle_notification(channel=channel, notification=notification)
        if self._job_semaphore.locked():
            asyncio.get_running_loop().call_later(AGAIN, self._new_job_event.set)
