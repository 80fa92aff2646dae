"""`calculatrice migrate`: the database gets the tables that this version needs, and who serves its rights on them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from calculatrice import bootstrap
from calculatrice.cli.database import named_database
from calculatrice.store.migrating import migrate

if TYPE_CHECKING:
    from calculatrice.cli.arguments import Invocation
    from calculatrice.cli.console import Console
    from calculatrice.settings import Settings


def run(_invocation: Invocation, settings: Settings, console: Console) -> int:
    """Migrate, from any number of processes at once; 1 where the database is out of reach."""
    with named_database(console) as told:
        open_places = asyncio.run(_migrate(settings))
        console.write(console.say("migrated"))
        for place in open_places:
            console.complain(console.say("role_may_create", role=settings.serving_role, place=place))
    return told.status


async def _migrate(settings: Settings) -> tuple[str, ...]:
    engine = bootstrap.database(settings)
    try:
        return await migrate(engine, settings.serving_role)
    finally:
        await engine.dispose()
