"""`GET /livez` and `GET /readyz`: whether the process lives, and whether it can take jobs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from calculatrice.api.reply import NO_STORE, OK, Reply
from calculatrice.version import __version__

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope

    from calculatrice.service.calculations import Calculations

UNAVAILABLE = 503


class Life(Struct, frozen=True):
    """What the process is."""

    version: str = __version__


class Readiness(Struct, frozen=True):
    """Whether jobs can be taken; nothing of why, for anybody may ask."""

    ready: bool


async def livez(_scope: Scope, _receive: Receive) -> ASGIApp:
    """The process lives: it answers."""
    return Reply(msgspec.json.encode(Life()), headers=(NO_STORE,))


class Readyz:
    """Looks whether the record is there and right."""

    def __init__(self, calculations: Calculations) -> None:
        self._calculations = calculations

    async def __call__(self, _scope: Scope, _receive: Receive) -> ASGIApp:
        """200 where jobs can be taken, 503 where only short calculations can be answered."""
        ready = (await self._calculations.health()).ready
        return _reply(ready, Readiness(ready))


class DetailedReadyz:
    """Looks too, and tells those who watch what it sees: a state of the database is for no stranger."""

    def __init__(self, calculations: Calculations) -> None:
        self._calculations = calculations

    async def __call__(self, _scope: Scope, _receive: Receive) -> ASGIApp:
        """As `Readyz`, with the whole health."""
        health = await self._calculations.health()
        return _reply(health.ready, health)


def _reply(ready: bool, told: Struct) -> Reply:  # noqa: FBT001 - it is what is told
    return Reply(msgspec.json.encode(told), OK if ready else UNAVAILABLE, headers=(NO_STORE,))
