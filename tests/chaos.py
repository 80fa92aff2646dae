"""A whole service under load while its parts fail, one at a time and then at random: `python -m tests.chaos MINUTES`.

Every calculation that got a 202 must end with the right result, exactly once.
"""

from __future__ import annotations

import asyncio
import random
import signal
import sys
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

import httpx
import msgspec
import psycopg
from benchmarks.table import aligned
from tests.parts.town import Town
from tests.workers.processes import calculating_children, kill

if TYPE_CHECKING:
    import subprocess
    from datetime import timedelta

CLIENTS = 8
PAUSE = 0.02
"""Seconds between two requests of a client."""
UNDISTURBED = 1.0
"""Seconds of load before a fault, and after it."""
PATIENCE = 120.0
PERIOD = 0.1

Fault = Callable[[Town], Awaitable[None]]


@dataclass
class Tally:
    """What was acknowledged during one fault, with the results that are expected, and what came of it."""

    name: str
    expected: dict[str, str] = field(default_factory=dict)
    done: int = 0
    lost: int = 0
    wrong: int = 0
    doubled: int = 0
    again: int = 0
    delay: float = 0.0

    def count(self, expected: str, answer: str | None, attempts: int, delay: timedelta, finishes: int) -> None:
        """Add one that has ended: what came of it, and how often that was written."""
        right = answer is not None and msgspec.json.decode(answer)["decimal"] == expected
        self.done += right
        self.wrong += not right
        self.doubled += finishes > 1
        self.again += attempts > 1
        self.delay = max(self.delay, delay.total_seconds())

    @property
    def row(self) -> list[str]:
        """A line of the table."""
        counts = (len(self.expected), self.done, self.lost, self.wrong, self.doubled, self.again)
        return [self.name, *map(str, counts), f"{self.delay:.1f}"]

    @property
    def clean(self) -> bool:
        """Whether all is as it should be."""
        return bool(self.expected) and not self.lost and not self.wrong and not self.doubled


HEADINGS = ["fault", "accepted", "done", "lost", "wrong", "doubled", "run again", "worst delay, s"]


async def a_client(town: Town, tally: Tally, number: int) -> None:
    """Asks for calculations, at whichever address answers, until cancelled."""
    async with httpx.AsyncClient(timeout=10) as client:
        while True:
            await asyncio.sleep(PAUSE)
            a, b = random.randrange(10**6), random.randrange(1, 10**6)  # noqa: S311 - no secret
            long = random.random() < 0.1  # noqa: S311 - no secret
            expression = f"{a}*{b} + if(isprime(2^607-1); 1; 0)" if long else f"{a}*{b} + 1"
            port = town.ports[number % len(town.ports)]
            number += 1
            with suppress(httpx.HTTPError):
                answer = await client.post(
                    f"http://127.0.0.1:{port}/api/v1/calculations",
                    json={"expression": expression, "digits": 20},
                    headers={"Prefer": "respond-async"},
                )
                if answer.status_code == httpx.codes.ACCEPTED:
                    tally.expected[answer.json()["id"]] = str(a * b + 1)


async def until(holds: Callable[[], bool], *ignored: type[Exception]) -> None:
    """Ask again and again until it holds."""
    end = monotonic() + PATIENCE
    while monotonic() < end:
        with suppress(*ignored):
            if await asyncio.to_thread(holds):
                return
        await asyncio.sleep(PERIOD)
    raise TimeoutError


async def nothing(_town: Town) -> None:
    """No fault at all."""


async def kill_a_worker(town: Town) -> None:
    town.kill(random.choice(town.workers))  # noqa: S311 - no secret


async def kill_a_child(town: Town) -> None:
    for worker in town.workers[:2]:
        for child in calculating_children(worker.pid):
            kill(child)


async def kill_one_that_serves(town: Town) -> None:
    town.kill(town.apis[0])
    assert town.status(1, "/livez") == httpx.codes.OK


async def stop_a_worker_for_a_while(town: Town) -> None:
    """Until what it had in hand has been given to another."""
    worker: subprocess.Popen[bytes] = town.workers[0]
    worker.send_signal(signal.SIGSTOP)
    await asyncio.sleep(8)
    worker.send_signal(signal.SIGCONT)


async def stop_the_database(town: Town) -> None:
    town.postgresql.stop(signal.SIGQUIT)
    assert town.ready(1) == httpx.codes.SERVICE_UNAVAILABLE
    assert town.status(1, "/livez") == httpx.codes.OK
    await asyncio.to_thread(town.postgresql.start)


