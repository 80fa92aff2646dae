"""What holds of the record and its worker pool, in one process on SQLite and in many on PostgreSQL alike."""

from __future__ import annotations

import asyncio
import os
import sys
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, cast

import msgspec
import pytest
from sqlalchemy import update
from tests.workers.processes import calculating_children, kill

from calculatrice import bootstrap
from calculatrice.service.answer import Failure
from calculatrice.service.errors import KeyReused, QueueFull
from calculatrice.service.health import Health
from calculatrice.service.job import MOST_ATTEMPTS, Submission
from calculatrice.service.request import Request
from calculatrice.settings import Settings
from calculatrice.store.schema import calculations
from calculatrice.store.times import Ago

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from calculatrice.service.calculations import Calculations
    from calculatrice.service.job import Job

    Scenario = Callable[[Calculations], Awaitable[object]]

THIRD = Request("1/3")
ENDLESS = Request("\n".join(["isprime(2^4423-1)"] * 50))
PATIENCE = 60


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/calculations.db"
    return str(request.getfixturevalue("postgresql"))


def run(url: str, scenario: Scenario, *, workers: int = 1, grace: float = 0, **queue: float) -> None:
    """Play the scenario in a service of its own."""
    settings = Settings(database_url=url, workers=workers, grace=grace, seconds=600, memory=4096, **cast("Any", queue))

    async def play() -> None:
        async with bootstrap.calculations(settings) as made:
            await scenario(made)

    asyncio.run(asyncio.wait_for(play(), 2 * PATIENCE))


async def ended(made: Calculations, job: Job) -> Job:
    found = await made.wait(job.id, PATIENCE)
    assert found is not None
    assert found.finished
    return found


async def running(made: Calculations, job: Job) -> None:
    async for found in made.changes(job.id, PATIENCE):
        if found.state == "running":
            return


def decimal(job: Job) -> str:
    assert job.answer is not None
    return str(msgspec.json.decode(job.answer)["decimal"])


@pytest.mark.parametrize(
    ("expression", "state", "outcome"),
    [
        ("1/3", "done", "0.333333333333333"),
        ("isprime(2^521-1)", "done", "true"),
        ("1/0", "failed", "division_by_zero"),
        ("2 +", "failed", "syntax"),
    ],
)
def test_a_job_that_was_taken_ends(url: str, expression: str, state: str, outcome: str) -> None:
    async def scenario(made: Calculations) -> None:
        job = await ended(made, await made.submit(Submission(Request(expression))))
        assert (job.state, job.attempts) == (state, 1)
        assert outcome in (decimal(job) if job.failure is None else job.failure.code)
        assert job.created_at <= (job.started_at or job.created_at) <= (job.finished_at or datetime.now(UTC))

    run(url, scenario)


def test_what_is_stored_is_done_by_whoever_comes_later(url: str) -> None:
    jobs: list[Job] = []

    async def leave(made: Calculations) -> None:
        jobs.extend([await made.submit(Submission(Request(f"{number}+1/2"))) for number in range(5)])

    async def find(made: Calculations) -> None:
        assert [decimal(await ended(made, job)) for job in jobs] == ["0.5", "1.5", "2.5", "3.5", "4.5"]

    run(url, leave, workers=0)
    run(url, find, workers=2)


def test_its_news_are_told(url: str) -> None:
    async def scenario(made: Calculations) -> None:
        job = await made.submit(Submission(THIRD))
        states = [found.state async for found in made.changes(job.id, PATIENCE)]
        assert states == [state for state in ("queued", "running", "done") if state in states]
        assert states[-1] == "done"

    run(url, scenario)


def test_who_waits_for_too_long_gets_it_as_it_stands(url: str) -> None:
    async def scenario(made: Calculations) -> None:
        job = await made.submit(Submission(THIRD))
        found = await made.wait(job.id, 0.01)
        assert found is not None
        assert found.state == "queued"
        assert await made.wait("nowhere", 0.01) is None

    run(url, scenario, workers=0)


def test_a_key_stands_for_one_job_of_its_client(url: str) -> None:
    async def scenario(made: Calculations) -> None:
        job = await made.submit(Submission(THIRD, "a", "key"))
        assert (await made.submit(Submission(THIRD, "a", "key"))).id == job.id
        assert (await made.submit(Submission(THIRD, "b", "key"))).id != job.id
        with pytest.raises(KeyReused):
            await made.submit(Submission(Request("1/7"), "a", "key"))
        assert (await made.store.backlog()).count == 2

    run(url, scenario, workers=0)


def test_the_same_key_many_times_at_once_is_one_job(url: str) -> None:
    async def scenario(made: Calculations) -> None:
        jobs = await asyncio.gather(*(made.submit(Submission(THIRD, "a", "key")) for _ in range(8)))
        assert len({job.id for job in jobs}) == 1
        assert (await made.store.backlog()).count == 1

    run(url, scenario, workers=0)


