"""Jobs on one PostgreSQL, crash-safe: how many a second, how soon, and what they cost.

Ours are recorded, calculated in a child and answered; those of procrastinate alone, and of Celery, return at once.
"""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from time import monotonic, sleep

from tests.parts.postgresql import Postgresql
from tests.workers.processes import calculating_children

from benchmarks.api import resident
from benchmarks.celery_rate import celery_rate
from benchmarks.databases import database
from benchmarks.redis_cost import table as redis_cost
from benchmarks.table import aligned
from benchmarks.taking import taking
from calculatrice import bootstrap
from calculatrice.service.job import Submission
from calculatrice.service.request import Request
from calculatrice.settings import Settings

JOBS, ROUNDS = 1000, 3
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
        subprocess.run([*command, str(JOBS)], check=True, stderr=subprocess.DEVNULL)
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


def idle(server: Postgresql) -> str:
    """The latency on a system that does nothing else, and the memory of its worker."""
    with database(server, "idle") as url:
        worker = subprocess.Popen([*OURS, url], stderr=subprocess.DEVNULL)
        try:
            waits = asyncio.run(latencies(url))
            memory = resident(worker.pid), sum(resident(child) for child in calculating_children(worker.pid))
        finally:
            worker.kill()
            worker.wait()
    told = f"One job at a time: median {waits[LATENCIES // 2]:.1f} ms, p99 {waits[LATENCIES * 99 // 100]:.1f} ms."
    return f"{told} Memory of a worker: {memory[0]:.0f} MiB, and of its child {memory[1]:.0f} MiB."


def rates(server: Postgresql) -> str:
    """Jobs a second, ours and those of others; each ratio is the median of the rounds."""
    rows = [["workers", "ours, jobs/s", "procrastinate alone", "ratio", "Celery + Redis"]]
    for workers in (1, 2):
        rounds = [(ours(server, workers), bare(server, workers)) for _ in range(ROUNDS)]
        mine, theirs = (median(times) for times in zip(*rounds, strict=True))
        ratio = median(one / other for one, other in rounds)
        celery = celery_rate(JOBS, workers)
        told = "absent" if celery is None else f"{celery:,.0f}"
        rows.append([str(workers), f"{mine:,.0f}", f"{theirs:,.0f}", f"{ratio:.2f}", told])
    return aligned(rows)


def report() -> str:
    """The tables, with what they compare."""
    server = Postgresql().start()
    try:
        parts = [rates(server), idle(server), taking(server), redis_cost()]
    finally:
        server.remove()
    told = f"{JOBS} jobs, {ROUNDS} rounds in turn, {os.cpu_count()} cores."
    return "\n\n".join([told, *parts])


if __name__ == "__main__":
    print(report())
