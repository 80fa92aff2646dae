"""Which schema a database has, next to the one that this program knows.

The name of a migration is a promise that the database keeps: with `0003_since_0002` all programs work that know 0002,
with `0003` only those that know it.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect

from calculatrice.store.schema import calculations

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from calculatrice.service.condition import SchemaState

SINCE = "_since_"
VERSION = "alembic_version"
QUEUE, QUEUE_SINCE = "procrastinate_jobs", "0002"
_OURS = re.compile(rf"\d{{4}}(?:{SINCE}\d{{4}})?")
"""What our migrations are called."""


class Schema(NamedTuple):
    """The state of a schema; where it is incomplete, the table that is missing, or should say what made the others."""

    state: SchemaState
    missing: str = ""


def schema_of(connection: Connection) -> Schema:
    """The schema as it is found."""
    revisions = MigrationContext.configure(connection).get_current_heads()
    if len(revisions) != 1:
        halved = revisions or inspect(connection).has_table(calculations.name)
        return Schema("incomplete", VERSION) if halved else Schema("older")
    state = relation(revisions[0])
    missing = "" if state == "foreign" else _missing(connection, revisions[0])
    return Schema("incomplete", missing) if missing else Schema(state)


def relation(revision: str) -> SchemaState:
    """What the schema of this name is to this program.

    >>> relation("0001"), relation("9999"), relation("9999_since_0001"), relation("ae1027a6acf")
    ('older', 'newer', 'extended', 'foreign')
    """
    head, *older = _revisions()
    if revision == head:
        return "current"
    if revision in older:
        return "older"
    if _OURS.fullmatch(revision) is None:
        return "foreign"
    known = {name.partition(SINCE)[0] for name in (head, *older)}
    return "extended" if revision.partition(SINCE)[2] in known else "newer"


def _missing(connection: Connection, revision: str) -> str:
    wanted = [calculations.name]
    if connection.dialect.name == "postgresql" and revision >= QUEUE_SINCE:
        wanted.append(QUEUE)
    found = inspect(connection)
    return next((table for table in wanted if not found.has_table(table)), "")


@cache
def _revisions() -> list[str]:
    """All schemas that this program knows, the newest first."""
    return [script.revision for script in ScriptDirectory.from_config(configuration()).walk_revisions()]


def configuration() -> Config:
    """Where Alembic finds the migrations."""
    made = Config()
    made.set_main_option("script_location", str(Path(__file__).with_name("migrations")))
    return made
