"""A database in a file serves one process, which runs its jobs itself: a second one would run them again."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from calculatrice.service.errors import StoreUnavailable
from calculatrice.store.trouble import trouble_of

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from sqlalchemy.ext.asyncio import AsyncEngine


class DatabaseInUse(Exception):
    """Another process serves from the database in this file."""


def sole_user(engine: AsyncEngine) -> AbstractContextManager[object]:
    """Be the one process that serves from the database, where that is in a file.

    Raises `DatabaseInUse` or `StoreUnavailable`.
    """
    path = engine.url.database
    return _locked(path) if engine.dialect.name == "sqlite" and path else nullcontext()


def _locked(path: str) -> AbstractContextManager[object]:
    try:
        return FileLock(f"{path}.lock").acquire(timeout=0)
    except Timeout:
        raise DatabaseInUse(path) from None
    except OSError as error:
        raise StoreUnavailable(str(error), trouble_of(error)) from error
