"""Databases for the benchmarks, on a server of their own."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from tests.parts.fixtures import migrated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.parts.postgresql import Postgresql


@contextmanager
def database(server: Postgresql, name: str) -> Iterator[str]:
    """The URL of a new one with the newest schema."""
    server.execute(f"CREATE DATABASE {name}")
    migrated(server.url(name))
    yield server.url(name)
    server.execute(f"DROP DATABASE {name} WITH (FORCE)")
