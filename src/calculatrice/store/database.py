"""The connection to the database that a URL names."""

from __future__ import annotations

import asyncio
import sqlite3
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError, NoSuchModuleError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.util import await_only

from calculatrice.service.errors import StoreUnavailable
from calculatrice.service.faults import way_of
from calculatrice.service.security_events import TRACES, Event
from calculatrice.store.trouble import trouble_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import URL, Connection
    from sqlalchemy.engine.interfaces import DBAPIConnection
    from sqlalchemy.ext.asyncio import AsyncEngine
    from sqlalchemy.pool import ConnectionPoolEntry

DRIVERS = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+psycopg", "postgres": "postgresql+psycopg"}
READ_ONLY = {"read_only": True}
"""Execution options of a connection that only reads."""
_BUSY_MILLISECONDS = 30_000
_SECONDS_FOR_A_CONNECTION = 5
_SECONDS_BETWEEN_TRIES = 0.01


class UnknownDatabase(ValueError):
    """A text that names no database of a kind that is known here."""


def connect(url: str, connections: int = 10) -> AsyncEngine:
    """The engine of the database at a `sqlite://` or `postgresql://` URL.

    Raises `UnknownDatabase` or `StoreUnavailable`.

    Of a PostgreSQL database it keeps so many connections, and asks for no more.

    >>> connect("sqlite:////tmp/calculations.db").dialect.name
    'sqlite'
    """
    parsed = _parsed(url)
    if parsed.get_backend_name() != "sqlite":
        return create_async_engine(
            parsed, pool_size=connections, max_overflow=0, pool_timeout=_SECONDS_FOR_A_CONNECTION, pool_pre_ping=True
        )
    if parsed.database:
        with translated():
            Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
    engine = create_async_engine(parsed)
    event.listen(engine.sync_engine, "connect", _prepare)
    event.listen(engine.sync_engine, "begin", _begin)
    return engine


def address(engine: AsyncEngine) -> str:
    """The URL of a PostgreSQL database, as its own library reads it."""
    return engine.url.set(drivername="postgresql").render_as_string(hide_password=False)


def _parsed(url: str) -> URL:
    try:
        parsed = make_url(url)
        return parsed.set(drivername=DRIVERS[parsed.drivername.partition("+")[0]])
    except (ArgumentError, NoSuchModuleError, KeyError):
        raise UnknownDatabase(url.partition(":")[0]) from None


def _prepare(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    """Let readers go on while one writes, and keep what is committed even if the power goes."""
    connection.isolation_level = None
    for pragma in (f"busy_timeout={_BUSY_MILLISECONDS}", "synchronous=FULL"):
        connection.cursor().execute(f"PRAGMA {pragma}")
    _log_ahead(connection)


def _log_ahead(connection: DBAPIConnection) -> None:
    """Turn a new file to write-ahead logging; while another process writes, SQLite refuses that without waiting."""
    last_try = time.monotonic() + _BUSY_MILLISECONDS / 1000
    while True:
        try:
            connection.cursor().execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > last_try:
                raise
            await_only(asyncio.sleep(_SECONDS_BETWEEN_TRIES))
        else:
            return


def _begin(connection: Connection) -> None:
    """A transaction that writes takes its lock at once: one that took it later could be refused it."""
    reads = connection.get_execution_options().get("read_only", False)
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")


@contextmanager
def translated() -> Iterator[None]:
    """Turn what the driver says of a database that can't be used into `StoreUnavailable`, with the word for it."""
    try:
        yield
    except IntegrityError:
        raise
    except (DBAPIError, PoolTimeout, OSError) as error:
        why = trouble_of(error)
        # What SQLAlchemy adds, the statement and its parameters, may hold words that somebody typed.
        driver = error.orig if isinstance(error, DBAPIError) and error.orig else error
        TRACES.leave(Event.RECORD_AWAY, way_of(driver) if why == "unreachable" else why)
        raise StoreUnavailable(str(error), why) from error
