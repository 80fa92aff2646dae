"""The worker pool of one process goes on when its record was out of reach."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import TYPE_CHECKING, cast

from calculatrice.jobs import local_worker_pool
from calculatrice.jobs.local_event_bus import LocalEventBus
from calculatrice.jobs.local_worker_pool import LocalWorkerPool
from calculatrice.service.errors import StoreUnavailable
from calculatrice.service.job import Job
from calculatrice.service.request import Request
from calculatrice.workers.child import Limits
from calculatrice.workers.request_executor import RequestExecutor

if TYPE_CHECKING:
    import pytest

    from calculatrice.service.answer import Failure
    from calculatrice.service.ports import JobStore


class ShakyRecord:
    """Has one job, and is out of reach at first."""

    def __init__(self) -> None:
        self.failures = 3
        self.jobs = [Job("id", "running", Request("1/3"), 1, datetime.now(UTC))]
        self.finished = asyncio.Event()

    async def claim(self) -> Job | None:
        if self.failures:
            self.failures -= 1
            raise StoreUnavailable
        return self.jobs.pop() if self.jobs else None

    async def finish(self, _job_id: str, _outcome: bytes | Failure) -> bool:
        self.finished.set()
        return True


def test_a_record_that_returns_is_served(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(local_worker_pool, "PATIENCE", 0.01)

    async def scenario() -> None:
        record = ShakyRecord()
        worker_pool = LocalWorkerPool(cast("JobStore", record), LocalEventBus(), [RequestExecutor(Limits(seconds=60))])
        worker_pool.start()
        await asyncio.wait_for(record.finished.wait(), 60)
        worker_pool.stop("id")
        await worker_pool.close(0)

    asyncio.run(scenario())
