"""The queue on PostgreSQL: procrastinate carries the identifiers of jobs to the workers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import psycopg
from procrastinate import App, PsycopgConnector
from procrastinate.exceptions import ConnectorException
from psycopg.conninfo import conninfo_to_dict

from calculatrice.jobs.backoff import Backoff
from calculatrice.service.tracing import UNTRACED

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable
    from typing import LiteralString

    from procrastinate.connector import Notify
    from sqlalchemy.ext.asyncio import AsyncConnection

    from calculatrice.service.tracing import Tracing

TASK = "calculate"
QUEUE = "calculations"
_ANSWERS_WITHIN = 2.0
"""Seconds in which the database gives a connection, or counts as away."""
_LASTING_IN_THE_RECORD = "-c synchronous_commit=off"
"""What the queue forgets when the power goes is in the record: a job runs again, and finds itself finished."""


class PatientConnector(PsycopgConnector):
    """A connector for which a database that went away is late, where to say a thing again does no harm.

    That a worker lives and that a job is finished can be said twice. A job must not be fetched twice: the first may
    have been handed out although the answer got lost.
    """

    async def execute_query_async(self, query: LiteralString, **arguments: object) -> None:
        """As procrastinate's own, however long it takes."""
        await patiently(lambda: super(PatientConnector, self).execute_query_async(query, **arguments))

    async def listen_notify(self, on_notification: Notify, channels: Iterable[str]) -> None:
        """As procrastinate's own, through any number of connections."""
        await patiently(lambda: super(PatientConnector, self).listen_notify(on_notification, channels))


async def patiently(act: Callable[[], Awaitable[None]]) -> None:
    """Do it, as soon as the database is within reach."""
    backoff = Backoff()
    while True:
        try:
            return await act()
        except ConnectorException as error:
            if not isinstance(error.__cause__, psycopg.OperationalError):
                raise
        await backoff.wait()


def queue(url: str, connections: int) -> App:
    """The queue in the database at a `postgresql://` URL, over so many connections at most."""
    return App(
        connector=PatientConnector(
            conninfo=url,
            min_size=0,
            max_size=connections,
            timeout=_ANSWERS_WITHIN,
            reconnect_timeout=_ANSWERS_WITHIN,
            kwargs={"options": _options(url)},
            configure=_commit_each,
        )
    )


def _options(url: str) -> str:
    """What the URL asks of a connection, and what the queue asks.

    >>> _options("postgresql://ada@db/kept?options=-csearch_path%3Dours")
    '-csearch_path=ours -c synchronous_commit=off'
    """
    given = str(conninfo_to_dict(url).get("options") or "")
    return f"{given} {_LASTING_IN_THE_RECORD}".strip()


async def _commit_each(connection: psycopg.AsyncConnection) -> None:
    """Everything that is asked here is one statement: a transaction around it takes two journeys more."""
    await connection.set_autocommit(True)


class Enqueuing:
    """Hands jobs to the queue on the transaction that records them; those of the lowest rank come first."""

    def __init__(self, queue: App, tracing: Tracing = UNTRACED) -> None:
        self._queue = queue
        self._tracing = tracing

    async def __call__(self, connection: AsyncConnection, job_id: str, rank: int) -> None:
        """Put the job into the queue, if the transaction is committed."""
        raw = (await connection.get_raw_connection()).driver_connection
        deferrer = self._queue.configure_task(TASK, queue=QUEUE, priority=-rank, connection=raw)
        await deferrer.defer_async(job_id=job_id, **self._tracing.carried())
