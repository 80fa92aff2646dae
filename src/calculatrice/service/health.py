"""Whether a process can do its work, and what is missing."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Trouble = Literal["database_away", "schema_older", "schema_newer", "redis_away"]


class Health(Struct, frozen=True):
    """`ready` to be asked; with `troubles`, not in full.

    >>> Health(ready=True, troubles=("redis_away",)).state
    'degraded'
    """

    ready: bool
    troubles: tuple[Trouble, ...] = ()

    @property
    def state(self) -> Literal["ready", "degraded", "unready"]:
        """In one word."""
        if not self.ready:
            return "unready"
        return "degraded" if self.troubles else "ready"
