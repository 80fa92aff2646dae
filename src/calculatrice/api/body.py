"""The body of a request: of a known type, of a limited size, within a limited time."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from starlette.requests import ClientDisconnect

from calculatrice.api.headers import header
from calculatrice.api.problem import Problem
from calculatrice.api.protocol import INCOMPLETE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from starlette.types import Message, Receive, Scope

    from calculatrice.settings import Settings

JSON = ("application/json",)


class Bodies:
    """Reads bodies within the limits of the settings."""

    def __init__(self, settings: Settings) -> None:
        self._kibibytes = settings.body_size
        self._bytes = settings.body_size << 10
        self._seconds = settings.body_seconds

    async def read(self, scope: Scope, receive: Receive) -> bytes:
        """The whole body, which is JSON by its type. Raises `Problem`."""
        check_type(scope, JSON)
        message = await received(receive)
        if message["more_body"]:
            body = await self._rest(message["body"], receive)
        else:
            body = self._measured(message["body"])
        check_whole(scope)
        return body

    async def _rest(self, begun: bytes, receive: Receive) -> bytes:
        body = begun
        try:
            async with asyncio.timeout(self._seconds):
                more = True
                while more:
                    message = await received(receive)
                    body += message["body"]
                    self._measured(body)
                    more = message["more_body"]
        except TimeoutError:
            raise Problem("too_slow", {"Connection": "close"}, seconds=f"{self._seconds:g}") from None
        return body

    def _measured(self, body: bytes) -> bytes:
        if len(body) > self._bytes:
            raise Problem("body_too_large", {"Connection": "close"}, limit=self._kibibytes)
        return body


async def received(receive: Receive) -> Message:
    """The next part of the body. Raises `ClientDisconnect`."""
    message = await receive()
    if message["type"] == "http.disconnect":
        raise ClientDisconnect
    return message


def check_whole(scope: Scope) -> None:
    """Raise `Problem` where the client has ended its side of the connection before the end of the body."""
    if INCOMPLETE in scope:
        raise Problem("incomplete_body")


def check_type(scope: Scope, expected: Sequence[str]) -> None:
    """Raise `Problem` where the body is declared to be something else; what is not declared is believed."""
    encoding = header(scope, b"content-encoding")
    if encoding not in (None, "identity"):
        raise Problem("unsupported_type", type=encoding[:100], expected=", ".join(expected))
    declared = header(scope, b"content-type")
    if declared is None:
        return
    media_type, _, parameter = declared.partition(";")
    name, _, charset = parameter.strip().lower().partition("=")
    is_utf8 = name != "charset" or charset.strip('"') in ("utf-8", "utf8", "us-ascii")
    if media_type.strip().lower() not in expected or not is_utf8:
        raise Problem("unsupported_type", type=declared[:100], expected=", ".join(expected))
