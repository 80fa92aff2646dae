"""What can be wrong with the database that a command needs, as a sentence."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from calculatrice.engine.records import record
from calculatrice.service.errors import StoreUnavailable
from calculatrice.store.database import UnknownDatabase
from calculatrice.store.migrating import SchemaForeign, SchemaIncomplete, SchemaTooNew
from calculatrice.store.sole_user import DatabaseInUse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from calculatrice.cli.console import Console
    from calculatrice.service.condition import Trouble


FAILED = 1
_SENTENCES: dict[type[Exception], str] = {
    UnknownDatabase: "database_unknown",
    DatabaseInUse: "database_in_use",
    SchemaTooNew: "health_newer",
    SchemaForeign: "health_foreign",
    SchemaIncomplete: "database_incomplete",
}
_UNAVAILABLE: dict[Trouble, str] = {
    "unreachable": "database_unavailable",
    "full": "database_full",
    "read_only": "database_read_only",
    "damaged": "database_damaged",
    "incomplete": "health_older",
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
    except StoreUnavailable as error:
        told.status = _complain(console, _UNAVAILABLE[error.why], error)
    except tuple(_SENTENCES) as error:
        told.status = _complain(console, _SENTENCES[type(error)], error)


def _complain(console: Console, sentence: str, error: Exception) -> int:
    console.complain(console.say(sentence, why=str(error).partition("\n")[0]))
    return FAILED
