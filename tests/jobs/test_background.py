"""What runs beside the main line ends with it, also where a cancellation is lost on the way."""

from __future__ import annotations

import asyncio
from contextlib import suppress

import pytest

from calculatrice.jobs import background
from calculatrice.jobs.background import beside, put_away


async def deaf(times: int) -> None:
    """Lose so many cancellations."""
    for _ in range(times):
        with suppress(asyncio.CancelledError):
            await asyncio.sleep(3600)
    await asyncio.sleep(3600)


@pytest.mark.parametrize("lost", [0, 1, 2])
def test_a_task_ends_though_its_cancellation_is_lost(lost: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(background, "AGAIN", 0.01)

    async def scenario() -> bool:
        task = asyncio.create_task(deaf(lost))
        await asyncio.sleep(0)
        await put_away(task)
        return task.cancelled()

    assert asyncio.run(asyncio.wait_for(scenario(), 60))


def test_what_fails_beside_the_main_line_ends_quietly() -> None:
    async def fails() -> None:
        raise OSError

    async def scenario() -> None:
        async with beside(fails()):
            await asyncio.sleep(0)
        await put_away()

    asyncio.run(asyncio.wait_for(scenario(), 60))
