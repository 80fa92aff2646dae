"""The tables of the record, as the newest migration leaves them."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, MetaData, String, Table, Text, text

from calculatrice.store.times import Instant

metadata = MetaData()

calculations = Table(
    "calculations",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("state", String(10), nullable=False),
    Column("request", Text, nullable=False),
    Column("client", String(64), nullable=False),
    Column("key", String(64), unique=True),
    Column("rank", Integer, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("started_at", Instant),
    Column("finished_at", Instant),
    Column("answer", Text),
    Column("digest", String(64)),
    Column("bucket", Integer),
    Column("bytes", Integer, nullable=False, server_default="0"),
    Column("failure", Text),
)


def _partial(name: str, condition: str, *columns: Column[object]) -> Index:
    """An index of the few rows that a query looks for among many finished ones."""
    return Index(name, *columns, sqlite_where=text(condition), postgresql_where=text(condition))


_partial("calculations_queued", "state = 'queued'", calculations.c.rank, calculations.c.created_at)
_partial("calculations_running", "state = 'running'", calculations.c.started_at)
_partial("calculations_of_client", "finished_at IS NULL", calculations.c.client)
_partial("calculations_cancelled", "state = 'cancelled'", calculations.c.finished_at)
Index("calculations_bytes", calculations.c.bucket, calculations.c.bytes)
_partial("calculations_finished", "finished_at IS NOT NULL", calculations.c.finished_at)
