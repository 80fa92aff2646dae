"""What a process tells those who watch it, at a port of its own: that it lives, whether it can work, what it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prometheus_client import generate_latest

from calculatrice.api.handlers.health import DetailedReadyz, livez
from calculatrice.api.metrics import TEXT
from calculatrice.api.reply import OK, Reply

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from prometheus_client import CollectorRegistry
    from starlette.types import ASGIApp, Receive, Scope, Send

    from calculatrice.service.calculations import Calculations

    Handler = Callable[[Scope, Receive], Awaitable[ASGIApp]]
    Look = Callable[[Calculations], Awaitable[None]]

MISSING = 404


class Watched:
    """`/livez`, `/readyz` and `/metrics`, an application of its own; a `look` comes before the counts are told."""

    def __init__(self, calculations: Calculations, registry: CollectorRegistry, look: Look | None = None) -> None:
        self._calculations = calculations
        self._registry = registry
        self._look = look
        self._answers: dict[str, Handler] = {
            "/livez": livez,
            "/readyz": DetailedReadyz(calculations),
            "/metrics": self._metrics,
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer; there is nothing else here."""
        answer = self._answers.get(scope["path"])
        reply = await answer(scope, receive) if answer else Reply.bare(MISSING, [])
        await reply(scope, receive, send)

    async def _metrics(self, _scope: Scope, _receive: Receive) -> Reply:
        if self._look is not None:
            await self._look(self._calculations)
        return Reply(generate_latest(self._registry), OK, TEXT)
