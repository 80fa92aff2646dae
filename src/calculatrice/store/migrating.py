"""How the database gets the newest schema."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alembic import command
from sqlalchemy import text

from calculatrice.store.database import translated
from calculatrice.store.own_schema import open_schema
from calculatrice.store.schema_state import configuration, schema_of

if TYPE_CHECKING:
    from sqlalchemy import Connection
    from sqlalchemy.ext.asyncio import AsyncEngine

_LOCK = 0x63616C63
"""The number of the advisory lock that one migration at a time holds."""


class SchemaTooNew(Exception):
    """The schema is one that this program does not know, and can't use."""


class SchemaForeign(Exception):
    """The schema is another program's."""


class SchemaIncomplete(Exception):
    """The database is a part of what once was made; the text names the table that is missing or empty."""


async def migrate(engine: AsyncEngine) -> None:
    """Bring the database to the newest schema, or leave it at a newer one; many processes may ask for it at once.

    Raises `SchemaTooNew`, `SchemaForeign`, `SchemaIncomplete` or `StoreUnavailable`.
    """
    with translated():
        async with engine.begin() as connection:
            if engine.dialect.name == "postgresql":
                await connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
            await connection.run_sync(_upgrade)


def _upgrade(connection: Connection) -> None:
    state, missing = schema_of(connection)
    if state == "incomplete":
        raise SchemaIncomplete(missing)
    if state == "foreign":
        raise SchemaForeign
    if state == "newer":
        raise SchemaTooNew
    if state != "older":
        return
    open_schema(connection)
    settings = configuration()
    settings.attributes["connection"] = connection
    command.upgrade(settings, "head")
