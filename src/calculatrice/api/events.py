"""A job as Server-Sent Events: each of its states, how long it has run, and what came of it.

A state and the end have an `id`, which a client that comes back sends as `Last-Event-ID`: what it has heard it is not
told again, and one that has heard the end gets 204, at which an `EventSource` stops.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Literal, NamedTuple

import msgspec
from msgspec import Struct
from starlette.responses import StreamingResponse

from calculatrice.api.problem import Problem
from calculatrice.api.reply import NO_STORE, Reply
from calculatrice.api.responder import document
from calculatrice.service.job import State

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence
    from datetime import datetime

    from starlette.types import ASGIApp

    from calculatrice.api.responder import Responder
    from calculatrice.service.job import Job

RETRY_MILLISECONDS = 2000
SECOND = 1.0
LONGEST = 3600.0
"""Seconds until a client has to ask again, which it does by itself."""
END = "end"
"""The identifier of the event that ends a stream."""
NO_CONTENT = 204
HEADERS = {"Cache-Control": "no-store", "X-Accel-Buffering": "no", "Vary": "Accept, Accept-Language"}
VARY = (b"vary", b"accept, accept-language")

EventName = Literal["state", "progress", "result", "failed"]


class Standing(Struct, frozen=True):
    """The data of the event `state`."""

    id: str
    state: State


class Progress(Struct, frozen=True):
    """The data of the event `progress`, which comes each second: how long the job has run, and how long it may."""

    elapsed: float
    limit: float


class Listener(NamedTuple):
    """Who listens: in which language, which event it has `heard` last, which fields of the answer it wants."""

    language: str
    heard: str | None = None
    fields: Sequence[str] = ()


async def stream(responder: Responder, job_id: str, listener: Listener) -> ASGIApp:
    """The events of a job, after the one that was heard last. Raises `Problem` where there is none."""
    job = await responder.calculations.find(job_id)
    if job is None:
        raise Problem("unknown_calculation", id=job_id[:64])
    if job.finished and listener.heard == END:
        return Reply.bare(NO_CONTENT, (NO_STORE, VARY))
    told = _told(responder, job, listener)
    return StreamingResponse(told, media_type="text/event-stream", headers=HEADERS)


async def _told(responder: Responder, job: Job, listener: Listener) -> AsyncIterator[bytes]:
    heard = listener.heard
    yield b"retry: %d\n\n" % RETRY_MILLISECONDS
    async for now in _moments(responder, job):
        if now is None:
            yield _pulse(job, responder.calculations.health.now(), responder.settings.seconds)
            continue
        job = now
        if job.state != heard:
            yield _event("state", Standing(job.id, job.state), job.state)
        heard = None
    yield _ending(job, listener)


async def _moments(responder: Responder, job: Job) -> AsyncIterator[Job | None]:
    """The job each time that its state has changed, and None each second in between, until one of us stops."""
    changes = responder.calculations.changes(job.id, LONGEST)
    stop = asyncio.ensure_future(responder.stopping.wait())
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
    elapsed = (now - job.started_at).total_seconds()
    return _event("progress", Progress(round(min(max(elapsed, 0.0), limit), 1), limit))


def _ending(job: Job, listener: Listener) -> bytes:
    """The event that nothing follows; nothing for a job that goes on."""
    language = listener.language
    told = document(job, language, listener.fields)
    if told.result is not None:
        return _event("result", told.result, END)
    if told.error is not None:
        return _event("failed", told.error, END)
    return _event("failed", Problem("cancelled").document(language), END) if job.state == "cancelled" else b""


def _event(name: EventName, data: object, identifier: str | None = None) -> bytes:
    named = b"" if identifier is None else b"id: %s\n" % identifier.encode()
    return b"event: %s\n%sdata: %s\n\n" % (name.encode(), named, msgspec.json.encode(data))
