"""Databases as an environment has them, on a real server, and whoever operates it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.cloud.kubectl import kubectl, named
from tests.parts.terraform import copied

from calculatrice.cloud.cluster import Site
from calculatrice.cloud.terraform import Foundation
from calculatrice.cloud.work import Work

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from tests.cloud.kubectl import Kubectl
    from tests.parts.postgresql import Postgresql

    from calculatrice.cloud.account import Account

IN_USE = "calculatrice-dev-db"
USER = "calculatrice"
CONTAINER = {"name": "calculatrice", "image": "calculatrice:1", "args": ["migrate"], "envFrom": ["its password"]}
ROWS = 300
TABLES = (
    "CREATE SCHEMA calculatrice AUTHORIZATION calculatrice",
    "SET ROLE calculatrice; CREATE TABLE calculatrice.calculations (id text PRIMARY KEY, answer text)",
    r"INSERT INTO calculatrice.calculations SELECT n, E'COPY \\. FROM stdin;\n' || n FROM generate_series(1, 300) n",
    "SET ROLE calculatrice; CREATE TABLE calculatrice.alembic_version AS SELECT 'newest' AS version_num",
)
"""What makes them, with rows that look like the end of a table in a dump."""


def fill(server: Postgresql, *databases: str) -> None:
    """Give the server the application's user, and databases with calculations in them."""
    if not server.execute("SELECT 1 FROM pg_roles WHERE rolname = 'calculatrice'"):
        server.execute(f"CREATE ROLE {USER} LOGIN")
    for name in databases:
        server.execute(f'CREATE DATABASE "{name}"')
        server.execute(f'GRANT ALL ON DATABASE "{name}" TO {USER}')
        for statement in TABLES:
            server.execute(statement, name)


def drop(server: Postgresql) -> None:
    """Remove every database that was made."""
    for (name,) in server.execute("SELECT datname FROM pg_database WHERE datname LIKE 'calculatrice-%'"):
        server.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def url(server: Postgresql, database: str = IN_USE) -> str:
    """The URL that the pods have."""
    return server.url(database).replace("postgres@", f"{USER}@") + "?sslmode=disable"


def site(folder: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Kubectl, Site]:
    """`dev`, with a migration in its cluster."""
    told = kubectl(folder, monkeypatch)
    told.has("jobs", named("Job", "migration-1", template={"spec": {"containers": [CONTAINER]}}))
    shared = {"network": {"id": "fr-par/1"}}
    return told, Site(
        "dev",
        shared,
        {"database": {"name": IN_USE, "user": USER, "server": {"user": "calculatrice-server"}}},
        told.cluster,
    )


def work(told: Kubectl, account: Account, folder: Path, operand: str = "", **options: str) -> Work:
    """What an action works with."""
    foundation = Foundation(copied(folder / "foundation"))
    shell = told.cluster.shell
    return Work(shell.console, shell, foundation, "dev", "terraform", account, options, operand)


def said(work: Work) -> str:
    """All that was told."""
    work.console.err.seek(0)
    return work.console.err.read()
