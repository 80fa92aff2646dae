"""Workers in processes of their own, which are killed, stopped and told to end; the database goes away and returns."""

from __future__ import annotations

import asyncio
import signal
from contextlib import ExitStack
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

import psycopg
import pytest
from tests.parts.fixtures import migrated
from tests.parts.postgresql import Postgresql
from tests.parts.workers import PATIENCE, worker
from tests.workers.processes import calculating_children, kill

from calculatrice import bootstrap
from calculatrice.service.errors import StoreUnavailable
from calculatrice.service.job import Submission
from calculatrice.service.request import Request
from calculatrice.settings import Settings

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Awaitable, Callable, Iterator

    from calculatrice.service.calculations import Calculations
    from calculatrice.service.job import Job

    Workers = list[subprocess.Popen[str]]
    Scenario = Callable[[Calculations, Workers], Awaitable[object]]

THIRD = Request("1/3")
SECONDS_LONG = Request("isprime(2^3217-1)")
ENDLESS = Request("\n".join(["isprime(2^4423-1)"] * 50))
TAKEN_OVER_WITHIN = 10
RESUMED_WITHIN = 20
CANCELLED_WITHIN = 3
"""Seconds on a machine that runs other tests meanwhile."""


def play(url: str, workers: int, scenario: Scenario) -> None:
    """Play the scenario as one that serves, beside so many workers with a slot each."""
    settings = Settings(database_url=url, workers=0, queue=1_000_000)

    async def whole(running: Workers) -> None:
        async with bootstrap.calculations(settings) as made:
            await scenario(made, running)

    with ExitStack() as stack:
        options = ("--concurrency", "1", "--seconds", "600", "--memory", "4096", "--grace", "0.1")
        started = [stack.enter_context(worker(url, *options)) for _ in range(workers)]
        asyncio.run(asyncio.wait_for(whole(started), 2 * PATIENCE))


async def until(made: Calculations, job: Job, state: str, attempts: int = 1) -> Job:
    """The job when it has come so far."""
    end = monotonic() + PATIENCE
    while monotonic() < end:
        found = await made.find(job.id)
        assert found is not None
        if found.state == state and found.attempts >= attempts:
            return found
        await asyncio.sleep(0.02)
    raise TimeoutError(str(found))


def busy(workers: Workers) -> subprocess.Popen[str]:
    """The one worker that has a child that has used a processor for long."""
    return max(workers, key=lambda process: max(map(_ticks, calculating_children(process.pid)), default=0))


def _ticks(pid: int) -> int:
    return int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[11])


async def busy_worker(workers: Workers) -> subprocess.Popen[str]:
    """The worker whose child calculates, once it has for half a second."""
    while True:
        found = busy(workers)
        if max(map(_ticks, calculating_children(found.pid)), default=0) > 100:
            return found
        await asyncio.sleep(0.05)


def test_the_job_of_a_killed_worker_runs_again_within_ten_seconds(postgresql: str) -> None:
    async def scenario(made: Calculations, workers: Workers) -> None:
        job = await made.submit(Submission(ENDLESS))
        await until(made, job, "running")
        (await busy_worker(workers)).kill()
        killed = monotonic()
        await until(made, job, "running", attempts=2)
        assert monotonic() - killed < TAKEN_OVER_WITHIN
        await made.cancel(job.id)

    play(postgresql, 2, scenario)


def test_a_worker_that_was_stopped_and_goes_on_changes_nothing(postgresql: str) -> None:
    async def scenario(made: Calculations, workers: Workers) -> None:
        job = await made.submit(Submission(SECONDS_LONG))
        await until(made, job, "running")
        stopped = busy(workers)
        stopped.send_signal(signal.SIGSTOP)
        done = await until(made, job, "done")
        stopped.send_signal(signal.SIGCONT)
        others = [await made.submit(Submission(THIRD)) for _ in range(4)]
        for other in others:
            await until(made, other, "done")
        assert await made.find(job.id) == done

    play(postgresql, 2, scenario)


