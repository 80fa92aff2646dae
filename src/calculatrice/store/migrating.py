"""The schema of the database: which one it has, and how it gets the newest.

The name of a migration is a promise that the database keeps: with `0003_since_0002` all programs work that know 0002,
with `0003` only those that know it.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from calculatrice.store.database import READ_ONLY, translated
from calculatrice.store.own_schema import open_schema

if TYPE_CHECKING:
    from sqlalchemy import Connection
    from sqlalchemy.ext.asyncio import AsyncEngine

    from calculatrice.service.job import SchemaState

SINCE = "_since_"
_LOCK = 0x63616C63
"""The number of the advisory lock that one migration at a time holds."""


class SchemaTooNew(Exception):
    """The schema is one that this program does not know, and can't use."""


async def migrate(engine: AsyncEngine) -> None:
    """Bring the database to the newest schema, or leave it at a newer one; many processes may ask for it at once.

    Raises `SchemaTooNew` or `RecordUnavailable`.
    """
    with translated():
        async with engine.begin() as connection:
            if engine.dialect.name == "postgresql":
                await connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
            await connection.run_sync(open_schema)
            await connection.run_sync(_upgrade)


async def schema_state(engine: AsyncEngine) -> SchemaState:
    """How the schema of the database is next to the one that this program knows."""
    with translated():
        async with engine.connect() as connection:
            await connection.execution_options(**READ_ONLY)
            return await connection.run_sync(_state)


def _state(connection: Connection) -> SchemaState:
    revision = MigrationContext.configure(connection).get_current_revision()
    head, *older = _revisions()
    if revision == head:
        return "current"
    if revision is None or revision in older:
        return "older"
    known = {name.partition(SINCE)[0] for name in (head, *older)}
    return "extended" if revision.partition(SINCE)[2] in known else "newer"


@cache
def _revisions() -> list[str]:
    """All schemas that this program knows, the newest first."""
    return [script.revision for script in ScriptDirectory.from_config(_configuration()).walk_revisions()]


def _upgrade(connection: Connection) -> None:
    state = _state(connection)
    if state == "newer":
        raise SchemaTooNew
    if state != "older":
        return
    configuration = _configuration()
    configuration.attributes["connection"] = connection
    command.upgrade(configuration, "head")


def _configuration() -> Config:
    configuration = Config()
    configuration.set_main_option("script_location", str(Path(__file__).with_name("migrations")))
    return configuration
