"""What stands at one address: a handler for each method."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING

from calculatrice.api.problem import Problem
from calculatrice.api.query import check_once
from calculatrice.api.reply import Reply

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

Handler = Callable[["Scope", "Receive"], Awaitable["ASGIApp"]]

NO_CONTENT = 204
PREFLIGHT = (
    (
        b"access-control-allow-headers",
        b"Accept-Language, Cancel-Token, Content-Type, Idempotency-Key, Last-Event-ID, Prefer, X-Request-ID",
    ),
    (b"access-control-max-age", b"86400"),
)


class Resource:
    """Hands a request to the handler of its method, and sends what that returns."""

    def __init__(self, handlers: Mapping[str, Handler]) -> None:
        self._handlers = dict(handlers)
        if "GET" in handlers:
            self._handlers["HEAD"] = handlers["GET"]
        self.allowed = ", ".join([*self._handlers, "OPTIONS"])

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request; what browsers ask before they send one for another site's page, too."""
        if b"&" in scope["query_string"]:
            check_once(scope["query_string"])
        handler = self._handlers.get(scope["method"])
        if handler is not None:
            reply = await handler(scope, receive)
        elif scope["method"] == "OPTIONS":
            reply = self._options()
        else:
            allow = {"Allow": self.allowed}
            raise Problem("method_not_allowed", allow, path=scope["path"], method=scope["method"], allowed=self.allowed)
        await reply(scope, receive, send)

    def _options(self) -> Reply:
        allowed = self.allowed.encode()
        headers = [(b"allow", allowed), (b"access-control-allow-methods", allowed), *PREFLIGHT]
        return Reply.bare(NO_CONTENT, headers)
