"""Files for the browser: kept for a year under an address that changes with any of them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import httpx
import pytest
from starlette.applications import Starlette
from starlette.routing import Route

from calculatrice.web.assets import KEPT, NOT_KEPT, Assets
from calculatrice.web.bundle import FOLDER, SOURCES, digest

if TYPE_CHECKING:
    from pathlib import Path

ASSETS = Assets()


def fetched(
    address: str, encoding: str = "identity", assets: Assets = ASSETS, *, is_decoded: bool = True
) -> httpx.Response:
    application = Starlette(routes=[Route("/static/{version}/{name:path}", assets.serve)])

    async def ask() -> httpx.Response:
        transport = httpx.ASGITransport(application)
        async with httpx.AsyncClient(transport=transport, base_url="http://page") as client:
            headers = {"Accept-Encoding": encoding}
            if is_decoded:
                return await client.get(address, headers=headers)
            async with client.stream("GET", address, headers=headers) as response:
                return response

    return asyncio.run(ask())


@pytest.mark.parametrize(
    ("name", "type_"),
    [
        ("main.js", "text/javascript; charset=utf-8"),
        ("page.css", "text/css; charset=utf-8"),
        ("locales/fr.json", "application/json"),
        ("rules.json", "application/json"),
    ],
)
@pytest.mark.parametrize("encoding", ["identity", "gzip"])
def test_a_file_is_whole_and_kept(name: str, type_: str, encoding: str) -> None:
    found = fetched(ASSETS.address(name), encoding)
    assert (found.status_code, found.content) == (200, dict(ASSETS.all())[name])
    assert (found.headers["content-type"], found.headers["cache-control"]) == (type_, KEPT["Cache-Control"])
    assert found.headers.get("content-encoding", "identity") == encoding
    assert found.headers["vary"] == "Accept-Encoding"


def test_under_the_address_of_another_version_it_is_not_kept() -> None:
    assert fetched("/static/000000000000/main.js").headers["cache-control"] == NOT_KEPT["Cache-Control"]


@pytest.mark.parametrize("name", ["nothing.js", "locales/xx.json", "..%2Fassets.py"])
def test_what_is_no_file_is_not_found(name: str) -> None:
    assert fetched(f"/static/{ASSETS.version}/{name}").status_code == 404


def test_the_version_is_that_of_all_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("calculatrice.web.assets.rules", lambda: {"marks": {}})
    assert Assets().version != ASSETS.version


def test_the_modules_of_the_page_are_named() -> None:
    assert {"main.js", "keypad.js", "api.js"} <= set(ASSETS.modules)
    assert all(name.endswith(".js") for name in ASSETS.modules)


@pytest.mark.parametrize(
    "name", ["ondevice.js", "files.js", "completion.js", "catalogue.js", "engineworker.js", "early.js"]
)
def test_what_is_imported_later_or_elsewhere_is_not_waited_for(name: str) -> None:
    assert name in dict(ASSETS.all())
    assert name not in ASSETS.modules


def test_a_bundled_file_is_served_in_brotli(tmp_path: Path) -> None:
    (tmp_path / FOLDER).mkdir()
    (tmp_path / FOLDER / "main.js").write_bytes(b"small")
    (tmp_path / FOLDER / "main.js.br").write_bytes(b"smaller")
    own = {name: content for name, content in ASSETS.all() if name != "engine.json"}
    (tmp_path / SOURCES).write_text(digest(own), "utf-8")
    bundled = Assets(parts=tmp_path)
    assert bundled.sheets("reading.css") == ("reading.css",)
    assert bundled.version != ASSETS.version
    found = fetched(bundled.address("main.js"), "gzip, br", bundled, is_decoded=False)
    assert (found.headers["content-encoding"], found.headers["vary"]) == ("br", "Accept-Encoding")
    assert fetched(bundled.address("main.js"), "gzip", bundled).content == b"small"
