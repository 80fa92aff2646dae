"""What a database complains of, in a word: one is full, one is damaged, and one is only out of reach."""

from __future__ import annotations

import errno
import sqlite3
from typing import TYPE_CHECKING

from sqlalchemy.exc import DBAPIError

if TYPE_CHECKING:
    from calculatrice.service.condition import Trouble

_OF_POSTGRESQL: dict[str, Trouble] = {
    "53100": "full",
    "25006": "read_only",
    "XX001": "damaged",
    "XX002": "damaged",
    "42P01": "incomplete",
    "42703": "incomplete",
    "42883": "incomplete",
}
"""By SQLSTATE: disk_full, read_only_sql_transaction, data_corrupted, index_corrupted, and what is not defined."""
_OF_SQLITE: dict[int, Trouble] = {
    sqlite3.SQLITE_FULL: "full",
    # Its file of shared memory could not grow.
    sqlite3.SQLITE_IOERR_SHMSIZE: "full",
    sqlite3.SQLITE_READONLY: "read_only",
    sqlite3.SQLITE_CORRUPT: "damaged",
    sqlite3.SQLITE_NOTADB: "damaged",
}
_OF_FILES: dict[int, Trouble] = {errno.ENOSPC: "full", errno.EDQUOT: "full", errno.EROFS: "read_only"}
_UNDEFINED = ("no such table", "no such column", "has no column")
_PRIMARY = 0xFF
"""The part of SQLite's codes that says the kind of error; the rest says more of it."""


def trouble_of(error: BaseException | None) -> Trouble:
    """The word for what a driver, or what is built on one, raised.

    >>> trouble_of(OSError(errno.ENOSPC, "No space left on device")), trouble_of(TimeoutError())
    ('full', 'unreachable')
    """
    driver = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(driver, sqlite3.Error):
        return _of_sqlite(driver)
    if isinstance(driver, OSError):
        return _OF_FILES.get(driver.errno or 0, "unreachable")
    return _OF_POSTGRESQL.get(getattr(driver, "sqlstate", None) or "", "unreachable")


def _of_sqlite(error: sqlite3.Error) -> Trouble:
    if any(undefined in str(error) for undefined in _UNDEFINED):
        return "incomplete"
    # What Python itself complains of has no code.
    code = getattr(error, "sqlite_errorcode", 0)
    return _OF_SQLITE.get(code) or _OF_SQLITE.get(code & _PRIMARY, "unreachable")
