"""A bell rings for its job, and only for that."""

from __future__ import annotations

import asyncio

from calculatrice.jobs.local_event_bus import LocalEventBus

PATIENCE = 60


def test_a_bell_that_was_rung_before_need_not_be_waited_for() -> None:
    async def scenario() -> None:
        event_bus = LocalEventBus()
        async with (
            event_bus.subscribe("job") as subscription,
            event_bus.subscribe("job") as twin,
            event_bus.subscribe("other") as other,
        ):
            await event_bus.publish("job")
            await asyncio.wait_for(
                asyncio.gather(subscription.changed(PATIENCE * 2), twin.changed(PATIENCE * 2)), PATIENCE
            )
            for waiting in (subscription, other):
                await waiting.changed(0.01)
            await event_bus.tell_all()
            await asyncio.wait_for(other.changed(PATIENCE * 2), PATIENCE)
        await event_bus.publish("job")

    asyncio.run(scenario())