async def kill_redis(town: Town) -> None:
    town.redis.stop()
    await until(lambda: town.degraded, httpx.HTTPError)
    assert town.ready(0) == httpx.codes.OK
    await asyncio.to_thread(town.redis.start)


async def empty_redis(town: Town) -> None:
    town.redis.command("FLUSHALL")


async def take_all_connections(town: Town) -> None:
    taken: list[psycopg.Connection] = []
    with suppress(psycopg.OperationalError):
        while True:
            taken.append(psycopg.connect(town.postgresql.url("town")))
    await asyncio.sleep(2)
    for connection in taken:
        connection.close()


async def fill_the_disk(town: Town) -> None:
    filler = Path(town.folder / "disk" / "filler")
    with suppress(OSError), filler.open("wb", buffering=0) as file:
        while True:
            file.write(bytes(1 << 20))
    await asyncio.sleep(3)
    filler.unlink()


FAULTS: dict[str, Fault] = {
    "none": nothing,
    "kill -9 a worker": kill_a_worker,
    "kill -9 the children of two": kill_a_child,
    "kill -9 one that serves": kill_one_that_serves,
    "SIGSTOP a worker, 8 s": stop_a_worker_for_a_while,
    "PostgreSQL stopped hard": stop_the_database,
    "Redis killed": kill_redis,
    "Redis emptied": empty_redis,
    "no connection left, 2 s": take_all_connections,
    "disk full, 3 s": fill_the_disk,
}


async def strike(town: Town, name: str, faults: list[Fault]) -> Tally:
    """The tally of a load during which these faults happen, each after the one before."""
    tally = Tally(name)
    clients = [asyncio.create_task(a_client(town, tally, number)) for number in range(CLIENTS)]
    for fault in faults:
        await asyncio.sleep(UNDISTURBED)
        await fault(town)
        await asyncio.to_thread(town.renew)
    await asyncio.sleep(UNDISTURBED)
    for client in clients:
        client.cancel()
    await asyncio.gather(*clients, return_exceptions=True)
    await settle(town, tally)
    return tally


async def settle(town: Town, tally: Tally) -> None:
    """Wait until all that was acknowledged is finished, and see what came of it."""
    with suppress(TimeoutError):
        await until(lambda: _unfinished(town) == 0, psycopg.Error)
    await until(lambda: all(town.ready(number) == httpx.codes.OK for number in range(len(town.ports))))
    rows = town.postgresql.execute(
        "SELECT id, answer, attempts, finished_at - created_at, (SELECT count(*) FROM finishes AS f WHERE f.id = c.id) "
        "FROM calculations AS c WHERE finished_at IS NOT NULL",
        "town",
    )
    for job_id, *outcome in rows:
        if job_id in tally.expected:
            tally.count(tally.expected[job_id], *outcome)
    tally.lost = len(tally.expected) - tally.done - tally.wrong


def _unfinished(town: Town) -> int:
    [(count,)] = town.postgresql.execute("SELECT count(*) FROM calculations WHERE finished_at IS NULL", "town")
    return int(count)


def chaos(minutes: float, tell: Callable[[list[str]], None]) -> list[Tally]:
    """The tallies of every fault by itself, then of faults at random for so many minutes."""
    tallies: list[Tally] = []
    with Town() as town:
        faults = {name: fault for name, fault in FAULTS.items() if town.small_disk or fault is not fill_the_disk}

        def suffer(name: str, chosen: list[Fault]) -> None:
            tallies.append(asyncio.run(strike(town, name, chosen)))
            tell(tallies[-1].row)

        for name, fault in faults.items():
            suffer(name, [fault])
        end = monotonic() + 60 * minutes
        while monotonic() < end:
            suffer("five at random", random.choices(list(faults.values()), k=5))  # noqa: S311 - no secret
    return tallies


def table(tallies: list[Tally]) -> str:
    """What came of it all, line by line."""
    return aligned([HEADINGS, *(tally.row for tally in tallies)])


def main() -> int:
    tallies = chaos(float(sys.argv[1]), lambda row: print(*row, sep="  ", flush=True))  # noqa: T201 - it is what it is for
    print(table(tallies))  # noqa: T201 - it is what it is for
    return 0 if all(tally.clean for tally in tallies) else 1


if __name__ == "__main__":
    sys.exit(main())
