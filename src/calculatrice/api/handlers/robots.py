"""`GET /robots.txt`: what those who index the web need not ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.api.reply import OK, Reply

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope

TEXT = b"User-agent: *\nDisallow: /api/\nDisallow: /*?*e=\n"
"""Calculations, which are without number; pages that describe the calculator are welcome to be found."""
KEPT = (b"cache-control", b"public, max-age=86400")


async def robots(_scope: Scope, _receive: Receive) -> ASGIApp:
    """The rules."""
    return Reply(TEXT, OK, b"text/plain; charset=utf-8", (KEPT,))
