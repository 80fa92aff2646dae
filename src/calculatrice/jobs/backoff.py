"""Waiting between tries at what is out of reach: longer and longer, and never all at the same moment."""

from __future__ import annotations

import asyncio
from random import uniform

FIRST, LONGEST = 0.05, 1.0


class Backoff:
    """The waits after one failure, and the next.

    >>> backoff = Backoff()
    >>> [0 < backoff.next() <= wait for wait in (0.05, 0.1, 0.2, 0.4, 0.8, 1, 1)]
    [True, True, True, True, True, True, True]
    """

    def __init__(self) -> None:
        self._wait = FIRST

    def next(self) -> float:
        """The seconds to wait now; by chance up to half of them less, so that many do not return at once."""
        wait, self._wait = self._wait, min(2 * self._wait, LONGEST)
        return uniform(wait / 2, wait)  # noqa: S311 - no secret

    def reset(self) -> None:
        """It has worked: the next failure is the first one again."""
        self._wait = FIRST

    async def wait(self) -> None:
        """Wait for the next try."""
        await asyncio.sleep(self.next())
