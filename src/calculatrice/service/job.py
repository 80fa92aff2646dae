"""A calculation that goes through the record: what was asked, how far it has come, what came of it."""

from __future__ import annotations

from datetime import datetime
from secrets import token_urlsafe
from typing import Literal

from msgspec import Raw, Struct

from calculatrice.service.answer import Failure
from calculatrice.service.request import Request

State = Literal["queued", "running", "done", "failed", "cancelled"]
FINISHED: tuple[State, ...] = ("done", "failed", "cancelled")
MOST_ATTEMPTS = 3
"""How often a calculation may lose the process that runs it."""
_ID_BYTES = 18


class Submission(Struct, frozen=True):
    """A request on its way into the record. Of one `client`, one `key` stands for one job; urgent jobs go first."""

    request: Request
    client: str = ""
    key: str | None = None
    urgent: bool = True


class Job(Struct, frozen=True):
    """A job as the record has it. `answer` is JSON, and never changes once it is there.

    The record forgets the request of a job that has ended: then its expression is empty.
    """

    id: str
    state: State
    request: Request
    attempts: int
    created_at: datetime
    started_at: datetime | None = None
    finished_at: datetime | None = None
    answer: Raw | None = None
    failure: Failure | None = None

    @property
    def finished(self) -> bool:
        """Whether nothing about it will change any more."""
        return self.state in FINISHED


class Backlog(Struct, frozen=True):
    """How many jobs wait, and for how many seconds the one that waits longest."""

    count: int
    seconds: float = 0


def new_id() -> str:
    """An identifier that can't be guessed: 144 random bits.

    >>> len(new_id())
    24
    """
    return token_urlsafe(_ID_BYTES)
