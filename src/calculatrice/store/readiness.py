"""Whether the record can be used: it is within reach, and its schema is the one that this program knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.service.errors import RecordUnavailable
from calculatrice.service.health import Health
from calculatrice.store.migrating import schema_state

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncEngine


class Readiness:
    """Tells the health of the record.

    Who has once met the right schema goes on when it becomes newer: migrations leave to the programs before them what
    those need, so that a new version can take over from an old one that still serves.
    """

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._met = False

    async def __call__(self) -> Health:
        """The health, now."""
        try:
            state = await schema_state(self._engine)
        except RecordUnavailable:
            return Health(ready=False, troubles=("database_away",))
        if state == "current":
            self._met = True
            return Health(ready=True)
        if state == "newer":
            return Health(ready=self._met, troubles=("schema_newer",))
        return Health(ready=False, troubles=("schema_older",))
