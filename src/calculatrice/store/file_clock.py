"""The clock of a database in a file is that of its machine: there is no other to compare it with, but what it wrote."""

from __future__ import annotations

import time
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

LEAP = timedelta(days=15)
"""How far the clock may have gone on unseen: a machine that was off for a month looks like one whose clock is wrong."""
BACK = timedelta(days=1)
"""How far it may have been set back."""
CONFIRMED_AFTER = timedelta(days=1)
"""How long it must have gone steadily after a leap, to be believed."""


class FileClock:
    """Doubts a clock that has leapt since it was last seen, in the file or by this process, until it is confirmed: by
    going on for a day, or by the next process, which finds in the file what was written since.
    """

    def __init__(self, leap: timedelta = LEAP) -> None:
        self._leap = leap
        self._back = min(leap, BACK)
        self._expected: datetime | None = None
        self._ran = timedelta()
        self._doubted = timedelta()

    def leap(self, written: datetime | None, now: datetime, ran: timedelta) -> float:
        """The seconds from when it should be to `now`, where that is too many; for how long the machine `ran` tells how
        much time has passed, what was `written` last is where it goes on from at first.

        >>> from datetime import datetime
        >>> clock, monday = FileClock(), datetime(2026, 6, 1)
        >>> clock.leap(monday, monday + timedelta(days=40), timedelta()) / 86400
        40.0
        >>> clock.leap(monday, monday + timedelta(hours=1), timedelta(hours=1))
        0.0
        """
        expected = (written or now) if self._expected is None else self._expected + (ran - self._ran)
        gap = now - expected
        believed = -self._back <= gap <= self._leap
        if believed or self._expected is None:
            self._doubted = ran
        if not believed and ran - self._doubted >= CONFIRMED_AFTER:
            believed = True
        self._expected, self._ran = now if believed else expected, ran
        return 0.0 if believed else gap.total_seconds()


def running() -> timedelta:
    """For how long the machine has run, asleep or awake where that can be told.

    >>> running() <= running()
    True
    """
    asleep_too = getattr(time, "CLOCK_BOOTTIME", None)
    return timedelta(seconds=time.monotonic() if asleep_too is None else time.clock_gettime(asleep_too))
