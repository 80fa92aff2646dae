"""Whether the queue takes one more job, at which rank, and else when to try again."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import and_, false, func, select, text

from calculatrice.service.errors import QueueFull
from calculatrice.store.schema import calculations
from calculatrice.store.times import Ago, now

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncConnection

UNHURRIED = 1_000_000
"""What is added to the rank of a job that is not urgent."""
SAMPLE, SAMPLED_SECONDS = 20, 60
"""Jobs that ended last, and how long ago at most, by which the pace of the queue is told."""
LONGEST_RETRY = 60
"""Seconds after which another try is suggested where the queue does not move."""
AT_ONCE = 500
"""Jobs that all servers together may be adding at one moment: where fewer have room, one adds after the other."""
_ONE_AFTER_THE_OTHER = text("SELECT set_config('lock_timeout', '5s', true), pg_advisory_xact_lock(7237954630)")
_columns = calculations.c


class Ahead(NamedTuple):
    """What there is before a new job."""

    waiting: int
    """Jobs that wait."""
    late: int
    """Of those that go before it, the ones that have waited too long."""
    theirs: int
    """Jobs of its client that are unfinished."""


class Admission:
    """A queue of so many jobs at most, in which nobody waits longer than that many seconds; 0: any time.

    A job of a client with many unfinished ones comes after those of others.
    """

    def __init__(self, queue: int, patience: float) -> None:
        self._queue = queue
        self._patience = patience

    async def rank(self, connection: AsyncConnection, client: str, *, urgent: bool) -> int:
        """The rank of one more job of the client, which keeps it until the transaction ends. Raises `QueueFull`."""
        least = 0 if urgent else UNHURRIED
        ahead = await self._ahead(connection, client, least)
        if (over := self._over(ahead)) > 0:
            raise QueueFull(await _seconds_for(connection, over))
        return ahead.theirs + least

    async def _ahead(self, connection: AsyncConnection, client: str, least: int) -> Ahead:
        """What is ahead; where room runs out nobody else adds a job until this transaction has ended.

        In a file that is so from its beginning. Who finds the queue full need not wait to be told so.
        """
        ahead = await _count(connection, client, least, self._patience)
        is_roomy = ahead.waiting + AT_ONCE <= self._queue or connection.dialect.name == "sqlite"
        if is_roomy or self._over(ahead) > 0:
            return ahead
        await connection.execute(_ONE_AFTER_THE_OTHER)
        return await _count(connection, client, least, self._patience)

    def _over(self, ahead: Ahead) -> int:
        """How many must go before there is room for one more."""
        return max(ahead.waiting - self._queue + 1, ahead.late)


async def _count(connection: AsyncConnection, client: str, least: int, patience: float) -> Ahead:
    unfinished = select(func.count().label("count")).where(_columns.client == client, _columns.finished_at.is_(None))
    theirs = unfinished.subquery()
    too_old = _columns.created_at < Ago(patience) if patience else false()
    late = and_(_columns.rank <= theirs.c.count + least, too_old)
    waiting = func.count(_columns.rank)
    query = select(waiting, waiting.filter(late), theirs.c.count).group_by(theirs.c.count)
    queued = theirs.outerjoin(calculations, _columns.state == "queued")
    return Ahead(*(await connection.execute(query.select_from(queued))).one())


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
