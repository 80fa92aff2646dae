"""What a process that serves nobody tells those who watch it: that it lives, and whether it can do its work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.api.handlers.health import Readyz, livez
from calculatrice.api.reply import Reply

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from starlette.types import ASGIApp, Receive, Scope, Send

    from calculatrice.service.calculations import Calculations

    Handler = Callable[[Scope, Receive], Awaitable[ASGIApp]]

MISSING = 404


class Probes:
    """`/livez` and `/readyz`, an application of its own."""

    def __init__(self, calculations: Calculations) -> None:
        self._answers: dict[str, Handler] = {"/livez": livez, "/readyz": Readyz(calculations)}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer; there is nothing else here."""
        answer = self._answers.get(scope["path"])
        reply = await answer(scope, receive) if answer else Reply.bare(MISSING, [])
        await reply(scope, receive, send)
