"""The record of all jobs, in SQL."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any

import msgspec
from sqlalchemy import delete, func, insert, select, text, update
from sqlalchemy.exc import IntegrityError

from calculatrice.service.answer import Failure
from calculatrice.service.errors import KeyReused, QueueFull
from calculatrice.service.job import Backlog, Job, new_id
from calculatrice.service.request import Request
from calculatrice.store.database import READ_ONLY, translated
from calculatrice.store.migrating import schema_state
from calculatrice.store.schema import calculations
from calculatrice.store.times import now

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from datetime import datetime

    from sqlalchemy import ColumnElement, Delete, Row, Update
    from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

    from calculatrice.service.job import SchemaState, Submission

    Enqueue = Callable[[AsyncConnection, str, int], Awaitable[None]]
    """Hands a job, by its identifier and rank, to those who run it, on the transaction that records it."""

UNHURRIED = 1_000_000
"""What is added to the rank of a job that is not urgent."""
RETRY_AFTER = 5
_columns = calculations.c


class Records:
    """`service.ports.Record` on a database. A job of a client with many unfinished ones comes after those of others."""

    def __init__(self, engine: AsyncEngine, queue: int, enqueue: Enqueue | None = None) -> None:
        self._engine = engine
        self._single = _for_single_statements(engine)
        self._queue = queue
        self._enqueue = enqueue

    async def add(self, submission: Submission) -> Job:
        """As the port says; a key counts for its client alone."""
        try:
            return await self._find_or_insert(submission)
        except IntegrityError:
            # Another process was faster with the same key: now it is found.
            return await self._find_or_insert(submission)

    async def _find_or_insert(self, submission: Submission) -> Job:
        key = None if submission.key is None else _digest(f"{submission.client}\n{submission.key}")
        with translated():
            async with self._engine.begin() as connection:
                known = await _with_key(connection, key, submission)
                return known or await self._insert(connection, key, submission)

    async def _insert(self, connection: AsyncConnection, key: str | None, submission: Submission) -> Job:
        client = _digest(submission.client)
        waiting, theirs = await _ahead(connection, client)
        if waiting >= self._queue:
            raise QueueFull(RETRY_AFTER)
        job = Job(new_id(), "queued", submission.request, 0, now())
        rank = theirs if submission.urgent else theirs + UNHURRIED
        await connection.execute(
            insert(calculations).values(
                id=job.id,
                state=job.state,
                request=_text(job.request),
                client=client,
                key=key,
                rank=rank,
                attempts=0,
                created_at=job.created_at,
            )
        )
        if self._enqueue is not None:
            await self._enqueue(connection, job.id, rank)
        return job

    async def find(self, job_id: str) -> Job | None:
        """As the port says."""
        with translated():
            async with self._single.connect() as connection:
                await connection.execution_options(**READ_ONLY)
                found = await connection.execute(select(calculations).where(_columns.id == job_id))
                return _maybe_job(found.one_or_none())

    async def cancel(self, job_id: str) -> Job | None:
        """As the port says."""
        await self._change(_unfinished(job_id), state="cancelled", finished_at=now())
        return await self.find(job_id)

    async def claim(self, job_id: str | None = None) -> Job | None:
        """As the port says; a job that is named may run elsewhere, where its process was lost."""
        chosen = _next_in_turn() if job_id is None else _unfinished(job_id)
        with translated():
            async with self._single.begin() as connection:
                claim = chosen.values(state="running", attempts=_columns.attempts + 1, started_at=now())
                claimed = await connection.execute(claim.returning(calculations, *self._without_waiting()))
                return _maybe_job(claimed.one_or_none())

    def _without_waiting(self) -> list[ColumnElement[str]]:
        """Let PostgreSQL say done before it is safe from a power cut: a job that seems not to have begun, begins."""
        if self._engine.dialect.name == "sqlite":
            return []
        return [func.set_config("synchronous_commit", "off", text("true"))]

    async def finish(self, job_id: str, outcome: bytes | Failure) -> bool:
        """As the port says."""
        if isinstance(outcome, Failure):
            values = {"state": "failed", "failure": _text(outcome)}
        else:
            values = {"state": "done", "answer": outcome.decode()}
        return await self._change(_unfinished(job_id), **values, finished_at=now()) == 1

    async def give_back(self, job_id: str, *, counted: bool) -> None:
        """As the port says."""
        attempts = _columns.attempts if counted else _columns.attempts - 1
        running = update(calculations).where(_columns.id == job_id, _columns.state == "running")
        await self._change(running, state="queued", attempts=attempts)

    async def recover(self) -> int:
        """Put every job that was running into the queue: where no other process runs any. How many there were."""
        return await self._change(update(calculations).where(_columns.state == "running"), state="queued")

    async def purge(self, before: datetime, most: int) -> int:
        """As the port says."""
        old = select(_columns.id).where(_columns.finished_at < before).order_by(_columns.finished_at).limit(most)
        # Of several processes that forget at the same time, none waits for another.
        unclaimed = old.with_for_update(skip_locked=True)
        return await self._execute(delete(calculations).where(_columns.id.in_(unclaimed)))

    async def backlog(self) -> Backlog:
        """As the port says."""
        waiting = select(func.count(), func.min(_columns.created_at)).where(_columns.state == "queued")
        with translated():
            async with self._engine.connect() as connection:
                await connection.execution_options(**READ_ONLY)
                count, oldest = (await connection.execute(waiting)).one()
        return Backlog(count, oldest)

    async def latest(self, most: int) -> list[Job]:
        """The jobs that run, those that wait in their order, those that were finished last; so many of each."""
        running = select(calculations).where(_columns.state == "running").order_by(_columns.started_at)
        queued = select(calculations).where(_columns.state == "queued").order_by(_columns.rank, _columns.created_at)
        finished = select(calculations).where(_columns.finished_at.is_not(None)).order_by(_columns.finished_at.desc())
        with translated():
            async with self._engine.connect() as connection:
                await connection.execution_options(**READ_ONLY)
                found = [await connection.execute(rows.limit(most)) for rows in (running, queued, finished)]
                return [_job(row) for rows in found for row in rows]

    async def close(self) -> None:
        """Give back the connections."""
        await self._engine.dispose()

    async def schema(self) -> SchemaState:
        """As the port says."""
        return await schema_state(self._engine)

    async def _change(self, statement: Update, **values: object) -> int:
        return await self._execute(statement.values(**values))

    async def _execute(self, statement: Update | Delete) -> int:
        with translated():
            async with self._single.begin() as connection:
                return (await connection.execute(statement)).rowcount


def _for_single_statements(engine: AsyncEngine) -> AsyncEngine:
    """The same connections without a transaction around the one statement: that takes a third of the journeys."""
    return engine if engine.dialect.name == "sqlite" else engine.execution_options(isolation_level="AUTOCOMMIT")


def _unfinished(job_id: str) -> Update:
    return update(calculations).where(_columns.id == job_id, _columns.finished_at.is_(None))


def _next_in_turn() -> Update:
    first = select(_columns.id).where(_columns.state == "queued").order_by(_columns.rank, _columns.created_at).limit(1)
    return update(calculations).where(_columns.id == first.scalar_subquery(), _columns.state == "queued")


async def _with_key(connection: AsyncConnection, key: str | None, submission: Submission) -> Job | None:
    if key is None:
        return None
    found = await connection.execute(select(calculations).where(_columns.key == key))
    job = _maybe_job(found.one_or_none())
    if job is not None and job.request != submission.request:
        raise KeyReused(submission.key)
    return job


async def _ahead(connection: AsyncConnection, client: str) -> tuple[int, int]:
    """How many jobs wait, and how many of this client are unfinished."""
    waiting = select(func.count()).where(_columns.state == "queued").scalar_subquery()
    theirs = select(func.count()).where(_columns.client == client, _columns.finished_at.is_(None)).scalar_subquery()
    row = (await connection.execute(select(waiting, theirs))).one()
    return row[0], row[1]


def _digest(text: str) -> str:
    """The database keeps neither addresses nor keys."""
    return sha256(text.encode()).hexdigest()


def _text(struct: Request | Failure) -> str:
    return msgspec.json.encode(struct).decode()


def _maybe_job(row: Row[Any] | None) -> Job | None:
    return None if row is None else _job(row)


def _job(row: Row[Any]) -> Job:
    return Job(
        id=row.id,
        state=row.state,
        request=msgspec.json.decode(row.request, type=Request),
        attempts=row.attempts,
        created_at=row.created_at,
        started_at=row.started_at,
        finished_at=row.finished_at,
        answer=None if row.answer is None else msgspec.Raw(row.answer.encode()),
        failure=None if row.failure is None else msgspec.json.decode(row.failure, type=Failure),
    )
