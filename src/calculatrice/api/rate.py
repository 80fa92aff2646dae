"""How many requests one client may make."""

from __future__ import annotations

from math import ceil
from time import time
from typing import TYPE_CHECKING, NamedTuple, Protocol
from zlib import crc32

from limits.aio.storage import MemoryStorage

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    Charge = Callable[[], Awaitable["Standing"]]
    """Counts one more request of the client whose batch goes on."""

CHARGE = "calculatrice.charge"
"""The key of a scope under which stands the `Charge` of its client, if it is counted."""
WINDOW = 60
"""Seconds over which requests are counted."""


class Standing(NamedTuple):
    """What a client may still ask for: so many requests in so many seconds; whether this one was one too many."""

    left: int
    seconds: int
    refused: bool = False


class RateLimit(Protocol):
    """Counts the requests of clients, of which each may make `most` a minute."""

    most: int

    async def hit(self, client: str) -> Standing:
        """Count one more request of the client."""


class LocalRateLimit:
    """Counts in the memory of this process, minute by minute."""

    def __init__(self, a_minute: int, clock: Callable[[], float] = time) -> None:
        self.most = a_minute
        self._clock = clock
        self._counts = MemoryStorage()

    async def hit(self, client: str) -> Standing:
        """As the port says."""
        window, seconds = window_of(client, self._clock())
        return standing(await self._counts.incr(window, WINDOW), self.most, seconds)


def window_of(client: str, now: float) -> tuple[str, int]:
    """The minute that the requests of a client are counted in, and the seconds until it ends: not all end together.

    >>> window_of("198.51.100.7", 0.0)[1] != window_of("198.51.100.8", 0.0)[1]
    True
    """
    number, gone = divmod(now + crc32(client.encode()) % WINDOW, WINDOW)
    return f"{client}/{number:.0f}", ceil(WINDOW - gone)


def standing(count: int, most: int, seconds: int) -> Standing:
    """How a client stands that has made so many requests.

    >>> standing(3, 3, 20), standing(4, 3, 20)
    (Standing(left=0, seconds=20, refused=False), Standing(left=0, seconds=20, refused=True))
    """
    return Standing(max(0, most - count), seconds, count > most)
