"""Jobs a second on one PostgreSQL, crash-safe: ours, and procrastinate by itself with a job that does nothing.

Ours are recorded, calculated in a child and answered; those of procrastinate alone return at once.
"""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING

from tests.parts.fixtures import migrated
from tests.parts.postgresql import Postgresql

from benchmarks.table import aligned
from calculatrice import bootstrap
from calculatrice.service.job import Submission
from calculatrice.service.request import Request
from calculatrice.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

JOBS = 400
LATENCIES = 100
AT_ONCE = 4
PATIENCE = 120
BARE = Path(__file__).with_name("workers") / "bare_queue.py"
OURS = [sys.executable, "-m", "calculatrice", "worker", "--concurrency", "1", "--database-url"]
_OURS_ENDED = (
    "SELECT count(*), extract(epoch FROM max(finished_at) - min(finished_at)) FROM calculations WHERE state = 'done'"
)
_BARE_ENDED = (
    "SELECT count(*), extract(epoch FROM max(at) - min(at)) FROM procrastinate_events WHERE type = 'succeeded'"
)


@contextmanager
def database(server: Postgresql, name: str) -> Iterator[str]:
    """The URL of a new one with the newest schema."""
    server.execute(f"CREATE DATABASE {name}")
    migrated(server.url(name))
    yield server.url(name)
    server.execute(f"DROP DATABASE {name} WITH (FORCE)")


async def enqueue(url: str, jobs: int) -> float:
    """Enqueue so many of ours; the seconds that it takes."""
    record = bootstrap.records(Settings(database_url=url, queue=10 * jobs))

    async def some() -> None:
        for number in range(jobs // AT_ONCE):
            await record.add(Submission(Request(f"{number}+1/3")))

    start = monotonic()
    await asyncio.gather(*(some() for _ in range(AT_ONCE)))
    seconds = monotonic() - start
    await record.close()
    return seconds


def drained(server: Postgresql, name: str, command: list[str], query: str, workers: int) -> float:
    """Jobs a second from the first that ends to the last."""
    started = [subprocess.Popen(command, stderr=subprocess.DEVNULL) for _ in range(workers)]
    try:
        end = monotonic() + PATIENCE
        while monotonic() < end:
            [(count, seconds)] = server.execute(query, name)
            if count == JOBS:
                return (JOBS - 1) / float(seconds)
            sleep(0.2)
        raise TimeoutError(name)
    finally:
        for process in started:
            process.kill()
            process.wait()


def ours(server: Postgresql, workers: int) -> float:
    """Our jobs a second."""
    with database(server, "ours") as url:
        asyncio.run(enqueue(url, JOBS))
        return drained(server, "ours", [*OURS, url], _OURS_ENDED, workers)


def bare(server: Postgresql, workers: int) -> float:
    """Those of procrastinate by itself."""
    with database(server, "bare") as url:
        command = [sys.executable, str(BARE), url]
        subprocess.run([*command, str(JOBS)], check=True)
        return drained(server, "bare", command, _BARE_ENDED, workers)


async def latencies(url: str) -> list[float]:
    """The milliseconds from a submission to its news, one at a time."""
    found = []
    async with bootstrap.calculations(Settings(database_url=url, workers=0)) as made:
        for number in range(LATENCIES + 1):
            start = monotonic()
            job = await made.submit(Submission(Request(f"{number}+1/3")))
            await made.wait(job.id, PATIENCE)
            found.append(1000 * (monotonic() - start))
    return sorted(found[1:])


def idle(server: Postgresql) -> list[float]:
    """The latencies on a system that does nothing else."""
    with database(server, "idle") as url:
        worker = subprocess.Popen([*OURS, url], stderr=subprocess.DEVNULL)
        try:
            return asyncio.run(latencies(url))
        finally:
            worker.kill()
            worker.wait()


def report() -> str:
    """The tables, with what they compare."""
    server = Postgresql().start()
    try:
        rows = [["workers", "ours, jobs/s", "procrastinate alone", "ratio"]]
        for workers in (1, 2):
            mine, theirs = ours(server, workers), bare(server, workers)
            rows.append([str(workers), f"{mine:,.0f}", f"{theirs:,.0f}", f"{mine / theirs:.2f}"])
        waits = idle(server)
    finally:
        server.remove()
    told = f"One job at a time: median {waits[LATENCIES // 2]:.1f} ms, p99 {waits[-2]:.1f} ms."
    return f"{JOBS} jobs, {os.cpu_count()} cores.\n\n{aligned(rows)}\n\n{told}"


if __name__ == "__main__":
    print(report())
