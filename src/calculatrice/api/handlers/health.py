"""`GET /livez` and `GET /readyz`: whether the process lives, and whether it can take jobs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from calculatrice import __version__
from calculatrice.api.reply import NO_STORE, OK, Reply

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope

    from calculatrice.service.calculations import Calculations

UNAVAILABLE = 503


class Life(Struct, frozen=True):
    """What the process is."""

    version: str = __version__


async def livez(_scope: Scope, _receive: Receive) -> ASGIApp:
    """The process lives: it answers."""
    return Reply(msgspec.json.encode(Life()), headers=(NO_STORE,))


class Readyz:
    """Looks whether the record is there and right."""

    def __init__(self, calculations: Calculations) -> None:
        self._calculations = calculations

    async def __call__(self, _scope: Scope, _receive: Receive) -> ASGIApp:
        """200 where jobs can be taken, 503 where only short calculations can be answered."""
        health = await self._calculations.health()
        return Reply(msgspec.json.encode(health), OK if health.ready else UNAVAILABLE, headers=(NO_STORE,))
