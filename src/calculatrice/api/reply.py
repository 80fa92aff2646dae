"""An answer that is sent in one piece, with as little work as it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Sequence

    from starlette.types import Receive, Scope, Send

    Header = tuple[bytes, bytes]

JSON = b"application/json"
NO_STORE = (b"cache-control", b"no-store")
NO_SNIFF = (b"x-content-type-options", b"nosniff")
OK = 200


class Reply:
    """A status, headers and a body: an ASGI application, as Starlette's responses are."""

    __slots__ = ("body", "headers", "status")

    def __init__(self, body: bytes, status: int = OK, media_type: bytes = JSON, headers: Sequence[Header] = ()) -> None:
        self.body = body
        self.status = status
        self.headers = [(b"content-type", media_type), (b"content-length", b"%d" % len(body)), NO_SNIFF, *headers]

    @classmethod
    def bare(cls, status: int, headers: Sequence[Header]) -> Self:
        """An answer whose status says that it has no body."""
        reply = cls(b"", status)
        reply.headers = list(headers)
        return reply

    async def __call__(self, _scope: Scope, _receive: Receive, send: Send) -> None:
        """Send it."""
        await send({"type": "http.response.start", "status": self.status, "headers": self.headers})
        await send({"type": "http.response.body", "body": self.body})
