"""The routes of the page and of what it fetches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.routing import Route

from calculatrice.web.assets import Assets
from calculatrice.web.pages import Pages

if TYPE_CHECKING:
    from starlette.routing import BaseRoute

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
    ]
