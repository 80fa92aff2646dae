"""Who may ask: on a machine's own server the pages of other sites may not, and nowhere may they start jobs by links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.api.headers import header
from calculatrice.api.hosts import is_local
from calculatrice.api.language import language_of
from calculatrice.api.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Awaitable

    from starlette.types import ASGIApp, Receive, Scope, Send

    from calculatrice.api.hosts import Hosts

OWN = ("same-origin", "none")
"""What `Sec-Fetch-Site` says of a page of this server, and of what a reader asks for without any page."""


class Visitors:
    """An application for this machine alone: asked by a name that it has, and by no page of another site."""

    def __init__(self, app: ASGIApp, hosts: Hosts) -> None:
        self._app = app
        self._hosts = hosts

    def __call__(self, scope: Scope, receive: Receive, send: Send) -> Awaitable[None]:
        """As ASGI says. Raises `Problem` for who may not ask."""
        host = header(scope, b"host")
        if host is not None and self._hosts.known(scope) is None:
            raise Problem("unknown_host", host=host[:100])
        if is_foreign_page(scope, self._hosts):
            raise Problem("foreign_page")
        return self._app(scope, receive, send)


class Answering:
    """An application that raises problems, for a port where nothing else turns them into answers."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """As ASGI says."""
        try:
            await self._app(scope, receive, send)
        except Problem as problem:
            await problem.reply(language_of(scope))(scope, receive, send)


def for_visitors(app: ASGIApp, hosts: Hosts, listening: str) -> ASGIApp:
    """The application, on its guard where it listens for this machine alone.

    >>> from calculatrice.api.hosts import Hosts
    >>> from calculatrice.settings import Settings
    >>> app = Answering(None)
    >>> for_visitors(app, Hosts(Settings()), "0.0.0.0") is app
    True
    """
    return Visitors(app, hosts) if is_local(f"[{listening}]" if ":" in listening else listening) else app


def is_foreign_page(scope: Scope, hosts: Hosts) -> bool:
    """Whether a page asks that is of none of the hosts which the settings name.

    >>> from calculatrice.api.hosts import Hosts
    >>> from calculatrice.settings import Settings
    >>> is_foreign_page({"headers": [(b"origin", b"https://evil.example")]}, Hosts(Settings()))
    True
    """
    return is_foreign(scope) and _authority(scope) not in hosts.named


def is_foreign(scope: Scope) -> bool:
    """Whether a page of another site asks, and not for a page to be shown: browsers say so, by one header or the other.

    >>> is_foreign({"headers": [(b"host", b"localhost:8000"), (b"origin", b"http://localhost:3000")]})
    True
    """
    site = header(scope, b"sec-fetch-site")
    if site is not None:
        return site not in OWN and not is_opened(scope)
    origin = header(scope, b"origin")
    return origin is not None and _authority(scope) != (header(scope, b"host") or "").lower()


def is_opened(scope: Scope) -> bool:
    """Whether a browser asks for a page that a reader opens, now and not perhaps."""
    return header(scope, b"sec-fetch-dest") == "document" and header(scope, b"sec-purpose") is None


def is_foreign_link(scope: Scope) -> bool:
    """Whether a page of another site asks by a picture, a frame or a script: it gets no long calculation so.

    >>> is_foreign_link({"headers": [(b"sec-fetch-site", b"cross-site"), (b"sec-fetch-dest", b"image")]})
    True
    """
    return header(scope, b"sec-fetch-site") == "cross-site" and not is_opened(scope)


def _authority(scope: Scope) -> str:
    """The host and the port of the page that asks; nothing where it is not told."""
    return (header(scope, b"origin") or "").lower().partition("://")[2]
