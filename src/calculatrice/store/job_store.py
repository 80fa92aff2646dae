"""The record of all jobs, in SQL."""

from __future__ import annotations

from hashlib import sha256
from math import ceil
from typing import TYPE_CHECKING, Any, Self

import msgspec
from sqlalchemy import and_, delete, false, func, insert, literal_column, or_, select, text, update
from sqlalchemy.exc import IntegrityError

from calculatrice.service.answer import Failure
from calculatrice.service.digests import Digests
from calculatrice.service.errors import KeyReused, QueueFull
from calculatrice.service.job import Backlog, Job, new_id
from calculatrice.service.request import Request
from calculatrice.store.database import READ_ONLY
from calculatrice.store.observer import Observer
from calculatrice.store.places import Places
from calculatrice.store.room import ROW, Bounds, Room, bucket_of
from calculatrice.store.schema import calculations
from calculatrice.store.secret import secret_of
from calculatrice.store.times import Ago, now

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping
    from datetime import timedelta

    from sqlalchemy import ColumnElement, Delete, Row, Update
    from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

    from calculatrice.service.condition import Condition
    from calculatrice.service.job import Submission
    from calculatrice.store.file_clock import FileClock

    Enqueue = Callable[[AsyncConnection, str, int], Awaitable[None]]
    """Hands a job, by its identifier and rank, to those who run it, on the transaction that records it."""

