"""Procrastinate's workers get turns whose job is claimed already, let none go, and hear while they look."""

from __future__ import annotations

import asyncio
import inspect
from datetime import UTC, datetime
from importlib.metadata import requires, version
from typing import TYPE_CHECKING, Any, cast

import pytest
from procrastinate import App
from procrastinate.jobs import Status
from procrastinate.manager import JobManager
from procrastinate.testing import InMemoryConnector
from procrastinate.worker import Worker

from calculatrice.jobs.procrastinate_internals import QueueManager, QueueWorker
from calculatrice.jobs.procrastinate_queue import QUEUE
from calculatrice.service.job import Job
from calculatrice.service.request import Request

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from calculatrice.jobs.procrastinate_internals import JobQueueStore

JOB = Job("job", "running", Request("1/3"), 1, datetime.now(UTC))
ROW = {
    "id": 7,
    "status": "doing",
    "task_name": "calculate",
    "priority": 0,
    "lock": None,
    "queueing_lock": None,
    "args": {"job_id": "job"},
    "scheduled_at": "2026-01-01T00:00:00+00:00",
    "queue_name": QUEUE,
    "attempts": 1,
    "worker_id": 3,
}


class OneJob:
    """A record with one job in its queue."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, int]] = []

    async def take(self, queue: str, worker: int) -> tuple[Mapping[str, Any], Job] | None:
        self.asked.append((queue, worker))
        return (ROW, JOB) if len(self.asked) == 1 else None


def test_a_turn_brings_its_job_which_is_given_out_once() -> None:
    record = OneJob()
    turns = QueueManager(InMemoryConnector(), cast("JobQueueStore", record))
    turn = asyncio.run(turns.fetch_job([QUEUE], 3))
    assert turn is not None
    assert (turn.id, turn.task_kwargs, turn.attempts) == (7, {"job_id": "job"}, 1)
    assert turns.claimed(turn) is JOB
    with pytest.raises(KeyError):
        turns.claimed(turn)
    assert asyncio.run(turns.fetch_job([QUEUE], 3)) is None
    assert record.asked == [(QUEUE, 3)] * 2


def test_the_end_of_a_job_is_the_record_s_to_write() -> None:
    connector = InMemoryConnector()
    turns = QueueManager(connector, cast("JobQueueStore", OneJob()))
    turn = asyncio.run(turns.fetch_job([QUEUE], 3))
    assert turn is not None
    asyncio.run(turns.finish_job(turn, Status.SUCCEEDED, delete_job=True))
    assert connector.queries == []


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
            worker = QueueWorker(app, fetch_job_polling_interval=NEVER, install_signal_handlers=False)
            working = asyncio.create_task(worker.run())  # type: ignore[no-untyped-call]  # procrastinate's own
            await connector.asked.wait()
            await note.defer_async()
            connector.inserted.set()
            await asyncio.wait_for(done.wait(), 30)
            worker.stop()  # type: ignore[no-untyped-call]  # procrastinate's own
            await working

    asyncio.run(scenario())


@pytest.mark.parametrize(
    ("replaced", "parameters"),
    [
        (JobManager.__init__, ["self", "connector"]),
        (JobManager.fetch_job, ["self", "queues", "worker_id"]),
        (JobManager.retry_job, ["self", "job", "retry_at", "priority", "queue", "lock"]),
        (JobManager.finish_job, ["self", "job", "status", "delete_job"]),
        (Worker._handle_notification, ["self", "channel", "notification"]),
        (Worker._fetch_and_process_jobs, ["self"]),
    ],
    ids=lambda given: getattr(given, "__qualname__", ""),
)
def test_what_is_replaced_of_procrastinate_is_called_as_it_was(
    replaced: Callable[..., object], parameters: list[str]
) -> None:
    assert list(inspect.signature(replaced).parameters) == parameters


def test_no_newer_procrastinate_is_taken_than_the_one_tried() -> None:
    wanted = [line for line in requires("calculatrice") or () if line.startswith("procrastinate")]
    tried = version("procrastinate").split(".")
    assert wanted
    assert [line for line in wanted if f"<{tried[0]}.{int(tried[1]) + 1}" not in line] == []
