"""What the role that serves may do in a PostgreSQL database: read and write rows, and change no table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import text

from calculatrice.store.schema import calculations
from calculatrice.store.schema_state import VERSION

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

KNOWN = text("SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = :role)")
OWNS = text("SELECT pg_has_role(:role, current_user, 'USAGE')")
SCHEMA = text(
    "SELECT current_schema(), pg_has_role(nspowner, 'USAGE') FROM pg_namespace WHERE nspname = current_schema()"
)
RELATIONS = text("""\
SELECT relname, relkind FROM pg_class
WHERE relnamespace = to_regnamespace(quote_ident(current_schema())) AND relkind IN ('r', 'S')
  AND (relname IN (:calculations, :version) OR relname LIKE 'procrastinate\\_%')
ORDER BY relname""")
MAY_CREATE = text("""\
SELECT has_schema_privilege(:role, current_schema(), 'CREATE'), current_schema(),
  has_database_privilege(:role, current_database(), 'CREATE'), current_database()""")
ROWS, READING, NUMBERS = "SELECT, INSERT, UPDATE, DELETE", "SELECT", "USAGE"


class ServingRoleMissing(Exception):
    """The database has no such role; the text names it."""


class ServingRoleOwns(Exception):
    """The role has all rights of the one that migrates; the text names it."""


def grant(connection: Connection, role: str) -> tuple[str, ...]:
    """Give the role what servers and workers need, and take what else it had; where it may still create.

    Raises `ServingRoleMissing` or `ServingRoleOwns`.
    """
    _check(connection, role)
    quoted = connection.dialect.identifier_preparer.quote_identifier
    name = quoted(role)
    schema, is_own = connection.execute(SCHEMA).one()
    if is_own:
        connection.execute(text(f"REVOKE ALL ON SCHEMA {quoted(schema)} FROM {name}"))
        connection.execute(text(f"GRANT USAGE ON SCHEMA {quoted(schema)} TO {name}"))
    for kind, relation, rights in _relations(connection):
        connection.execute(text(f"REVOKE ALL ON {kind} {quoted(relation)} FROM {name}"))
        connection.execute(text(f"GRANT {rights} ON {kind} {quoted(relation)} TO {name}"))
    return _where_it_may_create(connection, role)


def _check(connection: Connection, role: str) -> None:
    """A database in a file has no roles."""
    if connection.dialect.name != "postgresql" or not connection.scalar(KNOWN, {"role": role}):
        raise ServingRoleMissing(role)
    if connection.scalar(OWNS, {"role": role}):
        raise ServingRoleOwns(role)


def _relations(connection: Connection) -> Iterator[tuple[str, str, str]]:
    """Our tables and sequences, each with what the role may do with it: which schema it is, it may only read."""
    found = connection.execute(RELATIONS, {"calculations": calculations.name, "version": VERSION})
    for name, kind in found.all():
        if kind == "S":
            yield "SEQUENCE", name, NUMBERS
        else:
            yield "TABLE", name, READING if name == VERSION else ROWS


def _where_it_may_create(connection: Connection, role: str) -> tuple[str, ...]:
    """What others granted, to the role or to everyone, only they can take back."""
    in_schema, schema, in_database, database = connection.execute(MAY_CREATE, {"role": role}).one()
    places = ((in_schema, f"SCHEMA {schema}"), (in_database, f"DATABASE {database}"))
    return tuple(place for may, place in places if may)
