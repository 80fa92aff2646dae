"""The schema that procrastinate ships, as a part of ours: it changes in the same step as the rest."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from procrastinate.schema import SchemaManager
    from sqlalchemy import Connection

_INSTALLED = "SELECT obj_description(to_regclass('procrastinate_jobs'))"
_NOTE = "COMMENT ON TABLE procrastinate_jobs IS '{}'"


def install_queue(connection: Connection) -> None:
    """Make the tables of the queue as the installed procrastinate has them, or bring them up to it.

    A comment on its table says which of its migrations was the last. A newer procrastinate needs a migration of ours
    that calls this again.
    """
    last = connection.exec_driver_sql(_INSTALLED).scalar_one()
    shipped = shipped_migrations()
    texts = [path.read_text(encoding="utf-8") for path in shipped if last and path.stem > last]
    if last is None:
        # Its migrations can't run in one transaction: an enum gets values in it that are used at once.
        texts = [_manager().get_schema()]
    for text in (*texts, _NOTE.format(shipped[-1].stem)):
        # Without parameters, several statements go at once and a percent sign stays one.
        connection.exec_driver_sql(text, execution_options={"no_parameters": True})


def shipped_migrations() -> list[Path]:
    """The migrations of procrastinate, in their order.

    >>> shipped_migrations()[0].stem
    '00.00.00_01_initial'
    """
    return sorted(Path(_manager().get_migrations_path()).glob("*.sql"), key=lambda path: path.name)


def _manager() -> type[SchemaManager]:
    """Imported when a queue is made: a database in a file has none, and is migrated without procrastinate."""
    from procrastinate.schema import SchemaManager

    return SchemaManager