def test_a_full_queue_takes_nothing(url: str) -> None:
    async def scenario(made: Calculations) -> None:
        await waiting_since(made, url, 100, Submission(THIRD))
        await made.submit(Submission(THIRD))
        with pytest.raises(QueueFull):
            await made.submit(Submission(THIRD))
        backlog = await made.store.backlog()
        assert backlog.count == 2
        assert 100 <= backlog.seconds <= 100 + PATIENCE

    run(url, scenario, workers=0, queue=2)


async def antedate(url: str, ages: dict[str, float]) -> None:
    """Make jobs, by their identifiers, ones that came, and ended if they have, so many seconds ago."""
    engine = bootstrap.database(Settings(database_url=url))
    table = calculations.c
    async with engine.begin() as connection:
        for job_id, seconds in ages.items():
            this = update(calculations).where(table.id == job_id)
            await connection.execute(this.values(created_at=Ago(seconds)))
            await connection.execute(this.where(table.finished_at.is_not(None)).values(finished_at=Ago(seconds)))
    await engine.dispose()


async def waiting_since(made: Calculations, url: str, seconds: float, submission: Submission) -> None:
    """A job that has waited for so long."""
    await antedate(url, {(await made.submit(submission)).id: seconds})


def test_who_would_wait_behind_one_that_waits_too_long_is_refused(url: str) -> None:
    async def scenario(made: Calculations) -> None:
        await waiting_since(made, url, 61, Submission(THIRD, "a"))
        for late in (Submission(THIRD, "b"), Submission(THIRD, "a"), Submission(THIRD, "b", urgent=False)):
            with pytest.raises(QueueFull):
                await made.submit(late)
        assert (await made.store.backlog()).count == 1

    run(url, scenario, workers=0, queue_seconds=60)


def test_one_that_may_still_wait_or_comes_later_keeps_nobody_away(url: str) -> None:
    async def scenario(made: Calculations) -> None:
        await waiting_since(made, url, 61, Submission(THIRD, "a", urgent=False))
        await waiting_since(made, url, 10, Submission(THIRD, "a"))
        await made.submit(Submission(THIRD, "b"))

    run(url, scenario, workers=0, queue_seconds=60)


def test_without_that_limit_all_may_wait(url: str) -> None:
    async def scenario(made: Calculations) -> None:
        await waiting_since(made, url, 1_000_000, Submission(THIRD))
        await made.submit(Submission(THIRD))

    run(url, scenario, workers=0, queue_seconds=0)


@pytest.mark.parametrize(("ended", "over", "seconds"), [(0, 1, 60), (10, 1, 1), (10, 3, 3), (40, 5, 5), (10, 500, 60)])
def test_there_is_room_when_as_many_have_ended_as_are_too_many(url: str, ended: int, over: int, seconds: int) -> None:
    async def scenario(made: Calculations) -> None:
        over_now = [await made.submit(Submission(THIRD)) for _ in range(over)]
        cancelled = [await made.submit(Submission(THIRD)) for _ in range(ended)]
        for job in cancelled:
            await made.cancel(job.id)
        assert len(over_now) == (await made.store.backlog()).count
        # A little more than one a second has ended lately.
        await antedate(url, {job.id: 0.9 * (number + 1) for number, job in enumerate(cancelled)})
        aside = bootstrap.records(Settings(database_url=url, queue=1))
        with pytest.raises(QueueFull) as full:
            await aside.add(Submission(THIRD))
        await aside.close()
        assert full.value.seconds == seconds

    run(url, scenario, workers=0)


def test_urgent_jobs_and_those_of_clients_with_few_come_first(url: str) -> None:
    names: dict[str, str] = {}

    async def leave(made: Calculations) -> None:
        for name, client, urgent in (
            ("unhurried", "a", False),
            ("a0", "b", True),
            ("a1", "b", True),
            ("a2", "b", True),
            ("lone", "c", True),
        ):
            names[(await made.submit(Submission(THIRD, client, urgent=urgent))).id] = name

    async def look(made: Calculations) -> None:
        jobs = [found for job_id in names if (found := await made.wait(job_id, PATIENCE))]
        jobs.sort(key=lambda job: job.started_at or job.created_at)
        assert [names[job.id] for job in jobs] == ["a0", "lone", "a1", "a2", "unhurried"]

    run(url, leave, workers=0)
    run(url, look)


