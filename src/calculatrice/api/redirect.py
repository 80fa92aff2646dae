"""What comes without TLS is sent to the same address with it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from starlette.datastructures import Headers

from calculatrice.api.reply import Reply

if TYPE_CHECKING:
    from starlette.types import Receive, Scope, Send

PERMANENT_REDIRECT = 308
BAD_REQUEST = 400


async def redirect(scope: Scope, receive: Receive, send: Send) -> None:
    """Answer with the secure address, an application of its own; a request that names no host gets none."""
    host = Headers(scope=scope).get("host", "").partition(":")[0]
    query = b"?" + scope["query_string"] if scope["query_string"] else b""
    location = f"https://{host}{quote(scope['path'])}".encode("latin-1") + query
    reply = Reply.bare(PERMANENT_REDIRECT, [(b"location", location)]) if host else Reply.bare(BAD_REQUEST, [])
    await reply(scope, receive, send)
