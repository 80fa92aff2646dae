"""What a slot computed is written, however long the record is out of reach; what it lost is given back or failed."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import TYPE_CHECKING, cast

import pytest

from calculatrice.jobs.job_runner import JobRunner
from calculatrice.jobs.local_event_bus import LocalEventBus
from calculatrice.service.answer import Failure
from calculatrice.service.errors import StoreUnavailable
from calculatrice.service.job import MOST_ATTEMPTS, Job
from calculatrice.service.request import Request
from calculatrice.workers.errors import Cancelled, Closed, Crashed, TaskFailed

if TYPE_CHECKING:
    from calculatrice.service.ports import JobStore
    from calculatrice.workers.request_executor import RequestExecutor


class ScriptedSlot:
    """Ends as it was told to, and notes how it was asked."""

    def __init__(self, end: bytes | Exception) -> None:
        self.end = end
        self.proofs: bool | None = None

    def work(self, _request: Request, *, proofs: bool) -> bytes:
        self.proofs = proofs
        if isinstance(self.end, Exception):
            raise self.end
        return self.end


class NotingRecord:
    """Notes what is written, after some failures."""

    def __init__(self, failures: int = 0) -> None:
        self.failures = failures
        self.written: list[object] = []

    async def finish(self, _job_id: str, outcome: bytes | Failure) -> bool:
        self._note(outcome.code if isinstance(outcome, Failure) else outcome)
        return True

    async def give_back(self, _job_id: str, *, counted: bool) -> None:
        self._note(counted)

    def _note(self, what: object) -> None:
        if self.failures:
            self.failures -= 1
            raise StoreUnavailable
        self.written.append(what)


@pytest.mark.parametrize("failures", [0, 4])
@pytest.mark.parametrize(
    ("attempts", "end", "proofs", "written", "ended"),
    [
        (1, b"{}", True, b"{}", True),
        (MOST_ATTEMPTS, b"{}", False, b"{}", True),
        (MOST_ATTEMPTS + 1, b"{}", None, "worker_lost", True),
        (1, Crashed("SIGSEGV"), True, True, False),
        (MOST_ATTEMPTS, Crashed("SIGSEGV"), False, "worker_lost", True),
        (1, Cancelled(), True, False, False),
        (1, Closed(), True, False, False),
        (1, KeyError("a fault of the program"), True, "internal_error", True),
        (1, TaskFailed("one that does not travel"), True, "internal_error", True),
    ],
)
def test_every_end_is_written(  # noqa: PLR0913, PLR0917  # a table
    attempts: int, end: bytes | Exception, proofs: bool | None, written: object, ended: bool, failures: int
) -> None:
    executor, record = ScriptedSlot(end), NotingRecord(failures)
    runner = JobRunner(cast("JobStore", record), LocalEventBus(), cast("RequestExecutor", executor))
    job = Job("id", "running", Request("1/3"), attempts, datetime.now(UTC))
    assert asyncio.run(runner.work(job)) is ended
    assert (record.written, executor.proofs) == ([written], proofs)
