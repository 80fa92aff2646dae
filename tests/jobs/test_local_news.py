"""A bell rings for its job, and only for that."""

from __future__ import annotations

import asyncio

from calculatrice.jobs.local_news import LocalNews

PATIENCE = 60


def test_a_bell_that_was_rung_before_need_not_be_waited_for() -> None:
    async def scenario() -> None:
        news = LocalNews()
        async with news.about("job") as bell, news.about("job") as twin, news.about("other") as other:
            await news.tell("job")
            await asyncio.wait_for(asyncio.gather(bell.rung(PATIENCE * 2), twin.rung(PATIENCE * 2)), PATIENCE)
            for waiting in (bell, other):
                await waiting.rung(0.01)
            await news.tell_all()
            await asyncio.wait_for(other.rung(PATIENCE * 2), PATIENCE)
        await news.tell("job")

    asyncio.run(scenario())
