"""Procrastinate by itself: `bare_queue.py URL JOBS` enqueues so many that do nothing, `bare_queue.py URL` runs them."""

from __future__ import annotations

import asyncio
import sys

from procrastinate import App, PsycopgConnector


async def main(url: str, jobs: int) -> None:
    """Enqueue, or work until killed."""
    app = App(connector=PsycopgConnector(conninfo=url))

    @app.task(name="nothing")
    async def nothing() -> None:
        """As it says."""

    async with app.open_async():
        for _ in range(jobs):
            await nothing.defer_async()
        if not jobs:
            await app.run_worker_async(concurrency=1, update_heartbeat_interval=1, fetch_job_polling_interval=1)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 0))
