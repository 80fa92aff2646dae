"""Instants in the database: always with their zone, UTC, and always by the database's own clock."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import DateTime, TypeDecorator
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

if TYPE_CHECKING:
    from sqlalchemy.engine import Dialect
    from sqlalchemy.sql.compiler import SQLCompiler


class Instant(TypeDecorator[datetime]):
    """A `TIMESTAMP WITH TIME ZONE`; SQLite, which has no zones, keeps UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - SQLAlchemy's signature
        """Give back the zone that SQLite has dropped."""
        return value.replace(tzinfo=UTC) if value is not None and value.tzinfo is None else value


class Ago(FunctionElement[datetime]):
    """The instant so many seconds before the statement began; with 0, when it did."""

    type = Instant()
    name = "ago"
    inherit_cache = True


def now() -> Ago:
    """When the statement began, by the clock of the database.

    >>> from sqlalchemy.dialects import sqlite
    >>> str(now().compile(dialect=sqlite.dialect())).partition("(")[0]
    'strftime'
    """
    return Ago(0)


@compiles(Ago, "postgresql")
def _of_the_server(element: Ago, compiler: SQLCompiler, **options: Any) -> str:  # noqa: ANN401 - SQLAlchemy's signature
    seconds = compiler.process(element.clauses, **options)
    # The clock itself would be no constant of the statement, by which an index can be searched.
    return f"statement_timestamp() - make_interval(secs => {seconds})"


@compiles(Ago, "sqlite")
def _of_this_machine(element: Ago, compiler: SQLCompiler, **options: Any) -> str:  # noqa: ANN401 - SQLAlchemy's signature
    seconds = compiler.process(element.clauses, **options)
    # As `Instant` is written there: its milliseconds have three digits more.
    return f"strftime('%Y-%m-%d %H:%M:%f000', 'now', '-' || {seconds} || ' seconds')"
