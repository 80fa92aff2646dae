"""Celery with Redis: `celery_queue.py URL JOBS` enqueues so many that do nothing, `celery_queue.py URL` runs them."""

from __future__ import annotations

import importlib
import sys
from typing import Any


def nothing() -> None:
    """As it says."""


def made(url: str) -> Any:  # noqa: ANN401 - Celery is installed for the benchmark alone
    """The application whose broker and results are there."""
    app = importlib.import_module("celery").Celery("bench", broker=url, backend=url)
    app.task(nothing, name="nothing")
    return app


def main(url: str, jobs: int) -> None:
    """Enqueue, or work until killed."""
    app = made(url)
    for _ in range(jobs):
        app.send_task("nothing")
    if not jobs:
        app.worker_main(["worker", "--concurrency=1", "--loglevel=ERROR", "--hostname=%n-%i@%h", "--without-mingle"])


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 0)
