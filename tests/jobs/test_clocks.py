"""Processes whose clock is wrong lose nothing and write no wrong time, and say that it is."""

from __future__ import annotations

import asyncio
import sqlite3
import subprocess
import sys
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import psycopg
import pytest
from tests.api.serving import ENDLESS, HEAVY, Serving, watched
from tests.parts import clocks
from tests.parts.clocks import wrong_clock
from tests.parts.fixtures import migrated
from tests.parts.servers import await_that, free_port
from tests.workers.processes import calculating_children, kill

from calculatrice import bootstrap
from calculatrice.service.job import Submission
from calculatrice.service.request import Request
from calculatrice.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from calculatrice.service.calculations import Calculations
    from calculatrice.service.job import Job

pytestmark = pytest.mark.skipif(not clocks.installed(), reason="needs libfaketime: apt-get install faketime")

SAID = {"+40d": "ahead", "-40d": "behind", "+2h": "ahead", "-2h": "behind"}
FINISHED = """
INSERT INTO calculations (id, state, request, client, rank, attempts, created_at, started_at, finished_at, answer)
SELECT 'job' || n, 'done', '{"expression":"1"}', '', 0, 1, now(), now(), now() - make_interval(days => n), '{}'
FROM generate_series(0, 34) AS n
"""
KEPT = 30
"""Of those, what is not older than the retention."""


@contextmanager
def worker(url: str, offset: str, *options: str) -> Iterator[subprocess.Popen[str]]:
    """A worker whose clock is wrong by so much."""
    command = [sys.executable, "-m", "calculatrice", "worker", "--locale", "en", "--database-url", url, *options]
    environment = {"PATH": "/usr/bin", **wrong_clock(offset)}
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment) as process:
        try:
            yield process
        finally:
            process.kill()


def rows(url: str) -> int:
    with psycopg.connect(url) as connection:
        return len(connection.execute("SELECT FROM calculations WHERE id LIKE 'job%'").fetchall())


@pytest.mark.parametrize("offset", SAID)
def test_a_worker_whose_clock_is_wrong_forgets_nothing_and_writes_the_databases_times(
    postgresql: str, offset: str
) -> None:
    with psycopg.connect(postgresql) as connection:
        connection.execute(FINISHED)

    async def scenario(process: subprocess.Popen[str]) -> None:
        assert process.stderr is not None
        said = [await asyncio.to_thread(process.stderr.readline) for _ in range(2)]
        assert said[0] == "Ready.\n"
        assert f"The clock here is {SAID[offset]}" in said[1]
        async with bootstrap.calculations(Settings(database_url=postgresql, workers=0, retention=1000)) as made:
            job = await made.submit(Submission(Request(HEAVY)))
            done = await made.wait(job.id, 60)
        assert done is not None
        assert done.state == "done"
        assert done.attempts == 1
        for instant in (done.created_at, done.started_at, done.finished_at):
            assert instant is not None
            assert abs(datetime.now(UTC) - instant) < timedelta(minutes=5)

    with worker(postgresql, offset, "--concurrency", "1") as process:
        asyncio.run(scenario(process))
        assert rows(postgresql) == 35
    with worker(postgresql, "+0", "--concurrency", "1"):
        await_that(lambda: rows(postgresql) == KEPT)


async def runs(made: Calculations, job: Job, attempt: int) -> None:
    """Return when it is at this attempt."""
    while (found := await made.find(job.id)) is None or (found.state, found.attempts) != ("running", attempt):
        await asyncio.sleep(0.05)


def test_a_worker_whose_clock_is_ahead_puts_no_job_off(postgresql: str) -> None:
    """Its child is killed, and it is told to end: both times the job has its turn again at once."""

    async def scenario() -> None:
        async with bootstrap.calculations(Settings(database_url=postgresql, workers=0)) as made:
            job = await made.submit(Submission(Request(ENDLESS)))
            with worker(postgresql, "+40d", "--concurrency", "1", "--grace", "0") as process:
                for attempt in (1, 2):
                    await runs(made, job, attempt)
                    while not (children := calculating_children(process.pid)):
                        await asyncio.sleep(0.05)
                    if attempt == 1:
                        kill(children[0])
                process.terminate()
                assert await asyncio.to_thread(process.wait, 60) == 0
            with psycopg.connect(postgresql) as connection:
                [(late,)] = connection.execute("SELECT scheduled_at > now() FROM procrastinate_jobs").fetchall()
            assert not late

    asyncio.run(asyncio.wait_for(scenario(), 120))


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    """A database in a file with a finished job of each of the last days."""
    file = tmp_path / "calculations.db"
    migrated(f"sqlite:///{file}")
    with sqlite3.connect(file) as connection:
        for age in range(29, -1, -1):
            connection.execute(
                "INSERT INTO calculations "
                "(id, state, request, client, rank, attempts, created_at, finished_at, answer) VALUES "
                "(?, 'done', '{}', '', 0, 1, strftime('%Y-%m-%d %H:%M:%f000', 'now', ?), "
                "strftime('%Y-%m-%d %H:%M:%f000', 'now', ?), '{}')",
                [f"job{age}", f"-{age} days", f"-{age} days"],
            )
    connection.close()
    return file


def left(file: Path) -> int:
    with sqlite3.connect(file) as connection:
        [(count,)] = connection.execute("SELECT count(*) FROM calculations WHERE id LIKE 'job%'").fetchall()
    connection.close()
    return int(count)


@pytest.mark.parametrize(
    ("offset", "clock"), [("+40d", "ahead"), ("-40d", "behind"), ("+2h", "right"), ("-2h", "right")]
)
def test_a_server_with_a_file_whose_clock_leaps_forgets_nothing(
    filled: Path, tmp_path: Path, offset: str, clock: str
) -> None:
    options = ("--database-url", f"sqlite:///{filled}", "--workers", "0", *watched())
    with Serving(tmp_path, *options, **wrong_clock(offset)) as server:
        health = server.health().json()
        assert (health["ready"], health["degraded"], health["clock"]) == (True, clock != "right", clock)
        job = server.job(ENDLESS)
        assert server.cancel(job).json()["state"] == "cancelled"
        # What it has written itself says nothing new of its clock.
        assert server.health().json()["clock"] == clock
        if clock != "right":
            await_that(lambda: f"clock {clock}" in server.errors.read_text())
    assert left(filled) >= 30 - (offset == "+2h")
    # With the right clock again, nothing of that is old either.
    with Serving(tmp_path, *options) as server:
        assert server.found(job)["state"] == "cancelled"
        assert left(filled) >= 29


def test_a_server_whose_clock_differs_from_postgresqls_is_degraded_and_counts_it(
    postgresql: str, tmp_path: Path
) -> None:
    port = free_port()
    options = ("--database-url", postgresql, "--workers", "0", "--metrics-port", str(port))
    with Serving(tmp_path, *options, **wrong_clock("+2h")) as server:
        health = server.health().json()
        assert (health["ready"], health["degraded"], health["clock"]) == (True, True, "ahead")
        told = server.client.get(f"http://127.0.0.1:{port}/metrics").text
        [difference] = [line for line in told.splitlines() if line.startswith("calculatrice_clock_difference_seconds ")]
        assert float(difference.split()[1]) == pytest.approx(7200, abs=60)
        job = server.job(ENDLESS)
        server.cancel(job)
