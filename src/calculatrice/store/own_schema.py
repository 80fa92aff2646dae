"""A schema of the user's own, where the one that all share is closed: from PostgreSQL 15 on it is its owner's alone.

It is named after the user, so that the search path of every later connection finds it first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import text

if TYPE_CHECKING:
    from sqlalchemy import Connection

MAY_CREATE = text("SELECT has_schema_privilege(current_schema(), 'CREATE')")
CREATE_OWN = text("CREATE SCHEMA IF NOT EXISTS AUTHORIZATION CURRENT_USER")


def open_schema(connection: Connection) -> None:
    """Make the schema, where nothing could be made without it; that takes the right to create in the database."""
    if connection.dialect.name == "postgresql" and not connection.scalar(MAY_CREATE):
        connection.execute(CREATE_OWN)
