"""The parts with which a browser calculates by itself: built beforehand, served as they lie there, checked by it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from starlette.responses import FileResponse, PlainTextResponse

from calculatrice.web.security import SNIFF

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from calculatrice.settings import Settings

NONE = "none"
MANIFEST = "manifest.json"
KEPT = {"Cache-Control": "public, max-age=31536000, immutable"}
TYPES = {".mjs": "text/javascript", ".wasm": "application/wasm"}
OF_ENGINE = ("seconds", "memory", "digits_limit", "expression_size")
"""The settings that bound a calculation: a browser has the same limits as the server."""


class Parts:
    """The folder that the settings name, or none.

    >>> from calculatrice.settings import Settings
    >>> Parts(Settings()).described["parts"] is None
    True
    """

    def __init__(self, settings: Settings) -> None:
        self.folder = None if settings.parts == NONE else Path(settings.parts)
        groups = None if self.folder is None else _read(self.folder)
        self.described: dict[str, Any] = {
            "parts": groups,
            "settings": {name: getattr(settings, name) for name in OF_ENGINE},
        }
        """What the page is told: the folders and the hashes of all parts, and the limits of a calculation."""
        found = (groups or {}).values()
        self.paths = sorted(f"/engine/{group['folder']}/{name}" for group in found for name in group["files"])
        """The addresses of all parts."""

    async def serve(self, request: Request) -> Response:
        """A part, under an address that its content names. There is no other form of it than brotli's."""
        path = request.url.path
        if self.folder is None or path not in self.paths:
            return PlainTextResponse("Not found", 404, SNIFF)
        if "br" not in request.headers.get("accept-encoding", ""):
            return PlainTextResponse("There is this in brotli alone: Accept-Encoding must name br", 406, SNIFF)
        name = path.removeprefix("/engine/")
        headers = {**SNIFF, **KEPT, "Content-Encoding": "br", "Vary": "Accept-Encoding"}
        type_ = TYPES.get(Path(name).suffix, "application/octet-stream")
        return FileResponse(self.folder / f"{name}.br", 200, headers, type_)


def _read(folder: Path) -> dict[str, Any] | None:
    """What the manifest names; None where nothing was built."""
    path = folder / MANIFEST
    return json.loads(path.read_text("utf-8")) if path.is_file() else None
