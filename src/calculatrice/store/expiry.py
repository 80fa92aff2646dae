"""Which rows of the record are too old to be kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import and_, delete, literal_column, or_, select, text

from calculatrice.store.schema import calculations
from calculatrice.store.times import Ago, now

if TYPE_CHECKING:
    from datetime import timedelta

    from sqlalchemy import ColumnElement, Delete

CANCELLED_SECONDS = 3600
"""How long it is told of a job that it was cancelled."""
_columns = calculations.c


def deletion_of_ended(retention: timedelta, most: int, dialect: str) -> Delete:
    """Delete so many jobs at most that ended longer ago than that, the oldest first."""
    before = Ago(retention.total_seconds())
    return _deletion(_columns.finished_at < before, before, most, dialect)


def deletion_of_cancelled(most: int, dialect: str) -> Delete:
    """Delete so many jobs at most of those that were cancelled long enough ago, the oldest first."""
    before = Ago(CANCELLED_SECONDS)
    return _deletion(and_(_columns.state == "cancelled", _columns.finished_at < before), before, most, dialect)


def _deletion(over: ColumnElement[bool], before: Ago, most: int, dialect: str) -> Delete:
    old = select(_columns.id).where(over).order_by(_columns.finished_at).limit(most)
    if dialect == "sqlite":
        old = old.where(_before_the_young(before))
    # Of several processes that forget at the same time, none waits for another.
    unclaimed = old.with_for_update(skip_locked=True)
    return delete(calculations).where(_columns.id.in_(unclaimed))


def _before_the_young(before: Ago) -> ColumnElement[bool]:
    """What was stored before all that is not old: where a clock was wrong, the order of the rows tells what came first.

    A row from the future is no measure.
    """
    young = and_(_columns.created_at >= before, _columns.created_at <= now())
    first = select(text("min(calculations.rowid)")).where(young).correlate(None).scalar_subquery()
    return or_(first.is_(None), literal_column("calculations.rowid") < first)
