"""Finished jobs are forgotten when their time is over."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from random import uniform
from typing import TYPE_CHECKING

from calculatrice.service.calculations import PURGED_AT_ONCE
from calculatrice.service.errors import StoreUnavailable

if TYPE_CHECKING:
    from datetime import timedelta

    from calculatrice.service.calculations import Calculations

PERIOD = 600.0
"""Seconds, at most, from one look at what has grown old to the next; less by chance, for many do it."""


async def forget_the_old(calculations: Calculations, retention: timedelta) -> None:
    """Forget what is older than that, now and again and again, in small steps."""
    while True:
        forgotten = 0
        with suppress(StoreUnavailable):
            forgotten = await calculations.purge(retention)
        await asyncio.sleep(0 if forgotten == PURGED_AT_ONCE else uniform(PERIOD / 2, PERIOD))  # noqa: S311 - no secret
