"""What the tools need of the outside: somebody who answers requests, for as long as their caller waits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from calculatrice.service.request import Request

    Waiting = Callable[[], Awaitable[None]]
    """Called about once a `TICK` while an answer is waited for."""

TICK = 1.0
"""Seconds between two reports that a long calculation goes on."""


class Answers(Protocol):
    """Answers at once what is provably quick, and elsewhere what is not; who stops waiting stops the calculation."""

    async def answer(self, request: Request, client: str, waiting: Waiting) -> bytes:
        """The whole answer as JSON. Raises `Problem` where there is none."""
