"""A job as a row of the record, and the other way round."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any

import msgspec

from calculatrice.service.answer import Failure
from calculatrice.service.job import Job
from calculatrice.service.request import Request
from calculatrice.store.room import ROW

if TYPE_CHECKING:
    from collections.abc import Mapping

FORGOTTEN = '{"expression":""}'
"""What stands for the request of a job that has ended; older versions can read it."""
ENDED = {"client": ""}
"""What changes with the end of a job, whatever comes of it: whose it was is known no more."""


def digest_of(text: str) -> str:
    """Tells two requests apart when neither is kept."""
    return sha256(text.encode()).hexdigest()


def text_of(struct: Request | Failure) -> str:
    """As it is kept in a column."""
    return msgspec.json.encode(struct).decode()


def values_of(outcome: bytes | Failure) -> dict[str, object]:
    """What the outcome of a job changes in its row, beside when it was."""
    if isinstance(outcome, Failure):
        failure = text_of(outcome)
        return {"state": "failed", "failure": failure, "request": FORGOTTEN, "bytes": ROW + len(failure.encode())}
    return {"state": "done", "answer": outcome.decode(), "request": FORGOTTEN, "bytes": ROW + len(outcome)}


def as_job(row: Mapping[Any, Any]) -> Job:
    """The job that a row of the record tells of."""
    return Job(
        id=row["id"],
        state=row["state"],
        request=msgspec.json.decode(row["request"], type=Request),
        attempts=row["attempts"],
        created_at=row["created_at"],
        started_at=row["started_at"],
        finished_at=row["finished_at"],
        answer=None if row["answer"] is None else msgspec.Raw(row["answer"].encode()),
        failure=None if row["failure"] is None else msgspec.json.decode(row["failure"], type=Failure),
    )
