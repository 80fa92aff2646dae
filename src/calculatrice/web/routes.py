"""The routes of the page and of what it fetches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.routing import Match, Route

from calculatrice.web.assets import Assets
from calculatrice.web.pages import Pages

if TYPE_CHECKING:
    from starlette.routing import BaseRoute
    from starlette.types import Scope

    from calculatrice.service.calculations import Calculations
    from calculatrice.settings import Settings


def routes(calculations: Calculations, settings: Settings) -> list[BaseRoute]:
    """The page, the catalogue, the help, and their files."""
    assets = Assets()
    pages = Pages(calculations, settings, assets)
    return [
        Route("/", pages.calculator, name="calculator"),
        Route("/functions", pages.functions, name="functions"),
        Route("/help", pages.help, name="help"),
        Route("/static/{version}/{name:path}", assets.serve, name="static"),
        Missing("/{path:path}", pages.missing, name="missing"),
    ]


class Missing(Route):
    """Every other address, for those who read pages. Programs are told by the API what they can read."""

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """As Starlette asks; none but a browser's request for a page."""
        match, child = super().matches(scope)
        return (match, child) if match == Match.FULL and _is_for_reading(Request(scope)) else (Match.NONE, {})


def _is_for_reading(request: Request) -> bool:
    return "text/html" in request.headers.get("accept", "") and not request.url.path.startswith("/api/")