def test_cancelling_reaches_a_worker_elsewhere_at_once(postgresql: str) -> None:
    async def scenario(made: Calculations, workers: Workers) -> None:
        job = await made.submit(Submission(ENDLESS))
        await until(made, job, "running")
        [child] = calculating_children((await busy_worker(workers)).pid)
        await made.cancel(job.id)
        cancelled = monotonic()
        while child in calculating_children(workers[0].pid):
            await asyncio.sleep(0.02)
        assert monotonic() - cancelled < CANCELLED_WITHIN
        await until(made, await made.submit(Submission(THIRD)), "done")

    play(postgresql, 1, scenario)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_worker_that_is_told_to_end_gives_back_and_succeeds(postgresql: str, number: signal.Signals) -> None:
    async def scenario(made: Calculations, workers: Workers) -> None:
        job = await made.submit(Submission(ENDLESS))
        await until(made, job, "running")
        workers[0].send_signal(number)
        assert await asyncio.to_thread(workers[0].wait, PATIENCE) == 0
        found = await made.find(job.id)
        assert found is not None
        assert (found.state, found.attempts) == ("queued", 0)

    play(postgresql, 1, scenario)


def test_a_child_that_is_killed_costs_an_attempt_and_no_worker(postgresql: str) -> None:
    async def scenario(made: Calculations, workers: Workers) -> None:
        job = await made.submit(Submission(ENDLESS))
        for child in calculating_children((await busy_worker(workers)).pid):
            kill(child)
        await until(made, job, "running", attempts=2)
        await made.cancel(job.id)
        await until(made, await made.submit(Submission(THIRD)), "done")

    play(postgresql, 1, scenario)


@pytest.fixture
def fragile() -> Iterator[Postgresql]:
    """A server of its own, to be stopped hard."""
    server = Postgresql().start()
    server.execute("CREATE DATABASE fragile")
    yield server
    server.remove()


def test_a_database_that_returns_finds_everyone_at_work_again_soon(fragile: Postgresql) -> None:
    url = fragile.url("fragile")
    migrated(url)

    async def scenario(made: Calculations, _workers: Workers) -> None:
        computed = await made.submit(Submission(SECONDS_LONG))
        await until(made, computed, "running")
        # What was begun must have reached the disk, or it begins again in the worker that is free.
        fragile.execute("CHECKPOINT")
        fragile.stop(signal.SIGQUIT)
        with pytest.raises(StoreUnavailable):
            await made.submit(Submission(THIRD))
        assert (await made.health()).record == "unreachable"
        await asyncio.to_thread(fragile.start)
        returned = monotonic()
        job = await made.submit(Submission(THIRD))
        await until(made, job, "done")
        assert monotonic() - returned < RESUMED_WITHIN
        assert (await made.health()).ready
        assert (await until(made, computed, "done")).answer is not None

    play(url, 2, scenario)


def test_the_jobs_of_one_client_starve_no_other(postgresql: str) -> None:
    many = 100_000
    with psycopg.connect(postgresql) as connection:
        connection.execute(
            "INSERT INTO calculations (id, state, request, client, rank, attempts, created_at) "
            "SELECT 'many' || n, 'queued', '{\"expression\":\"1+1\"}', 'greedy', n, 0, now() "
            "FROM generate_series(0, %s - 1) AS n",
            [many],
        )
        connection.execute("ALTER TABLE procrastinate_jobs DISABLE TRIGGER ALL")
        connection.execute(
            "INSERT INTO procrastinate_jobs (queue_name, task_name, priority, args) "
            "SELECT 'calculations', 'calculate', -n, jsonb_build_object('job_id', 'many' || n) "
            "FROM generate_series(0, %s - 1) AS n",
            [many],
        )
        connection.execute("ALTER TABLE procrastinate_jobs ENABLE TRIGGER ALL")

    async def scenario(made: Calculations, _workers: Workers) -> None:

        job = await made.submit(Submission(THIRD, "modest"))
        await until(made, job, "done")
        assert (await made.store.backlog()).count > many // 2

    play(postgresql, 1, scenario)
