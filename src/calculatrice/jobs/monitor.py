"""How things are, looked at all the time, and told each time that it has changed."""

from __future__ import annotations

import asyncio
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from calculatrice.jobs.metrics import JobMetrics
    from calculatrice.service.calculations import Calculations
    from calculatrice.service.health import Health

PERIOD = 1.0
"""Seconds from one look to the next."""
TOLD_AGAIN_AFTER = 60.0
"""Seconds until the same is told again: what comes and goes with every look would fill a log."""


async def monitor(calculations: Calculations, metrics: JobMetrics, tell: Callable[[Health], None]) -> None:
    """Look again and again, until cancelled."""
    telling = Telling(tell)
    while True:
        health = await calculations.health()
        seen = calculations.health.seen
        metrics.clock_difference.set(seen.clock_difference)
        metrics.record_usable.set(seen.usable)
        telling.see(health, monotonic())
        await asyncio.sleep(PERIOD)


class Telling:
    """Tells what has changed, and nothing twice within a minute."""

    def __init__(self, tell: Callable[[Health], None]) -> None:
        self._tell = tell
        self._told: Health | None = None
        self._when: dict[Health, float] = {}

    def see(self, health: Health, at: float) -> None:
        """Tell of it, if it is new.

        >>> from calculatrice.service.health import Health
        >>> said = []
        >>> telling = Telling(lambda health: said.append(health.record))
        >>> for second, state in enumerate(["current", "full", "current", "full", "full"]):
        ...     telling.see(Health(ready=True, degraded=False, record=state), second)
        >>> said
        ['current', 'full']
        """
        if health == self._told or at < self._when.get(health, at) + TOLD_AGAIN_AFTER * (health in self._when):
            return
        self._told = health
        self._when[health] = at
        self._tell(health)
