"""The files that the browser fetches: compressed once, under an address that changes when one of them does."""

from __future__ import annotations

import gzip
from hashlib import sha256
from importlib.resources import files
from mimetypes import guess_type
from typing import TYPE_CHECKING

import msgspec
from starlette.responses import PlainTextResponse, Response

from calculatrice.service.languages import LANGUAGES
from calculatrice.web.rules import rules
from calculatrice.web.security import OF_WORKERS, SNIFF
from calculatrice.web.suggestions import suggestions
from calculatrice.web.units import known

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from importlib.resources.abc import Traversable

    from starlette.requests import Request

FOLDERS = ("static", "locales")
KEPT = {"Cache-Control": "public, max-age=31536000, immutable"}
NOT_KEPT = {"Cache-Control": "no-cache"}
TYPES = {
    ".js": "text/javascript",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".css": "text/css",
    ".webmanifest": "application/manifest+json",
}
LATER = frozenset(
    f"{name}.js"
    for name in (
        *("acts", "catalogue", "completion", "copying", "csv", "files", "forget", "frame", "markdown", "memory"),
        *("moredigits", "namelist", "negate", "preferencepanel", "suggest"),
        *("device", "engine", "engineboot", "engineworker", "ondevice", "serviceworker", "trusted"),
        *("unitchips", "unitfit"),
    )
)
"""Modules that no first visit waits for: what runs beside the page, what a reader asks for, what other pages have."""
NO_ENGINE: Mapping[str, object] = {"parts": None}
"""What a page is told that has no parts to calculate by itself."""


class Assets:
    """All files, in memory. Modules name each other by relative paths, so one version stands for them all.

    `engine` says what the page may calculate with by itself, as `Parts` describes it.
    """

    def __init__(self, engine: Mapping[str, object] = NO_ENGINE) -> None:
        self._files = {name: path.read_bytes() for name, path in _found()}
        self._files["rules.json"] = msgspec.json.encode(rules())
        self._files["engine.json"] = msgspec.json.encode(engine)
        self._files["units.json"] = msgspec.json.encode(known())
        for language in LANGUAGES:
            self._files[f"suggestions.{language}.json"] = msgspec.json.encode(suggestions(language))
        self._compressed = {name: gzip.compress(content, 9, mtime=0) for name, content in self._files.items()}
        self.has_engine = engine["parts"] is not None
        named = (name.encode() + content for name, content in sorted(self._files.items()))
        self.version = sha256(b"\0".join(named)).hexdigest()[:12]

    @property
    def modules(self) -> list[str]:
        """The modules that the page loads at once, so that none waits until another has named it."""
        return sorted(name for name in self._files if name.endswith(".js") and "/" not in name and name not in LATER)

    def all(self) -> list[tuple[str, bytes]]:
        """Each file's name and what is in it.

        >>> dict(Assets().all())["part.js"].splitlines()[0]
        b'// A part of the page, by its name.'
        """
        return sorted(self._files.items())

    def address(self, name: str) -> str:
        """Where the browser fetches a file.

        >>> Assets().address("page.css").endswith("/page.css")
        True
        """
        return f"/static/{self.version}/{name}"

    async def serve(self, request: Request) -> Response:
        """A file; under an older version's address, which a page from before an update has, today's, not to be kept."""
        name = request.path_params["name"]
        if name not in self._files:
            return PlainTextResponse("Not found", 404, SNIFF)
        current = request.path_params["version"] == self.version
        headers = {**SNIFF, **(KEPT if current else NOT_KEPT), "Vary": "Accept-Encoding"}
        if name in OF_WORKERS:
            headers["Content-Security-Policy"] = OF_WORKERS[name]
        if "gzip" in request.headers.get("accept-encoding", ""):
            return Response(self._compressed[name], 200, {**headers, "Content-Encoding": "gzip"}, _type(name))
        return Response(self._files[name], 200, headers, _type(name))


def _found() -> Iterator[tuple[str, Traversable]]:
    root = files(__package__)
    for folder in FOLDERS:
        before = "" if folder == "static" else f"{folder}/"
        yield from ((before + path.name, path) for path in (root / folder).iterdir() if path.is_file())


def _type(name: str) -> str:
    suffix = name[name.rindex(".") :]
    return TYPES.get(suffix) or guess_type(name)[0] or "application/octet-stream"
