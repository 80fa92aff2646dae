"""The tools at an address of a server: `POST /mcp`, by the protocol's streamable HTTP."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from mcp.server.streamable_http_manager import StreamableHTTPSessionManager

from calculatrice.api.body import Bodies
from calculatrice.api.problem import Problem
from calculatrice.api.reading import Limits
from calculatrice.api.resource import Resource
from calculatrice.api.visitors import is_foreign_page
from calculatrice.mcp.served_answers import ServedAnswers
from calculatrice.mcp.server import ToolServer

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from calculatrice.api.hosts import Hosts
    from calculatrice.api.responder import Responder

PATH = "/mcp"


class Endpoint:
    """Takes messages of hosts: from nobody's pages but the server's own, and no longer than other bodies."""

    def __init__(self, manager: StreamableHTTPSessionManager, bodies: Bodies, hosts: Hosts) -> None:
        self._manager = manager
        self._bodies = bodies
        self._hosts = hosts

    async def __call__(self, scope: Scope, receive: Receive) -> ASGIApp:
        """What answers the message. Raises `Problem` for who may not send one, and for what is none by its form."""
        if is_foreign_page(scope, self._hosts):
            raise Problem("foreign_page")
        return Exchange(self._manager, await self._bodies.read(scope, receive))


class Exchange:
    """One message that has been read, and its answer: an ASGI application."""

    def __init__(self, manager: StreamableHTTPSessionManager, body: bytes) -> None:
        self._manager = manager
        self._body: bytes | None = body

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand the message on; what comes after it is that the host has gone."""

        async def replay() -> Message:
            if self._body is None:
                return await receive()
            body, self._body = self._body, None
            return {"type": "http.request", "body": body, "more_body": False}

        await self._manager.handle_request(scope, replay, send)


@asynccontextmanager
async def endpoint(responder: Responder, hosts: Hosts) -> AsyncIterator[Resource]:
    """What stands at `PATH`, while the context lasts.

    It keeps nothing of a host from one message to the next, so that any server of several can answer the next one; and
    it opens no stream but the answer to a message: nothing is ever told that was not asked for.
    """
    settings = responder.settings
    tools = ToolServer(ServedAnswers(responder), Limits(settings))
    manager = StreamableHTTPSessionManager(tools.made(), stateless=True, max_request_body_size=settings.body_size << 10)
    async with manager.run():
        yield Resource({"POST": Endpoint(manager, Bodies(settings), hosts)})
