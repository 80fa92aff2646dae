"""Instants in the database: always with their zone, UTC."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sqlalchemy import DateTime, TypeDecorator

if TYPE_CHECKING:
    from sqlalchemy.engine import Dialect

EVER = datetime(1970, 1, 1, tzinfo=UTC)
"""Before anything happened here."""


class Instant(TypeDecorator[datetime]):
    """A `TIMESTAMP WITH TIME ZONE`; SQLite, which has no zones, keeps UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - SQLAlchemy's signature
        """Give back the zone that SQLite has dropped."""
        return value.replace(tzinfo=UTC) if value is not None and value.tzinfo is None else value


def now() -> datetime:
    """This instant.

    >>> now().tzname()
    'UTC'
    """
    return datetime.now(UTC)
