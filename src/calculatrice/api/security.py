"""What browsers are told with every answer of every port, whoever makes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.api.reply import NO_SNIFF

if TYPE_CHECKING:
    from collections.abc import Awaitable, Sequence

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    Headers = Sequence[tuple[bytes, bytes]]

POLICY = (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'")
"""Of what has no policy of its own: it is no page, loads nothing and stands in no frame."""
REFERRER = (b"referrer-policy", b"no-referrer")
STRICT = (b"strict-transport-security", b"max-age=31536000; includeSubDomains")
"""Of what came by TLS: for a year, nothing without it."""

PLAIN = (NO_SNIFF, POLICY, REFERRER)
SECURE = (*PLAIN, STRICT)


class Secured:
    """An application whose answers all say what a browser is not to do with them."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    def __call__(self, scope: Scope, receive: Receive, send: Send) -> Awaitable[None]:
        """As ASGI says."""
        is_secure = scope["scheme"] == "https"

        def secured(message: Message) -> Awaitable[None]:
            if message["type"] == "http.response.start":
                message["headers"] = with_security(message["headers"], is_secure=is_secure)
            return send(message)

        return self._app(scope, receive, secured)


def with_security(headers: Headers, *, is_secure: bool) -> Headers:
    """The headers of an answer, and those that it lacks; `is_secure`: it goes by TLS.

    >>> with_security([NO_SNIFF, REFERRER], is_secure=False)[2:]
    [(b'content-security-policy', b"default-src 'none'; frame-ancestors 'none'")]
    """
    there = dict(headers)
    added = list(headers)
    for header in SECURE if is_secure else PLAIN:
        if header[0] not in there:
            added.append(header)  # noqa: PERF401 - a comprehension is one call more for every answer
    return added
