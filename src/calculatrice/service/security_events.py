"""Traces of what is refused and of what fails: a warning of each kind at most once a minute, and a count of all."""

from __future__ import annotations

import hmac
import logging
from enum import StrEnum
from hashlib import sha256
from secrets import token_bytes
from threading import Lock
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    Named = Callable[[str], str]
    """Gives a client a name that leads nobody to its address."""

PERIOD = 60.0
"""Seconds from one warning to the next of the same kind and reason: what is sent by thousands would fill a log."""
DIGITS = 16

log = logging.getLogger("calculatrice.traces")
# The command and the library, which log nowhere, say by themselves what is the matter.
log.addHandler(logging.NullHandler())


class Event(StrEnum):
    """What leaves a trace. Each has a row in docs/operations.md."""

    REFUSED = "refused"
    """The application refused a request; the reason is the code of the problem."""
    PROTOCOL_REFUSED = "protocol_refused"
    """What came was refused before it was a request of HTTP; the reason is the code of the problem."""
    LIMITED = "limited"
    """A client asked for more than it may, or the queue is full; the reason is the code of the problem."""
    RECORD_AWAY = "record_away"
    """The database can't be used; the reason is what is the matter with it, or with the way to it."""
    REDIS_AWAY = "redis_away"
    """Redis can't be used; the reason is what is the matter with the way to it."""


def anonymous() -> Named:
    """Names for clients that hold as long as the process: the key is kept nowhere else.

    >>> named = anonymous()
    >>> named("192.0.2.1") == named("192.0.2.1"), len(named("192.0.2.1"))
    (True, 64)
    """
    key = token_bytes()
    return lambda client: hmac.digest(key, client.encode(), sha256).hex()


class SecurityEvents:
    """Counts everything, and logs the first of its kind in each minute, with the number left out since.

    >>> now = [0.0]
    >>> traces = SecurityEvents(lambda: now[0])
    >>> for _ in range(3):
    ...     traces.leave(Event.LIMITED, "rate_limited", "192.0.2.1")
    >>> traces.counts
    {(<Event.LIMITED: 'limited'>, 'rate_limited'): 3}
    """

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self.counts: dict[tuple[Event, str], int] = {}
        self.name_of: Named = anonymous()
        """Whoever has the secret of the deployment sets another, so that all its servers say the same."""
        self._clock = clock
        self._told: dict[tuple[Event, str], tuple[float, int]] = {}
        self._lock = Lock()

    def leave(self, event: Event, reason: str, client: str | None = None, **more: str) -> None:
        """Leave a trace; the reason is one of few."""
        left_out = self._count((event, reason))
        if left_out is None:
            return
        noted: dict[str, object] = {"reason": reason, **more, "left_out": left_out}
        if client is not None:
            noted["client"] = self.name_of(client)[:DIGITS]
        log.warning(event.value, extra=noted)

    def _count(self, kind: tuple[Event, str]) -> int | None:
        """How many were left out since the last warning; None where this is one of them."""
        with self._lock:
            count = self.counts[kind] = self.counts.get(kind, 0) + 1
            told = self._told.get(kind)
            now = self._clock()
            if told is not None and now < told[0] + PERIOD:
                return None
            self._told[kind] = (now, count)
            return 0 if told is None else count - told[1] - 1


TRACES = SecurityEvents()
"""Those of this process, as its loggers are."""
