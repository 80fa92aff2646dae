"""`GET /livez` and `GET /readyz`: whether the process lives, and whether it can take jobs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec
from msgspec import Struct

from calculatrice import __version__
from calculatrice.api.reply import NO_STORE, OK, Reply
from calculatrice.service.errors import RecordUnavailable

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope

    from calculatrice.service.calculations import Calculations

UNAVAILABLE = 503
RecordState = Literal["current", "older", "newer", "unreachable"]


class Life(Struct, frozen=True):
    """What the process is."""

    version: str = __version__


class Readiness(Struct, frozen=True):
    """Whether the process can do its work; the record must be there and have the schema of this version."""

    ready: bool
    record: RecordState


async def livez(_scope: Scope, _receive: Receive) -> ASGIApp:
    """The process lives: it answers."""
    return Reply(msgspec.json.encode(Life()), headers=(NO_STORE,))


class Readyz:
    """Looks whether the record is there and right."""

    def __init__(self, calculations: Calculations) -> None:
        self._calculations = calculations

    async def __call__(self, _scope: Scope, _receive: Receive) -> ASGIApp:
        """200 where jobs can be taken, 503 where only short calculations can be answered."""
        state = await self._state()
        ready = Readiness(state == "current", state)
        return Reply(msgspec.json.encode(ready), OK if ready.ready else UNAVAILABLE, headers=(NO_STORE,))

    async def _state(self) -> RecordState:
        try:
            return await self._calculations.record.schema()
        except RecordUnavailable:
            return "unreachable"
