"""Jobs a second that Celery does with Redis, which keeps them in memory alone."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import msgspec
import redis
from tests.parts.redis import Redis
from tests.parts.servers import await_that

from benchmarks.install import library_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

PATIENCE = 60
QUEUE = Path(__file__).with_name("workers") / "celery_queue.py"
RESULTS = "celery-task-meta-*"


def celery_rate(jobs: int, workers: int) -> float | None:
    """Jobs a second from the first that ends to the last; None where Celery is not installed."""
    if not library_folder("celery").is_dir():
        return None
    with TemporaryDirectory() as folder:
        server = Redis(Path(folder)).start()
        try:
            return _rate(server.url, jobs, workers)
        finally:
            server.stop()


def _rate(url: str, jobs: int, workers: int) -> float:
    environment = {**os.environ, "PYTHONPATH": str(library_folder("celery")), "C_FORCE_ROOT": "true"}
    subprocess.run([sys.executable, str(QUEUE), url, str(jobs)], check=True, env=environment)
    with redis.Redis.from_url(url) as client, _working([sys.executable, str(QUEUE), url], environment, workers):
        await_that(lambda: len(list(client.scan_iter(RESULTS, count=1000))) == jobs, patience=PATIENCE)
        kept = client.mget(list(client.scan_iter(RESULTS, count=1000)))
    ends = sorted(datetime.fromisoformat(msgspec.json.decode(one)["date_done"]) for one in kept)
    return (jobs - 1) / (ends[-1] - ends[0]).total_seconds()


@contextmanager
def _working(command: list[str], environment: dict[str, str], workers: int) -> Iterator[None]:
    """So many workers, each with its children in a group that ends with it."""
    started = [
        subprocess.Popen(
            command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )
        for _ in range(workers)
    ]
    try:
        yield
    finally:
        for process in started:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