def test_a_waiting_job_can_be_cancelled(url: str) -> None:
    jobs: list[Job] = []

    async def cancel(made: Calculations) -> None:
        jobs.append(await made.submit(Submission(THIRD)))
        found = await made.cancel(jobs[0].id)
        assert found is not None
        assert found.state == "cancelled"
        assert await made.cancel("nowhere") is None

    async def look(made: Calculations) -> None:
        await ended(made, await made.submit(Submission(THIRD)))
        found = await made.find(jobs[0].id)
        assert found is not None
        assert (found.state, found.attempts, found.answer) == ("cancelled", 0, None)

    run(url, cancel, workers=0)
    run(url, look)


def test_a_running_job_can_be_cancelled(url: str) -> None:
    async def scenario(made: Calculations) -> None:
        job = await made.submit(Submission(ENDLESS))
        await running(made, job)
        await made.cancel(job.id)
        # The only slot is free again.
        await ended(made, await made.submit(Submission(THIRD)))
        found = await made.find(job.id)
        assert found is not None
        assert found.state == "cancelled"

    run(url, scenario)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such policy")
def test_children_give_way_where_one_process_also_answers(url: str) -> None:
    of_others = set(calculating_children(os.getpid()))

    async def scenario(made: Calculations) -> None:
        await ended(made, await made.submit(Submission(THIRD)))
        policies = {os.sched_getscheduler(child) for child in set(calculating_children(os.getpid())) - of_others}
        assert policies == {os.SCHED_IDLE if url.startswith("sqlite") else os.SCHED_OTHER}

    run(url, scenario)


def test_a_job_is_finished_once(url: str) -> None:
    async def scenario(made: Calculations) -> None:
        job = await ended(made, await made.submit(Submission(THIRD)))
        assert not await made.store.finish(job.id, b'{"decimal": "1"}')
        assert not await made.store.finish(job.id, Failure("late", "late"))
        assert await made.store.claim(job.id) is None
        await made.store.give_back(job.id, counted=True)
        assert await made.cancel(job.id) == await made.find(job.id) == job

    run(url, scenario)


def test_what_runs_when_its_process_ends_is_given_back(url: str) -> None:
    jobs: list[Job] = []

    async def interrupt(made: Calculations) -> None:
        jobs.append(await made.submit(Submission(ENDLESS)))
        await running(made, jobs[0])

    async def look(made: Calculations) -> None:
        found = await made.find(jobs[0].id)
        assert found is not None
        assert (found.state, found.attempts) == ("queued", 0)

    run(url, interrupt)
    run(url, look, workers=0)


def test_what_ends_within_the_grace_time_is_done(url: str) -> None:
    jobs: list[Job] = []

    async def interrupt(made: Calculations) -> None:
        jobs.append(await made.submit(Submission(Request("isprime(2^2203-1)"))))
        await running(made, jobs[0])

    async def look(made: Calculations) -> None:
        found = await made.find(jobs[0].id)
        assert found is not None
        assert (found.state, found.attempts) == ("done", 1)

    run(url, interrupt, grace=PATIENCE)
    run(url, look, workers=0)


def test_a_job_that_kills_its_child_three_times_is_failed(url: str) -> None:
    async def scenario(made: Calculations) -> None:
        job = await made.submit(Submission(ENDLESS))
        found: Job | None = job
        while found is not None and not found.finished:
            if found.state == "running":
                for child in calculating_children(os.getpid()):
                    kill(child)
            await asyncio.sleep(0.05)
            found = await made.find(job.id)
        assert found is not None
        assert found.failure is not None
        assert (found.state, found.attempts, found.failure.code) == ("failed", MOST_ATTEMPTS, "worker_lost")
        assert "3" in found.failure.message("en")
        await ended(made, await made.submit(Submission(THIRD)))

    run(url, scenario)


def test_a_job_that_lost_its_workers_three_times_is_failed(url: str) -> None:
    jobs: list[Job] = []

    async def lose(made: Calculations) -> None:
        jobs.append(await made.submit(Submission(THIRD)))
        for attempt in range(1, MOST_ATTEMPTS + 1):
            claimed = await made.store.claim(jobs[0].id)
            assert claimed is not None
            assert (claimed.state, claimed.attempts) == ("running", attempt)

    async def look(made: Calculations) -> None:
        found = await ended(made, jobs[0])
        assert found.failure is not None
        assert found.failure.code == "worker_lost"

    run(url, lose, workers=0)
    run(url, look)


def test_old_jobs_are_forgotten(url: str) -> None:
    async def scenario(made: Calculations) -> None:
        jobs = [await ended(made, await made.submit(Submission(THIRD))) for _ in range(3)]
        assert await made.purge(timedelta(days=1)) == 0
        assert await made.store.purge(timedelta(), 2) == 2
        assert await made.purge(timedelta()) == 1
        assert [await made.find(job.id) for job in jobs] == [None] * 3

    run(url, scenario)


def test_all_is_well(url: str) -> None:
    async def scenario(made: Calculations) -> None:
        assert await made.health() == Health(ready=True, degraded=False, record="current")

    run(url, scenario, workers=0)
