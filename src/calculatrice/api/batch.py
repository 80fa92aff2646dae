"""A batch on its way: one task reads lines and answers what is quick, another sends the answers in their order.

A line that became a job keeps its place in a queue of limited length. While that is full no more is read, so that the
client is slowed down; so it is while it does not read what it is sent, and while it has no requests left: every hundred
lines count as one.
"""

from __future__ import annotations

import asyncio
from time import perf_counter
from typing import TYPE_CHECKING

from starlette.requests import ClientDisconnect

from calculatrice.api.body import check_whole, received
from calculatrice.api.csv_lines import COLUMNS, CSV, TYPE, row, written
from calculatrice.api.lines import Splitter, answered, refused, request_on
from calculatrice.api.media import prefers
from calculatrice.api.problem import Problem
from calculatrice.api.protocol import GONE, OWING
from calculatrice.api.rate import CHARGE
from calculatrice.service.job import Submission

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from starlette.types import Receive, Scope, Send

    from calculatrice.api.rate import Charge
    from calculatrice.api.reading import Limits
    from calculatrice.api.responder import Responder
    from calculatrice.service.job import Job
    from calculatrice.service.request import Request

WINDOW = 256
"""Lines that may wait for the answers of those before them."""
CHUNK = 1 << 15
"""Bytes of answers that are worth sending."""
LINES_A_REQUEST = 100
"""Lines that count as one request."""
TURN = 0.002
"""Seconds after which others get their turn."""
PAUSE = 0.2
"""Seconds until a full queue is tried again."""
LONGEST_ECHO = 1000
"""Characters of a line that is too long to be read that its answer repeats."""
NDJSON = b"application/x-ndjson"


class Place:
    """A line that became a job, in the order of the answers."""

    __slots__ = ("job", "request")

    def __init__(self, request: Request, job: Job) -> None:
        self.request = request
        self.job = job


class Batch:
    """The answer to a batch: an ASGI application."""

    def __init__(self, responder: Responder, limits: Limits, client: str, language: str) -> None:
        self._responder = responder
        self._limits = limits
        self._client = client
        self._language = language
        self._splitter = Splitter(responder.settings.line_size << 10)
        self._queue: asyncio.Queue[bytes | Place | None] = asyncio.Queue(WINDOW)
        self._pending: set[str] = set()
        self._recording: asyncio.Future[Job] | None = None
        self._charge: Charge | None = None
        self._as_csv = False
        self._read_lines = self._written_lines = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Read and answer until both ends are reached, or the client has gone."""
        self._as_csv = prefers(scope, CSV, NDJSON.decode())
        headers = [(b"content-type", TYPE if self._as_csv else NDJSON), (b"cache-control", b"no-store")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        gone = asyncio.Event()
        scope[GONE] = gone.set
        scope[OWING] = lambda: self._read_lines > self._written_lines
        self._charge = scope.get(CHARGE)
        tasks = [asyncio.ensure_future(each) for each in (self._read(scope, receive), self._write(send), gone.wait())]
        reader, writer, left = tasks
        try:
            await asyncio.wait((reader, writer, left), return_when=asyncio.FIRST_COMPLETED)
            if reader.done():
                await reader
                await asyncio.wait((writer, left), return_when=asyncio.FIRST_COMPLETED)
            if left.done():
                raise ClientDisconnect
            await writer
        finally:
            for task in tasks:
                task.cancel()
            await self._forget()

    async def _read(self, scope: Scope, receive: Receive) -> None:
        turn = perf_counter()
        async for line in self._lines(receive):
            await self._count()
            await self._queue.put(await self._answer(line))
            if perf_counter() - turn > TURN:
                await asyncio.sleep(0)
                turn = perf_counter()
        try:
            check_whole(scope)
        except Problem as problem:
            await self._cancel()
            await self._queue.put(refused(problem, "", self._language))
        await self._queue.put(None)

    async def _count(self) -> None:
        """Count one more line; return when the client has a request left for it."""
        self._read_lines += 1
        if self._charge is None or self._read_lines % LINES_A_REQUEST != 1 or self._read_lines == 1:
            return
        while (stands := await self._charge()).refused and not self._responder.stopping.is_set():
            await self._responder.unless_stopped(asyncio.sleep(stands.seconds))

    async def _lines(self, receive: Receive) -> AsyncIterator[bytes]:
        more = True
        while more:
            message = await received(receive)
            for line in self._splitter.feed(message["body"]):
                yield line
            more = message["more_body"]
        for line in self._splitter.end():
            yield line

    async def _answer(self, line: bytes) -> bytes | Place:
        expression = line[:LONGEST_ECHO].decode(errors="replace")
        try:
            request = self._limits.checked(request_on(line, self._responder.settings.line_size))
            expression = request.expression
            answer = await self._responder.at_once(request)
            return await self._placed(request) if answer is None else answered(answer, request, expression)
        except Problem as problem:
            return refused(problem, expression, self._language)

    async def _placed(self, request: Request) -> Place:
        return Place(request, await self._submitted(Submission(request, self._client, urgent=False)))

    async def _submitted(self, submission: Submission) -> Job:
        """A job, as soon as there is room for one."""
        while True:
            try:
                self._recording = asyncio.ensure_future(self._recorded(submission))
                return await asyncio.shield(self._recording)
            except Problem as problem:
                if problem.code != "queue_full":
                    raise
            await asyncio.sleep(PAUSE)

    async def _recorded(self, submission: Submission) -> Job:
        """A job that is remembered even where the client goes while it is recorded: else nobody would cancel it."""
        job = await self._responder.submit(submission)
        self._pending.add(job.id)
        return job

    async def _write(self, send: Send) -> None:
        chunk = bytearray(written(COLUMNS) if self._as_csv else b"")
        while (item := await self._next(chunk, send)) is not None:
            line = item if isinstance(item, bytes) else await self._awaited(item)
            chunk += row(line) if self._as_csv else line
            self._written_lines += 1
            if len(chunk) >= CHUNK:
                await _flush(chunk, send)
        await send({"type": "http.response.body", "body": bytes(chunk)})

    async def _next(self, chunk: bytearray, send: Send) -> bytes | Place | None:
        """What is next; what there is is sent before anything is waited for."""
        if self._queue.empty() and chunk:
            await asyncio.sleep(0)
            if self._queue.empty():
                await _flush(chunk, send)
        item = await self._queue.get()
        if isinstance(item, Place) and chunk:
            await _flush(chunk, send)
        return item

    async def _awaited(self, place: Place) -> bytes:
        try:
            answer = await self._outcome(place)
        except Problem as problem:
            return refused(problem, place.request.expression, self._language)
        return answered(answer, place.request, place.request.expression)

    async def _outcome(self, place: Place) -> bytes:
        answer, job = None, place.job
        while answer is None:
            found = await self._responder.calculations.wait(job.id, self._responder.settings.seconds)
            if found is None:
                raise Problem("unknown_calculation", id=job.id)
            answer = await self._responder.outcome(found, place.request)
        self._pending.discard(job.id)
        return answer

    async def _forget(self) -> None:
        """Nobody waits any more for what is not answered yet."""
        if self._recording is not None:
            await asyncio.wait([self._recording])
        await self._cancel()

    async def _cancel(self) -> None:
        for job_id in [*self._pending]:
            await self._responder.calculations.cancel(job_id)


async def _flush(chunk: bytearray, send: Send) -> None:
    await send({"type": "http.response.body", "body": bytes(chunk), "more_body": True})
    chunk.clear()
