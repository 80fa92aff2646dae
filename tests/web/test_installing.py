"""The page can be installed as an application: Chromium finds nothing against it, and any system may cut its icon."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from tests.web.on_device import opened

from calculatrice.web.manifest import ICONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, BrowserContext, Page

LANGUAGES = ["en", "fr"]
MASKABLE = sorted({icon["src"] for icon in ICONS if icon.get("purpose") == "maskable"})
SAFE = 0.4
"""The part of the width that a mask leaves around the middle: what stands farther out may be cut away."""
READ = """async (address) => {
    const picture = await createImageBitmap(await (await fetch(address)).blob());
    const { width, height } = picture;
    const drawing = new OffscreenCanvas(width, height).getContext("2d");
    drawing.drawImage(picture, 0, 0);
    const { data } = drawing.getImageData(0, 0, width, height);
    const isDrawn = (at) => [0, 1, 2].some((part) => Math.abs(data[4 * at + part] - data[part]) > 8);
    const middle = [(width - 1) / 2, (height - 1) / 2];
    let [farthest, opaque] = [0, true];
    for (let at = 0; at < width * height; at += 1) {
        opaque &&= data[4 * at + 3] === 255;
        const from = Math.hypot(at % width - middle[0], Math.floor(at / width) - middle[1]);
        if (isDrawn(at)) farthest = Math.max(farthest, from / width);
    }
    return { width, height, opaque, farthest };
}"""
"""How large a picture is, whether nothing shines through it, and how far from its middle anything is seen on it."""


@pytest.fixture(params=LANGUAGES)
def context(request: pytest.FixtureRequest, with_parts: str, browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(base_url=with_parts, locale=request.param)
    yield made
    made.close()


def described(page: Page) -> tuple[str, dict[str, Any]]:
    """The address of the manifest, and what stands in it."""
    address = page.locator("link[rel=manifest]").evaluate("(link) => link.href")
    found = page.request.get(address)
    assert found.headers["content-type"].startswith("application/manifest+json")
    return address, found.json()


def test_chromium_finds_nothing_against_installing_it(context: BrowserContext) -> None:
    page = opened(context).page
    page.evaluate("navigator.serviceWorker.ready")
    session = context.new_cdp_session(page)
    told = session.send("Page.getAppManifest")
    assert told["errors"] == []
    assert json.loads(told["data"])["id"] == "/"
    faults = session.send("Page.getInstallabilityErrors")["installabilityErrors"]
    # A context of tests is incognito, where nothing can be installed: that, and nothing else.
    assert {fault["errorId"] for fault in faults} <= {"in-incognito"}


def test_what_it_names_is_there(context: BrowserContext) -> None:
    page = context.new_page()
    page.goto("/")
    address, told = described(page)
    assert told["lang"] == page.locator("html").get_attribute("lang")
    assert (told["start_url"], told["scope"], told["display"]) == ("/", "/", "standalone")
    for icon in told["icons"]:
        found = page.request.get(f"{address.rpartition('/')[0]}/{icon['src']}")
        assert (found.status, found.headers["content-type"]) == (200, icon["type"])
    for shortcut in told["shortcuts"]:
        found = page.request.get(shortcut["url"])
        assert found.status == 200
        assert shortcut["name"] in found.text()


@pytest.mark.parametrize("name", MASKABLE)
def test_an_icon_may_be_cut(address: str, browser: Browser, name: str) -> None:
    page = browser.new_page(base_url=address)
    page.goto("/")
    icon = page.locator("link[rel=manifest]").evaluate("(link, name) => new URL(name, link.href).href", name)
    read = page.evaluate(READ, icon)
    page.close()
    sizes = {entry["sizes"] for entry in ICONS if entry["src"] == name}
    assert sizes == {f"{read['width']}x{read['height']}"}
    assert read["opaque"]
    assert 0 < read["farthest"] <= SAFE