UNHURRIED = 1_000_000
"""What is added to the rank of a job that is not urgent."""
SAMPLE, SAMPLED_SECONDS = 20, 60
"""Jobs that ended last, and how long ago at most, by which the pace of the queue is told."""
LONGEST_RETRY = 60
"""Seconds after which another try is suggested where the queue does not move."""
_OF_FILE = text("SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()")
_OF_DATABASE = text("SELECT pg_database_size(current_database())")
"""How many bytes are taken, indexes and what is not yet swept up among them."""
FORGOTTEN = '{"expression":""}'
"""What stands for the request of a job that has ended; older versions can read it."""
ENDED = {"client": ""}
"""What changes with the end of a job, whatever comes of it: whose it was is known no more."""
CANCELLED_SECONDS = 3600
"""How long it is told of a job that it was cancelled."""
AT_ONCE = 500
"""Jobs that all servers together may be adding at one moment: where fewer have room, one adds after the other."""
_ONE_AFTER_THE_OTHER = text("SELECT set_config('lock_timeout', '5s', true), pg_advisory_xact_lock(7237954630)")
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
        self._queue = queue
        self._queue_seconds = queue_seconds
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
                known = await _with_key(connection, key, submission)
                return known or await self._insert(connection, key, submission)

    async def _insert(self, connection: AsyncConnection, key: str | None, submission: Submission) -> Job:
        client = self._digests.client(submission.client)
        least = 0 if submission.urgent else UNHURRIED
        waiting, late, theirs = await self._ahead(connection, client, least)
        if (over := self._over(waiting, late)) > 0:
            raise QueueFull(await _seconds_for(connection, over))
        request, bucket = _text(submission.request), bucket_of(self._digests.account(submission.client))
        await self._room.take(connection, submission.client, bucket, size := ROW + len(request.encode()))
        job_id, rank = new_id(), theirs + least
        row = insert(calculations).values(
            id=job_id,
            state="queued",
            request=request,
            digest=_digest(request),
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

    async def _ahead(self, connection: AsyncConnection, client: str, least: int) -> tuple[int, int, int]:
        """As `_ahead`; where room runs out nobody else adds a job until this transaction has ended.

        In a file that is so from its beginning. Who finds the queue full need not wait to be told so.
        """
        ahead = await _ahead(connection, client, least, self._queue_seconds)
        is_roomy = ahead[0] + AT_ONCE <= self._queue or self._engine.dialect.name == "sqlite"
        if is_roomy or self._over(ahead[0], ahead[1]) > 0:
            return ahead
        await connection.execute(_ONE_AFTER_THE_OTHER)
        return await _ahead(connection, client, least, self._queue_seconds)

    def _over(self, waiting: int, late: int) -> int:
        """How many must go before there is room for one more."""
        return max(waiting - self._queue + 1, late)

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
        forgotten = await self._forget_ended(retention, most)
        return forgotten + await self._forget_cancelled(most - forgotten)

    async def _forget_cancelled(self, most: int) -> int:
        before = Ago(CANCELLED_SECONDS)
        return await self._forget(and_(_columns.state == "cancelled", _columns.finished_at < before), before, most)

    async def _forget_ended(self, retention: timedelta, most: int) -> int:
        before = Ago(retention.total_seconds())
        return await self._forget(_columns.finished_at < before, before, most)

    async def _forget(self, over: ColumnElement[bool], before: Ago, most: int) -> int:
        old = select(_columns.id).where(over).order_by(_columns.finished_at).limit(most)
        if self._engine.dialect.name == "sqlite":
            old = old.where(_before_the_young(before))
        # Of several processes that forget at the same time, none waits for another.
        unclaimed = old.with_for_update(skip_locked=True)
        return await self._execute(delete(calculations).where(_columns.id.in_(unclaimed)))

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
                return [_job(row) for rows in found for row in rows]

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


def _before_the_young(before: Ago) -> ColumnElement[bool]:
    """What was stored before all that is not old: where a clock was wrong, the order of the rows tells what came first.

    A row from the future is no measure.
    """
    young = and_(_columns.created_at >= before, _columns.created_at <= now())
    first = select(text("min(calculations.rowid)")).where(young).correlate(None).scalar_subquery()
    return or_(first.is_(None), literal_column("calculations.rowid") < first)


def _next_in_turn() -> Update:
    first = select(_columns.id).where(_columns.state == "queued").order_by(_columns.rank, _columns.created_at).limit(1)
    return update(calculations).where(_columns.id == first.scalar_subquery(), _columns.state == "queued")


async def _with_key(connection: AsyncConnection, key: str | None, submission: Submission) -> Job | None:
    if key is None:
        return None
    known = _columns.key.in_([key, _key_of_before(submission)])
    row = (await connection.execute(select(calculations).where(known))).first()
    if row is None:
        return None
    job = _job(row)
    digest = row.digest or _digest(_text(job.request))
    if digest != _digest(_text(submission.request)):
        raise KeyReused(submission.key)
    return job


def _digest(text: str) -> str:
    """Tells two requests apart when neither is kept."""
    return sha256(text.encode()).hexdigest()


def _key_of_before(submission: Submission) -> str:
    """As version 0.1.0 keeps a key: what it has taken is found again when it is sent once more to this one."""
    return sha256(f"{submission.client}\n{submission.key}".encode()).hexdigest()


async def _ahead(connection: AsyncConnection, client: str, least: int, patience: float) -> tuple[int, int, int]:
    """How many jobs wait; how many of those that go before a new one have for longer than `patience`, in seconds, if it
    has an end; how many of its client are unfinished, which makes its rank above the `least`.
    """
    unfinished = select(func.count().label("count")).where(_columns.client == client, _columns.finished_at.is_(None))
    theirs = unfinished.subquery()
    too_old = _columns.created_at < Ago(patience) if patience else false()
    late = and_(_columns.rank <= theirs.c.count + least, too_old)
    waiting = func.count(_columns.rank)
    query = select(waiting, waiting.filter(late), theirs.c.count).group_by(theirs.c.count)
    queued = theirs.outerjoin(calculations, _columns.state == "queued")
    row = (await connection.execute(query.select_from(queued))).one()
    return row[0], row[1], row[2]


async def _seconds_for(connection: AsyncConnection, jobs: int) -> int:
    """How long it takes until so many have ended, at the pace of those that ended last."""
    lately = select(_columns.finished_at, now()).where(_columns.finished_at > Ago(SAMPLED_SECONDS))
    rows = await connection.execute(lately.order_by(_columns.finished_at.desc()).limit(SAMPLE))
    ended = rows.all()
    if not ended:
        return LONGEST_RETRY
    first, here = ended[-1]
    seconds: float = (here - first).total_seconds() / len(ended) * jobs
    return min(max(1, ceil(seconds)), LONGEST_RETRY)


def _text(struct: Request | Failure) -> str:
    return msgspec.json.encode(struct).decode()


def values_of(outcome: bytes | Failure) -> dict[str, object]:
    """What the outcome of a job changes in its row, beside when it was."""
    if isinstance(outcome, Failure):
        failure = _text(outcome)
        return {"state": "failed", "failure": failure, "request": FORGOTTEN, "bytes": ROW + len(failure.encode())}
    return {"state": "done", "answer": outcome.decode(), "request": FORGOTTEN, "bytes": ROW + len(outcome)}


def _maybe_job(row: Row[Any] | None) -> Job | None:
    return None if row is None else _job(row)


def _job(row: Row[Any]) -> Job:
    return as_job(row._mapping)


def as_job(row: Mapping[Any, Any]) -> Job:
    """The job that a row of the record tells of."""
    return Job(
        id=row["id"],
        state=row["state"],
        request=msgspec.json.decode(row["request"], type=Request),
        attempts=row["attempts"],
        created_at=row["created_at"],
        started_at=row["started_at"],
        finished_at=row["finished_at"],
        answer=None if row["answer"] is None else msgspec.Raw(row["answer"].encode()),
        failure=None if row["failure"] is None else msgspec.json.decode(row["failure"], type=Failure),
    )
