"""What is done without a server that fails: it is left alone for a while, then asked again."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, TypeVar

from redis.exceptions import RedisError

from calculatrice.service.faults import way_of
from calculatrice.service.security_events import TRACES, Event

if TYPE_CHECKING:
    from collections.abc import Awaitable

Found = TypeVar("Found")
FAILURES = 3
"""How many in a row open the circuit."""
FIRST_REST, LONGEST_REST = 0.5, 8.0
"""Seconds without a question to a server that fails; doubled while it goes on failing."""


class Circuit:
    """Lets questions through to a server, as long as it answers.

    Closed, every question goes through. Open, none does, until the rest is over: then one goes through, whose answer
    closes it.
    """

    def __init__(self) -> None:
        self._failures = 0
        self._rest = FIRST_REST
        self._closed_again = 0.0

    async def ask(self, question: Awaitable[Found], otherwise: Found) -> Found:
        """The answer to the question, or what is known without it."""
        if self.open:
            _drop(question)
            return otherwise
        if self._failures >= FAILURES:
            self._take_a_rest()
        try:
            answer = await question
        except (RedisError, OSError) as error:
            TRACES.leave(Event.REDIS_AWAY, way_of(error))
            self._fail()
            return otherwise
        self._failures, self._rest, self._closed_again = 0, FIRST_REST, 0.0
        return answer

    @property
    def open(self) -> bool:
        """Whether no question goes through now."""
        return monotonic() < self._closed_again

    def _fail(self) -> None:
        self._failures += 1
        if self._failures == FAILURES:
            self._take_a_rest()

    def _take_a_rest(self) -> None:
        self._closed_again = monotonic() + self._rest
        self._rest = min(2 * self._rest, LONGEST_REST)


def _drop(question: Awaitable[object]) -> None:
    """Say that a coroutine is not going to be awaited."""
    close = getattr(question, "close", None)
    if close is not None:
        close()
