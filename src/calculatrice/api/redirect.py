"""What comes without TLS: who reads is led to the same address with it, who sends is told to."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from calculatrice.api.headers import header
from calculatrice.api.hosts import name_of
from calculatrice.api.language import language_of
from calculatrice.api.problem import Problem
from calculatrice.api.reply import Reply

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

    from calculatrice.api.hosts import Hosts

PERMANENT_REDIRECT = 308
READING = ("GET", "HEAD")


class Redirect:
    """An application of its own, on the port without TLS: calculates nothing, and repeats no name but the server's."""

    def __init__(self, hosts: Hosts) -> None:
        self._hosts = hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """As ASGI says."""
        await self._answer(scope)(scope, receive, send)

    def _answer(self, scope: Scope) -> ASGIApp:
        if scope["method"] not in READING or scope["path"].startswith("/api/"):
            return Problem("https_required").reply(language_of(scope))
        host = self._hosts.known(scope) or next(iter(self._hosts.named), None)
        if host is None:
            return Problem("unknown_host", host=asked(scope)).reply(language_of(scope))
        query = b"?" + scope["query_string"] if scope["query_string"] else b""
        location = f"https://{name_of(host)}{quote(scope['path'])}".encode("latin-1") + query
        return Reply.bare(PERMANENT_REDIRECT, [(b"location", location)])


def asked(scope: Scope) -> str:
    """The host that a request names, as far as it is told back."""
    return (header(scope, b"host") or "")[:100]
