"""The record of all jobs, in SQL."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from sqlalchemy import delete, func, insert, select, text, update
from sqlalchemy.exc import IntegrityError

from calculatrice.service.digests import Digests
from calculatrice.service.job import Backlog, Job, new_id
from calculatrice.store.admission import Admission
from calculatrice.store.database import READ_ONLY
from calculatrice.store.expiry import deletion_of_cancelled, deletion_of_ended
from calculatrice.store.idempotency import job_with_key
from calculatrice.store.job_rows import ENDED, FORGOTTEN, as_job, digest_of, text_of, values_of
from calculatrice.store.observer import Observer
from calculatrice.store.places import Places
from calculatrice.store.room import ROW, Bounds, Room, bucket_of
from calculatrice.store.schema import calculations
from calculatrice.store.secret import secret_of
from calculatrice.store.times import now

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from datetime import timedelta

    from sqlalchemy import ColumnElement, Delete, Row, Update
    from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

    from calculatrice.service.answer import Failure
    from calculatrice.service.condition import Condition
    from calculatrice.service.job import Submission
    from calculatrice.store.file_clock import FileClock

    Enqueue = Callable[[AsyncConnection, str, int], Awaitable[None]]
    """Hands a job, by its identifier and rank, to those who run it, on the transaction that records it."""

_OF_FILE = text("SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()")
_OF_DATABASE = text("SELECT pg_database_size(current_database())")
"""How many bytes are taken, indexes and what is not yet swept up among them."""
_columns = calculations.c


class SqlJobStore:
    """`service.ports.Record` on a database. A job of a client with many unfinished ones comes after those of others."""

    def __init__(  # noqa: PLR0913, PLR0917  # what one place puts together
        self,
        engine: AsyncEngine,
        queue: int,
        enqueue: Enqueue | None = None,
        queue_seconds: float = 0,
        clock: FileClock | None = None,
        digests: Digests | None = None,
    ) -> None:
        self._engine = engine
        self._observer = Observer(engine, clock)
        self._single = _for_single_statements(engine)
        self._admission = Admission(queue, queue_seconds)
        self._enqueue = enqueue
        self._digests = digests or Digests(secret_of(engine.url))
        self._room = Room(Bounds())
        self._places = Places(engine)

    def bounded(self, bounds: Bounds) -> Self:
        """The same, which keeps no more than that."""
        self._room = Room(bounds)
        return self

    async def add(self, submission: Submission) -> Job:
        """As the port says; a key counts for its client alone."""
        try:
            return await self._find_or_insert(submission)
        except IntegrityError:
            # Another process was faster with the same key: now it is found.
            return await self._find_or_insert(submission)

    async def _find_or_insert(self, submission: Submission) -> Job:
        key = None if submission.key is None else self._digests.key(submission.client, submission.key)
        with self._observer.translated():
            async with self._places.one(), self._engine.begin() as connection:
                known = await job_with_key(connection, key, submission)
                return known or await self._insert(connection, key, submission)

    async def _insert(self, connection: AsyncConnection, key: str | None, submission: Submission) -> Job:
        client = self._digests.client(submission.client)
        rank = await self._admission.rank(connection, client, urgent=submission.urgent)
        request, bucket = text_of(submission.request), bucket_of(self._digests.account(submission.client))
        await self._room.take(connection, submission.client, bucket, size := ROW + len(request.encode()))
        job_id = new_id()
        row = insert(calculations).values(
            id=job_id,
            state="queued",
            request=request,
            digest=digest_of(request),
            bucket=bucket,
            bytes=size,
            client=client,
            key=key,
            rank=rank,
            attempts=0,
            created_at=now(),
        )
        created_at = (await connection.execute(row.returning(_columns.created_at))).scalar_one()
        if self._enqueue is not None:
            await self._enqueue(connection, job_id, rank)
        return Job(job_id, "queued", submission.request, 0, created_at)

    async def find(self, job_id: str) -> Job | None:
        """As the port says."""
        with self._observer.translated():
            async with self._single.connect() as connection:
                await connection.execution_options(**READ_ONLY)
                found = await connection.execute(select(calculations).where(_columns.id == job_id))
                return _maybe_job(found.one_or_none())

    def cancel_token(self, job_id: str) -> str:
        """As the port says."""
        return self._digests.cancel_token(job_id)

    async def cancel(self, job_id: str) -> Job | None:
        """As the port says."""
        await self._change(
            _unfinished(job_id), state="cancelled", request=FORGOTTEN, bytes=ROW, **ENDED, finished_at=now()
        )
        return await self.find(job_id)

    async def forget(self, job_id: str) -> Job | None:
        """Delete all that is kept of the job, whatever its state; how it stood, ended where it had not."""
        job = await self.cancel(job_id)
        await self._execute(delete(calculations).where(_columns.id == job_id))
        return job

    async def claim(self, job_id: str | None = None) -> Job | None:
        """As the port says; a job that is named may run elsewhere, where its process was lost."""
        chosen = _next_in_turn() if job_id is None else _unfinished(job_id)
        with self._observer.translated():
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
        return await self._change(_unfinished(job_id), **values_of(outcome), **ENDED, finished_at=now()) == 1

    async def give_back(self, job_id: str, *, counted: bool) -> None:
        """As the port says."""
        attempts = _columns.attempts if counted else _columns.attempts - 1
        running = update(calculations).where(_columns.id == job_id, _columns.state == "running")
        await self._change(running, state="queued", attempts=attempts)

    async def recover(self) -> int:
        """Put every job that was running into the queue: where no other process runs any. How many there were."""
        return await self._change(update(calculations).where(_columns.state == "running"), state="queued")

    async def purge(self, retention: timedelta, most: int) -> int:
        """As the port says."""
        dialect = self._engine.dialect.name
        forgotten = await self._execute(deletion_of_ended(retention, most, dialect))
        return forgotten + await self._execute(deletion_of_cancelled(most - forgotten, dialect))

    async def backlog(self) -> Backlog:
        """As the port says."""
        waiting = select(func.count(), func.min(_columns.created_at), now()).where(_columns.state == "queued")
        with self._observer.translated():
            async with self._engine.connect() as connection:
                await connection.execution_options(**READ_ONLY)
                count, oldest, here = (await connection.execute(waiting)).one()
        return Backlog(count, 0 if oldest is None else (here - oldest).total_seconds())

    async def size(self) -> int:
        """As the port says."""
        is_file = self._engine.dialect.name == "sqlite"
        with self._observer.translated():
            async with self._engine.connect() as connection:
                await connection.execution_options(**READ_ONLY)
                taken: int = (await connection.execute(_OF_FILE if is_file else _OF_DATABASE)).scalar_one()
        return taken

    async def latest(self, most: int) -> list[Job]:
        """The jobs that run, those that wait in their order, those that were finished last; so many of each."""
        running = select(calculations).where(_columns.state == "running").order_by(_columns.started_at)
        queued = select(calculations).where(_columns.state == "queued").order_by(_columns.rank, _columns.created_at)
        finished = select(calculations).where(_columns.finished_at.is_not(None)).order_by(_columns.finished_at.desc())
        with self._observer.translated():
            async with self._engine.connect() as connection:
                await connection.execution_options(**READ_ONLY)
                found = [await connection.execute(rows.limit(most)) for rows in (running, queued, finished)]
                return [as_job(row._mapping) for rows in found for row in rows]

    async def close(self) -> None:
        """Give back the connections."""
        await self._engine.dispose()

    async def condition(self) -> Condition:
        """As the port says."""
        return await self._observer.look()

    async def examine(self) -> None:
        """Read all of a database in a file, so that `condition` knows whether it is damaged."""
        await self._observer.examine()

    async def _change(self, statement: Update, **values: object) -> int:
        return await self._execute(statement.values(**values))

    async def _execute(self, statement: Update | Delete) -> int:
        with self._observer.translated():
            async with self._single.begin() as connection:
                return (await connection.execute(statement)).rowcount


def _for_single_statements(engine: AsyncEngine) -> AsyncEngine:
    """The same connections without a transaction around the one statement: that takes a third of the journeys."""
    return engine if engine.dialect.name == "sqlite" else engine.execution_options(isolation_level="AUTOCOMMIT")


def _unfinished(job_id: str) -> Update:
    """By its state: without statistics PostgreSQL would rather read the whole index of those that are not finished."""
    return update(calculations).where(_columns.id == job_id, _columns.state.in_(["queued", "running"]))


def _next_in_turn() -> Update:
    first = select(_columns.id).where(_columns.state == "queued").order_by(_columns.rank, _columns.created_at).limit(1)
    return update(calculations).where(_columns.id == first.scalar_subquery(), _columns.state == "queued")


def _maybe_job(row: Row[Any] | None) -> Job | None:
    return None if row is None else as_job(row._mapping)
