"""The application: which handler stands at which address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.routing import Route, Router

from calculatrice.api.body import Bodies
from calculatrice.api.handlers.batch import PostBatch
from calculatrice.api.handlers.calculate import Calculate
from calculatrice.api.handlers.cancel_calculation import CancelCalculation
from calculatrice.api.handlers.documentation import Documentation, style
from calculatrice.api.handlers.functions import Functions
from calculatrice.api.handlers.get_calculation import GetCalculation
from calculatrice.api.handlers.health import Readyz, livez
from calculatrice.api.handlers.openapi import openapi
from calculatrice.api.handlers.post_calculation import PostCalculation
from calculatrice.api.handlers.robots import robots
from calculatrice.api.handlers.security_txt import PATH as SECURITY_TXT
from calculatrice.api.handlers.security_txt import SecurityTxt
from calculatrice.api.hosts import Hosts
from calculatrice.api.metrics import Metrics
from calculatrice.api.middleware import Middleware
from calculatrice.api.problem import Problem
from calculatrice.api.reading import Limits
from calculatrice.api.reply import Reply
from calculatrice.api.resource import NO_CONTENT, Resource
from calculatrice.api.responder import Responder
from calculatrice.api.visitors import for_visitors

if TYPE_CHECKING:
    from collections.abc import Awaitable, Sequence

    from starlette.routing import BaseRoute
    from starlette.types import Receive, Scope, Send

    from calculatrice.api.cache import Cache
    from calculatrice.api.rate import RateLimit
    from calculatrice.api.resource import Handler
    from calculatrice.service.calculations import Calculations
    from calculatrice.settings import Settings


SERVER = Reply.bare(NO_CONTENT, [(b"allow", b"GET, HEAD, POST, DELETE, OPTIONS")])
"""The answer to `OPTIONS *`."""


class Application:
    """All that is served, as one ASGI application; `pages` are routes that others add."""

    def __init__(
        self,
        calculations: Calculations,
        settings: Settings,
        cache: Cache,
        rate: RateLimit | None,
        pages: Sequence[BaseRoute] = (),
    ) -> None:
        self.metrics = Metrics()
        self.responder = Responder(calculations, settings, cache, self.metrics)
        hosts = Hosts(settings)
        self._switch = Switch([*_routes(self.responder, hosts), *pages])
        self._edge = Middleware(for_visitors(self._switch, hosts, settings.host), rate, self.metrics, settings)

    def __call__(self, scope: Scope, receive: Receive, send: Send) -> Awaitable[None]:
        """As ASGI says."""
        return self._edge(scope, receive, send)

    def add(self, path: str, resource: Resource) -> None:
        """Serve at one more address what answers by the responder, and is made after it."""
        self._switch.add(Route(path, resource))

    def stop(self) -> None:
        """Answer at once whoever waits for a job."""
        self.responder.stopping.set()


class Switch:
    """Hands a request to its resource: at once where the whole address is known, else as Starlette routes it."""

    def __init__(self, routes: Sequence[BaseRoute]) -> None:
        self._router = Router(routes, redirect_slashes=False, default=nothing_here)
        self._known = {
            route.path: (route, route.endpoint)
            for route in routes
            if isinstance(route, Route) and isinstance(route.endpoint, Resource) and "{" not in route.path
        }

    def add(self, route: Route) -> None:
        """Know one more address, which is the route's for whoever asks."""
        self._router.routes.insert(0, route)
        if isinstance(route.endpoint, Resource):
            self._known[route.path] = route, route.endpoint

    def __call__(self, scope: Scope, receive: Receive, send: Send) -> Awaitable[None]:
        """As ASGI says."""
        known = self._known.get(scope["path"])
        if known is None:
            scope["app"] = self  # Starlette then raises what it would else answer by itself: a method that is not taken
            return self._router(scope, receive, send)
        scope["route"], resource = known
        return resource(scope, receive, send)


def _routes(responder: Responder, hosts: Hosts) -> list[Route]:
    limits = Limits(responder.settings)
    post = PostCalculation(responder, Bodies(responder.settings), limits)
    one: dict[str, Handler] = {"GET": GetCalculation(responder), "DELETE": CancelCalculation(responder)}
    return [
        Route("/api/v1/calculate", Resource({"GET": Calculate(responder, limits)})),
        Route("/api/v1/calculations", Resource({"POST": post})),
        Route("/api/v1/calculations/{id}", Resource(one)),
        Route("/api/v1/batch", Resource({"POST": PostBatch(responder, limits)})),
        Route("/api/v1/functions", Resource({"GET": Functions()})),
        Route("/openapi.json", Resource({"GET": openapi})),
        Route("/docs", Resource({"GET": Documentation(hosts)})),
        Route("/docs/style.css", Resource({"GET": style})),
        Route("/robots.txt", Resource({"GET": robots})),
        Route(SECURITY_TXT, Resource({"GET": SecurityTxt(responder.settings.security_contact)})),
        Route("/livez", Resource({"GET": livez})),
        Route("/readyz", Resource({"GET": Readyz(responder.calculations)})),
    ]


async def nothing_here(scope: Scope, receive: Receive, send: Send) -> None:
    """Tell what the whole server takes, where that is asked; raise the problem that any other unknown address is."""
    if scope["path"] == "*" and scope["method"] == "OPTIONS":
        await SERVER(scope, receive, send)
        return
    raise Problem("not_found", path=scope["path"][:200])
