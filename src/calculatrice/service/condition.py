"""How the record is: laid out for this version or not, what it refuses, and whether its clock can be gone by."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Trouble = Literal["unreachable", "full", "read_only", "damaged", "incomplete"]
"""Why the record can't be used: there is no room on its disk, say, or a table is missing."""
SchemaState = Literal["current", "older", "extended", "newer", "incomplete", "foreign"]
"""How the record is laid out, for this version: `extended` by a newer one, so that this one can still use it."""
RecordState = Literal[
    "current", "older", "extended", "newer", "incomplete", "foreign", "unreachable", "full", "read_only", "damaged"
]
ClockState = Literal["right", "ahead", "behind"]
USABLE: tuple[RecordState, ...] = ("current", "extended")
CLOCK_TOLERANCE = 5.0
"""Seconds by which clocks may differ: those that are set by NTP do by hundredths."""


class Condition(Struct, frozen=True):
    """The record as it was seen.

    This process is so many seconds `ahead` of the clock of the record; which is a `leap` of so many seconds away from
    what is written there, where there is no second clock to ask.

    >>> Condition("current", ahead=-7200).clock
    'behind'
    """

    state: RecordState
    ahead: float = 0
    leap: float = 0

    @property
    def usable(self) -> bool:
        """Whether jobs can be taken."""
        return self.state in USABLE

    @property
    def clock_difference(self) -> float:
        """By how many seconds the clock of this process seems to be ahead; behind where it is negative."""
        return self.ahead or self.leap

    @property
    def clock(self) -> ClockState:
        """Whether what is long ago by the one clock is so by all that is known."""
        if abs(self.clock_difference) <= CLOCK_TOLERANCE:
            return "right"
        return "ahead" if self.clock_difference > 0 else "behind"
