"""One call of a tool: who answers it, who asks, and who is told how far it has come."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

import msgspec

from calculatrice.api.selection import selected
from calculatrice.service.answer import Answer

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from calculatrice.api.reading import Limits
    from calculatrice.mcp.answers import Answers
    from calculatrice.service.request import Request

    Report = Callable[[float, float | None, str | None], Awaitable[None]]
    """Tells the host how far a call has come: so much, of so much where that is known, and a word on it."""

WANTED = ("text", "unit")
"""The fields, of those that there is a choice of, which a model is given: the others repeat what these say."""
_decoder = msgspec.json.Decoder(Answer)


class Call:
    """What a tool has at hand while it works."""

    def __init__(self, answers: Answers, limits: Limits, client: str, report: Report) -> None:
        self._answers = answers
        self._limits = limits
        self._client = client
        self._report = report
        self._began = monotonic()
        self._counts = False

    async def answer(self, request: Request) -> Answer:
        """The answer to a request that is within the limits. Raises `Problem`."""
        self.check(request)
        found = await self._answers.answer(request, self._client, self._waiting)
        return _decoder.decode(selected(found, WANTED))

    def check(self, request: Request) -> None:
        """Raise `Problem` where a request is beyond the limits."""
        self._limits.checked(request)

    async def reached(self, done: int, total: int) -> None:
        """Tell that so many of so many parts are done; from then on the call is told of in parts."""
        self._counts = True
        await self._report(done, total, None)

    async def _waiting(self) -> None:
        if not self._counts:
            await self._report(monotonic() - self._began, None, "calculating")
