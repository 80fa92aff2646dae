"""What proxies say of a request: believed of those that the settings name, and noted for who wants to know."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send
    from uvicorn._types import ASGI3Application

PROXIED = "calculatrice.proxied"
"""The key that a scope has when a named proxy passed the request on."""


class Proxied:
    """An application behind proxies: gives a request the client and the scheme that a named one tells of."""

    def __init__(self, app: ASGIApp, proxies: str) -> None:
        self._told = ProxyHeadersMiddleware(cast("ASGI3Application", app), proxies)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """As ASGI says."""
        if scope["client"] and scope["client"][0] in self._told.trusted_hosts:
            scope[PROXIED] = True
        await self._told(scope, receive, send)  # type: ignore[arg-type]  # the same messages, by other names
