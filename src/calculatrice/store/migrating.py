"""The schema of the database: which one it has, and how it gets the newest."""

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

if TYPE_CHECKING:
    from sqlalchemy import Connection
    from sqlalchemy.ext.asyncio import AsyncEngine

    from calculatrice.service.job import SchemaState

_LOCK = 0x63616C63
"""The number of the advisory lock that one migration at a time holds."""


async def migrate(engine: AsyncEngine) -> None:
    """Bring the database to the newest schema; many processes may ask for it at once."""
    with translated():
        async with engine.begin() as connection:
            if engine.dialect.name == "postgresql":
                await connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
            await connection.run_sync(_upgrade)


async def schema_state(engine: AsyncEngine) -> SchemaState:
    """How the schema of the database is next to the one that this program knows."""
    with translated():
        async with engine.connect() as connection:
            await connection.execution_options(**READ_ONLY)
            revision = await connection.run_sync(lambda sync: MigrationContext.configure(sync).get_current_revision())
    head, *older = _revisions()
    if revision == head:
        return "current"
    return "older" if revision is None or revision in older else "newer"


@cache
def _revisions() -> list[str]:
    """All schemas that this program knows, the newest first."""
    return [script.revision for script in ScriptDirectory.from_config(_configuration()).walk_revisions()]


def _upgrade(connection: Connection) -> None:
    configuration = _configuration()
    configuration.attributes["connection"] = connection
    command.upgrade(configuration, "head")


def _configuration() -> Config:
    configuration = Config()
    configuration.set_main_option("script_location", str(Path(__file__).with_name("migrations")))
    return configuration
