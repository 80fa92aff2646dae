"""What has grown old is forgotten in steps, and a record out of reach is tried again."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING, cast

from calculatrice.jobs import retention
from calculatrice.jobs.background import beside
from calculatrice.jobs.retention import forget_the_old
from calculatrice.service.calculations import PURGED_AT_ONCE
from calculatrice.service.errors import StoreUnavailable

if TYPE_CHECKING:
    import pytest

    from calculatrice.service.calculations import Calculations


class Old:
    """Has so many old jobs, behind some failures."""

    def __init__(self, count: int, failures: int) -> None:
        self.count = count
        self.failures = failures
        self.gone = asyncio.Event()

    async def purge(self, _retention: timedelta) -> int:
        if self.failures:
            self.failures -= 1
            raise StoreUnavailable
        forgotten = min(self.count, PURGED_AT_ONCE)
        self.count -= forgotten
        if not self.count:
            self.gone.set()
        return forgotten


def test_all_of_it_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retention, "PERIOD", 0.01)

    async def scenario() -> None:
        old = Old(3 * PURGED_AT_ONCE + 1, failures=2)
        async with beside(forget_the_old(cast("Calculations", old), timedelta(days=1))):
            await asyncio.wait_for(old.gone.wait(), 30)

    asyncio.run(scenario())
