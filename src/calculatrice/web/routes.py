"""The routes of the page and of what it fetches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.routing import Match, Route

from calculatrice.web.assets import Assets
from calculatrice.web.pages import Pages
from calculatrice.web.parts import Parts
from calculatrice.web.service_worker import ServiceWorker
from calculatrice.web.visits import twice

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from starlette.responses import Response
    from starlette.routing import BaseRoute
    from starlette.types import Scope

    from calculatrice.service.calculations import Calculations
    from calculatrice.settings import Settings
    from calculatrice.web.visits import Visits

    Page = Callable[[Request], Awaitable[Response]]


def routes(calculations: Calculations, settings: Settings, visits: Visits) -> list[BaseRoute]:
    """The page, the catalogue, the language, the help, and their files."""
    parts = Parts(settings)
    assets = Assets(parts.described, parts.folder)
    pages = Pages(calculations, settings, assets, visits)
    return [
        Route("/", _unambiguous(pages, pages.calculator), name="calculator"),
        Route("/functions", _unambiguous(pages, pages.functions), name="functions"),
        Route("/language", _unambiguous(pages, pages.language), name="language"),
        Route("/units", _unambiguous(pages, pages.units), name="units"),
        Route("/units/of", _unambiguous(pages, pages.dimension), name="dimension"),
        Route("/units/{identifier}", _unambiguous(pages, pages.unit), name="unit"),
        Route("/help", _unambiguous(pages, pages.help), name="help"),
        Route("/service-worker.js", ServiceWorker(assets, parts).serve, name="service worker"),
        Route("/engine/{folder}/{name}", parts.serve, name="engine"),
        Route("/static/{version}/{name:path}", assets.serve, name="static"),
        Missing("/{path:path}", pages.missing, name="missing"),
    ]


def _unambiguous(pages: Pages, page: Page) -> Page:
    """The page, for addresses that say each thing once."""

    async def shown(request: Request) -> Response:
        name = twice(request.query_params.multi_items())
        return await page(request) if name is None else pages.ambiguous(request, name)

    return shown


class Missing(Route):
    """Every other address, for those who read pages. Programs are told by the API what they can read."""

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """As Starlette asks; none but a browser's request for a page."""
        match, child = super().matches(scope)
        return (match, child) if match == Match.FULL and _is_for_reading(Request(scope)) else (Match.NONE, {})


def _is_for_reading(request: Request) -> bool:
    return "text/html" in request.headers.get("accept", "") and not request.url.path.startswith("/api/")
