"""The files that the browser fetches: compressed once, under an address that changes when one of them does."""

from __future__ import annotations

import gzip
from importlib.resources import files
from mimetypes import guess_type
from typing import TYPE_CHECKING

import msgspec
from starlette.responses import PlainTextResponse, Response

from calculatrice.service.languages import LANGUAGES
from calculatrice.web.bundle import bundle, digest
from calculatrice.web.manifest import manifest
from calculatrice.web.modules import SHEETS, needed
from calculatrice.web.rules import rules
from calculatrice.web.security import OF_WORKERS, SNIFF
from calculatrice.web.suggestions import suggestions
from calculatrice.web.units import known

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from importlib.resources.abc import Traversable
    from pathlib import Path

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
NO_ENGINE: Mapping[str, object] = {"parts": None}
"""What a page is told that has no parts to calculate by itself."""


class Assets:
    """All files, in memory. Modules name each other by relative paths, so one version stands for them all.

    `engine` says what the page may calculate with by itself, as `Parts` describes it; `parts` is the folder where the
    files may have been made few and small.
    """

    def __init__(self, engine: Mapping[str, object] = NO_ENGINE, parts: Path | None = None) -> None:
        sources = {name: path.read_bytes() for name, path in _found()}
        sources["rules.json"] = msgspec.json.encode(rules())
        sources["units.json"] = msgspec.json.encode(known())
        for language in LANGUAGES:
            sources[f"suggestions.{language}.json"] = msgspec.json.encode(suggestions(language))
            sources[f"app.{language}.webmanifest"] = msgspec.json.encode(manifest(language))
        made = bundle(parts, sources)
        self.is_bundled = made is not None
        self._files = {**(made.files if made else sources), "engine.json": msgspec.json.encode(engine)}
        gzipped = {name: gzip.compress(content, 9, mtime=0) for name, content in self._files.items()}
        self._encoded = {"br": made.compressed if made else {}, "gzip": gzipped}
        self.has_engine = engine["parts"] is not None
        self.version = digest(self._files)[:12]

    @property
    def modules(self) -> list[str]:
        """The modules that the page loads at once, so that none waits until another has named it."""
        return needed(self._files)

    def sheets(self, name: str) -> Sequence[str]:
        """The style sheets that a kind of page has.

        >>> Assets().sheets("reading.css")
        ('page.css', 'reading.css')
        """
        return (name,) if self.is_bundled else SHEETS[name]

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
        accepted = request.headers.get("accept-encoding", "")
        for encoding, encoded in self._encoded.items():
            if encoding in accepted and name in encoded:
                return Response(encoded[name], 200, {**headers, "Content-Encoding": encoding}, _type(name))
        return Response(self._files[name], 200, headers, _type(name))


def _found() -> Iterator[tuple[str, Traversable]]:
    root = files(__package__)
    for folder in FOLDERS:
        before = "" if folder == "static" else f"{folder}/"
        yield from ((before + path.name, path) for path in (root / folder).iterdir() if path.is_file())


def _type(name: str) -> str:
    suffix = name[name.rindex(".") :]
    return TYPES.get(suffix) or guess_type(name)[0] or "application/octet-stream"
