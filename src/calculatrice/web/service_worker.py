"""The script that keeps the page in a browser, so that it starts without a network, and what it is to keep."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from starlette.responses import Response

from calculatrice.service.languages import LANGUAGES
from calculatrice.web.security import OF_WORKERS, SNIFF

if TYPE_CHECKING:
    from starlette.requests import Request

    from calculatrice.web.assets import Assets
    from calculatrice.web.parts import Parts

NAME = "serviceworker.js"
PAGES = ("/", "/functions", "/language", "/units", "/help")


class ServiceWorker:
    """Serves the script, which differs, so that browsers take it, wherever anything that it keeps does."""

    def __init__(self, assets: Assets, parts: Parts) -> None:
        shell = {
            "version": assets.version,
            "files": [assets.address(name) for name, _ in assets.all() if name != NAME],
            "pages": PAGES,
            "languages": LANGUAGES,
            "parts": parts.paths,
        }
        script = dict(assets.all())[NAME]
        self._content = b"const SHELL = " + msgspec.json.encode(shell) + b";\n" + script

    async def serve(self, _request: Request) -> Response:
        """The script; browsers ask for it again at each visit."""
        headers = {**SNIFF, "Cache-Control": "no-cache", "Content-Security-Policy": OF_WORKERS[NAME]}
        return Response(self._content, 200, headers, "text/javascript")
