"""What can be wrong with the database that a command needs, as a sentence."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from calculatrice.engine.records import record
from calculatrice.service.errors import RecordUnavailable
from calculatrice.store.database import UnknownDatabase
from calculatrice.store.migrating import SchemaTooNew
from calculatrice.store.sole_user import DatabaseInUse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from calculatrice.cli.console import Console


FAILED = 1
_SENTENCES = {
    UnknownDatabase: "database_unknown",
    DatabaseInUse: "database_in_use",
    RecordUnavailable: "database_unavailable",
    SchemaTooNew: "health_newer",
}


@record
class Told:
    """The status to exit with."""

    status: int = 0


@contextmanager
def named_database(console: Console) -> Iterator[Told]:
    """Say what is wrong with the database that was named, instead of raising it; the status then is 1."""
    told = Told()
    try:
        yield told
    except tuple(_SENTENCES) as error:
        console.complain(console.say(_SENTENCES[type(error)], why=str(error).partition("\n")[0]))
        told.status = FAILED
