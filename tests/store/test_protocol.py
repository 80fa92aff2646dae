"""The protocol of jobs as a state machine over the real record: clients, a queue that hands out a job at least once,
workers that stall, lose their child or die at any step, restarts and clocks that jump.
"""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, multiple, rule
from sqlalchemy import select, text, update

from calculatrice.jobs.job_runner import lost
from calculatrice.service.job import MOST_ATTEMPTS, Submission
from calculatrice.service.request import Request
from calculatrice.store.database import connect
from calculatrice.store.job_store import SqlJobStore
from calculatrice.store.migrating import migrate
from calculatrice.store.schema import calculations

if TYPE_CHECKING:
    from collections.abc import Coroutine
    from pathlib import Path
    from typing import Any, ClassVar

    from calculatrice.service.job import Job

PROFILE = settings(max_examples=12, stateful_step_count=40, deadline=None)


class Protocol(RuleBasedStateMachine):
    """Every job that was acknowledged ends exactly once, and nothing about it changes afterwards."""

    url: ClassVar[str]
    jobs = Bundle("jobs")
    claims = Bundle("claims")

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.ended: dict[str, Job] = {}
        self.acknowledged: list[str] = []
        self.answers = 0
        self.open()

    def wait(self, what: Coroutine[Any, Any, Any]) -> Any:  # noqa: ANN401  # whatever the coroutine gives
        return self.loop.run_until_complete(what)

    def open(self) -> None:
        self.engine = connect(self.url)
        self.record = SqlJobStore(self.engine, queue=1000)

    @initialize()
    def empty(self) -> None:
        self.wait(migrate(self.engine))
        self.wait(self._delete())

    async def _delete(self) -> None:
        async with self.engine.begin() as connection:
            await connection.execute(text("DELETE FROM calculations"))

    @rule(target=jobs, client=st.sampled_from("ab"), urgent=st.booleans(), key=st.none() | st.sampled_from("xy"))
    def submit(self, client: str, urgent: bool, key: str | None) -> str:  # as Hypothesis calls it
        job: Job = self.wait(self.record.add(Submission(Request("1/3"), client, key, urgent)))
        if job.id not in self.acknowledged:
            self.acknowledged.append(job.id)
        return job.id

    @rule(target=claims, job_id=jobs)
    def hand_out(self, job_id: str) -> object:
        """To whoever asks, although others may have it already: they may be stalled, or dead."""
        job: Job | None = self.wait(self.record.claim(job_id))
        assert (job is None) == (job_id in self.ended)
        if job is None:
            return multiple()
        assert job.attempts <= MOST_ATTEMPTS + 1
        if job.attempts > MOST_ATTEMPTS:
            self.end(job.id, self.wait(self.record.finish(job.id, lost(job))))
            return multiple()
        return job

    @rule(job=claims)
    def answer(self, job: Job) -> None:
        self.answers += 1
        self.end(job.id, self.wait(self.record.finish(job.id, b"%d" % self.answers)))

    @rule(job=claims)
    def lose_the_child(self, job: Job) -> None:
        if job.attempts >= MOST_ATTEMPTS:
            self.end(job.id, self.wait(self.record.finish(job.id, lost(job))))
        else:
            self.wait(self.record.give_back(job.id, counted=True))

    @rule(job=claims)
    def give_back(self, job: Job) -> None:
        self.wait(self.record.give_back(job.id, counted=False))

    @rule(job_id=jobs)
    def cancel(self, job_id: str) -> None:
        job: Job = self.wait(self.record.cancel(job_id))
        assert job.finished
        self.end(job_id, job_id not in self.ended)

    @rule()
    def restart(self) -> None:
        self.wait(self.engine.dispose())
        self.open()

    @rule(hours=st.integers(-48, 48))
    def jump(self, hours: int) -> None:
        """The clock of whoever wrote all that is not finished was wrong."""
        self.wait(self._shift(timedelta(hours=hours)))

    async def _shift(self, by: timedelta) -> None:
        async with self.engine.begin() as connection:
            unfinished = select(calculations).where(calculations.c.finished_at.is_(None))
            for row in (await connection.execute(unfinished)).all():
                written = {"created_at": row.created_at + by, "started_at": row.started_at and row.started_at + by}
                await connection.execute(update(calculations).where(calculations.c.id == row.id).values(**written))

    def end(self, job_id: str, written: bool) -> None:  # what the record said
        assert written == (job_id not in self.ended)
        if written:
            self.ended[job_id] = self.wait(self.record.find(job_id))

    @invariant()
    def nothing_is_lost_and_nothing_changes(self) -> None:
        for job_id in self.acknowledged:
            found: Job | None = self.wait(self.record.find(job_id))
            assert found is not None
            assert found.finished == (job_id in self.ended)
            assert found == self.ended.get(job_id, found)
            assert 0 <= found.attempts <= MOST_ATTEMPTS + 1

    def teardown(self) -> None:
        """Whatever has happened, handing the jobs out often enough ends them all."""
        for job_id in self.acknowledged:
            for _ in range(MOST_ATTEMPTS + 1):
                self.hand_out(job_id)
            assert job_id in self.ended
        self.wait(self.engine.dispose())
        self.loop.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/calculations.db"
    return str(request.getfixturevalue("postgresql"))


def test_an_acknowledged_job_ends_exactly_once(url: str) -> None:
    class Here(Protocol):
        pass

    Here.url = url
    Here.TestCase.settings = PROFILE
    Here.TestCase("runTest").runTest()
