"""Procrastinate's workers get turns whose job is claimed already, and let none go by themselves."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, cast

import pytest
from procrastinate.jobs import Status
from procrastinate.testing import InMemoryConnector

from calculatrice.jobs.procrastinate_queue import QUEUE
from calculatrice.jobs.turns import Turns
from calculatrice.service.job import Job
from calculatrice.service.request import Request

if TYPE_CHECKING:
    from collections.abc import Mapping

    from calculatrice.jobs.turns import QueuedRecord

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
    turns = Turns(InMemoryConnector(), cast("QueuedRecord", record))
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
    turns = Turns(connector, cast("QueuedRecord", OneJob()))
    turn = asyncio.run(turns.fetch_job([QUEUE], 3))
    assert turn is not None
    asyncio.run(turns.finish_job(turn, Status.SUCCEEDED, delete_job=True))
    assert connector.queries == []
