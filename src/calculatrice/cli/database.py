"""What can be wrong with the database that a command needs, as a sentence."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from calculatrice.cli.errors import UsageError
from calculatrice.engine.records import record
from calculatrice.service.errors import RecordUnavailable
from calculatrice.store.database import UnknownDatabase
from calculatrice.store.sole_user import DatabaseInUse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from calculatrice.cli.console import Console


@record
class Told:
    """The status to exit with."""

    status: int = 0


@contextmanager
def named_database(console: Console) -> Iterator[Told]:
    """Say what is wrong with the database that was named, instead of raising it; the status then is 1.

    Raises `UsageError` where the setting names none.
    """
    told = Told()
    try:
        yield told
    except UnknownDatabase as error:
        raise UsageError("unknown_database", kind=str(error)) from None
    except DatabaseInUse as error:
        console.complain(console.say("database_in_use", path=str(error)))
        told.status = 1
    except RecordUnavailable as error:
        console.complain(console.say("database_away", why=str(error).partition("\n")[0]))
        told.status = 1
