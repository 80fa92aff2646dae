"""A database in a file serves one process, which runs its jobs itself: a second one would run them again."""

from __future__ import annotations

from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager

    from sqlalchemy.ext.asyncio import AsyncEngine


class DatabaseInUse(Exception):
    """Another process serves from the database in this file."""


def sole_user(engine: AsyncEngine) -> AbstractContextManager[None]:
    """Be the one process that serves from the database, where that is in a file. Raises `DatabaseInUse`."""
    path = engine.url.database
    return _locked(path) if engine.dialect.name == "sqlite" and path else nullcontext()


@contextmanager
def _locked(path: str) -> Iterator[None]:
    try:
        with FileLock(f"{path}.lock", timeout=0):
            yield
    except Timeout:
        raise DatabaseInUse(path) from None
