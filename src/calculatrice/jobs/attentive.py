"""A worker of procrastinate that hears of a job while it looks for one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from procrastinate.worker import Worker

if TYPE_CHECKING:
    from procrastinate.jobs import Notification


class AttentiveWorker(Worker):
    """Procrastinate's own forgets, when a look has found nothing, what it was told meanwhile: the job would wait for
    the next look, a second later.
    """

    _told = False

    async def _handle_notification(self, *, channel: str, notification: Notification) -> None:
        self._told = True
        await super()._handle_notification(channel=channel, notification=notification)

    async def _fetch_and_process_jobs(self) -> None:
        self._told = True
        while self._told:
            self._told = False
            await super()._fetch_and_process_jobs()  # type: ignore[no-untyped-call]  # procrastinate's own
