"""What a database complains of, in a word."""

from __future__ import annotations

import errno
import sqlite3
from typing import TYPE_CHECKING

import psycopg
import pytest
from sqlalchemy.exc import DBAPIError

from calculatrice.store.trouble import trouble_of

if TYPE_CHECKING:
    from pathlib import Path

    from calculatrice.service.condition import Trouble


def of_sqlite(code: int) -> sqlite3.Error:
    error = sqlite3.OperationalError("as SQLite says")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("error", "trouble"),
    [
        (of_sqlite(sqlite3.SQLITE_FULL), "full"),
        (of_sqlite(sqlite3.SQLITE_IOERR_SHMSIZE), "full"),
        (of_sqlite(sqlite3.SQLITE_READONLY), "read_only"),
        (of_sqlite(sqlite3.SQLITE_READONLY_DIRECTORY), "read_only"),
        (of_sqlite(sqlite3.SQLITE_CORRUPT), "damaged"),
        (of_sqlite(sqlite3.SQLITE_CORRUPT_INDEX), "damaged"),
        (of_sqlite(sqlite3.SQLITE_NOTADB), "damaged"),
        (of_sqlite(sqlite3.SQLITE_BUSY), "unreachable"),
        (sqlite3.ProgrammingError("closed"), "unreachable"),
        (OSError(errno.ENOSPC, "No space left on device"), "full"),
        (OSError(errno.EDQUOT, "Disk quota exceeded"), "full"),
        (OSError(errno.EROFS, "Read-only file system"), "read_only"),
        (ConnectionRefusedError(errno.ECONNREFUSED, "Connection refused"), "unreachable"),
        (psycopg.errors.DiskFull(), "full"),
        (psycopg.errors.ReadOnlySqlTransaction(), "read_only"),
        (psycopg.errors.DataCorrupted(), "damaged"),
        (psycopg.errors.IndexCorrupted(), "damaged"),
        (psycopg.errors.UndefinedTable(), "incomplete"),
        (psycopg.errors.UndefinedFunction(), "incomplete"),
        (psycopg.errors.AdminShutdown(), "unreachable"),
        (psycopg.OperationalError("connection failed"), "unreachable"),
        (None, "unreachable"),
    ],
)
def test_a_complaint_has_its_word(error: Exception | None, trouble: Trouble) -> None:
    assert trouble_of(error) == trouble
    if error is not None:
        assert trouble_of(DBAPIError("SELECT 1", {}, error)) == trouble


def test_sqlite_complains_of_what_is_not_there(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "empty.db")
    connection.execute("CREATE TABLE calculations (id TEXT)")
    for statement in (
        "SELECT * FROM missing",
        "SELECT state FROM calculations",
        "INSERT INTO calculations (x) VALUES (1)",
    ):
        with pytest.raises(sqlite3.OperationalError) as raised:
            connection.execute(statement)
        assert trouble_of(raised.value) == "incomplete"
    connection.close()
