"""What a process that serves nobody tells those who watch it: that it lives, whether it can work, what it has done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prometheus_client import generate_latest

from calculatrice.api.handlers.health import Readyz, livez
from calculatrice.api.metrics import TEXT
from calculatrice.api.reply import OK, Reply

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from prometheus_client import CollectorRegistry
    from starlette.types import ASGIApp, Receive, Scope, Send

    from calculatrice.service.calculations import Calculations

    Handler = Callable[[Scope, Receive], Awaitable[ASGIApp]]

MISSING = 404


class Watched:
    """`/livez`, `/readyz` and `/metrics`, an application of its own."""

    def __init__(self, calculations: Calculations, registry: CollectorRegistry) -> None:
        self._registry = registry
        self._answers: dict[str, Handler] = {
            "/livez": livez,
            "/readyz": Readyz(calculations),
            "/metrics": self._metrics,
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer; there is nothing else here."""
        answer = self._answers.get(scope["path"])
        reply = await answer(scope, receive) if answer else Reply.bare(MISSING, [])
        await reply(scope, receive, send)

    async def _metrics(self, _scope: Scope, _receive: Receive) -> Reply:
        return Reply(generate_latest(self._registry), OK, TEXT)
