"""How the database gets the newest schema."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alembic import command
from sqlalchemy import text

from calculatrice.store.database import translated
from calculatrice.store.own_schema import open_schema
from calculatrice.store.schema_state import configuration, schema_of
from calculatrice.store.serving_role import grant

if TYPE_CHECKING:
    from sqlalchemy import Connection
    from sqlalchemy.ext.asyncio import AsyncEngine

_LOCK = 0x63616C63
"""The number of the advisory lock that one migration at a time holds."""
NOBODY = "none"
"""In the place of a role: who migrates serves, too."""


class SchemaTooNew(Exception):
    """The schema is one that this program does not know, and can't use."""


class SchemaForeign(Exception):
    """The schema is another program's."""


class SchemaIncomplete(Exception):
    """The database is a part of what once was made; the text names the table that is missing or empty."""


async def migrate(engine: AsyncEngine, serving_role: str = NOBODY) -> tuple[str, ...]:
    """Bring the database to the newest schema, or leave it at a newer one; many processes may ask for it at once.

    The role that serves, where it is another, gets its rights; what is returned is where it may create all the same.

    Raises `SchemaTooNew`, `SchemaForeign`, `SchemaIncomplete`, `ServingRoleMissing`, `ServingRoleOwns` or
    `StoreUnavailable`.
    """
    with translated():
        async with engine.begin() as connection:
            if engine.dialect.name == "postgresql":
                await connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
            await connection.run_sync(_upgrade)
            return () if serving_role == NOBODY else await connection.run_sync(grant, serving_role)


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
