"""A job as Server-Sent Events: each of its states, how long it has run, and what came of it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import msgspec
from starlette.responses import StreamingResponse

from calculatrice.api.desk import document
from calculatrice.api.problem import Problem

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from datetime import datetime

    from calculatrice.api.desk import Desk
    from calculatrice.service.job import Job

RETRY_MILLISECONDS = 2000
SECOND = 1.0
LONGEST = 3600.0
"""Seconds until a client has to ask again, which it does by itself."""
HEADERS = {"Cache-Control": "no-store", "X-Accel-Buffering": "no", "Vary": "Accept, Accept-Language"}


async def stream(desk: Desk, job_id: str, language: str) -> StreamingResponse:
    """The events of a job. Raises `Problem` where there is none."""
    job = await desk.calculations.find(job_id)
    if job is None:
        raise Problem("unknown_calculation", id=job_id[:64])
    told = _told(desk, job, language)
    return StreamingResponse(told, media_type="text/event-stream", headers=HEADERS)


async def _told(desk: Desk, job: Job, language: str) -> AsyncIterator[bytes]:
    yield b"retry: %d\n\n" % RETRY_MILLISECONDS
    async for now in _moments(desk, job):
        if now is None:
            yield _pulse(job, desk.calculations.health.now(), desk.settings.seconds)
            continue
        job = now
        yield _event("state", {"id": job.id, "state": job.state})
    ending = document(job, language)
    if ending.result is not None:
        yield _event("result", ending.result)
    elif ending.error is not None:
        yield _event("error", ending.error)


async def _moments(desk: Desk, job: Job) -> AsyncIterator[Job | None]:
    """The job each time that its state has changed, and None each second in between, until one of us stops."""
    changes = desk.calculations.changes(job.id, LONGEST)
    stop = asyncio.ensure_future(desk.stopping.wait())
    change = asyncio.ensure_future(anext(changes, None))
    try:
        while not stop.done():
            await asyncio.wait((change, stop), timeout=SECOND, return_when=asyncio.FIRST_COMPLETED)
            if not change.done():
                yield None
                continue
            found = change.result()
            if found is None:
                return
            yield found
            change = asyncio.ensure_future(anext(changes, None))
    finally:
        stop.cancel()
        change.cancel()


def _pulse(job: Job, now: datetime, limit: float) -> bytes:
    """How long the job has run; while it waits, a comment that shows that the connection lives."""
    if job.started_at is None or job.state != "running":
        return b": waiting\n\n"
    elapsed = max(0.0, (now - job.started_at).total_seconds())
    return _event("progress", {"elapsed": round(elapsed, 1), "limit": limit})


def _event(name: str, data: object) -> bytes:
    return b"event: %s\ndata: %s\n\n" % (name.encode(), msgspec.json.encode(data))
