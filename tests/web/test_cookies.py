"""The cookies that remember the theme and the language: by TLS they are the host's alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx
import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, BrowserContext, Page, Route

SITE = "https://calc.example"


@pytest.fixture
def context(address: str, browser: Browser) -> Iterator[BrowserContext]:
    """A browser for which the server is at an address with https."""

    def passed_on(route: Route) -> None:
        headers = {name: value for name, value in route.request.headers.items() if name != "origin"}
        route.fulfill(response=route.fetch(url=route.request.url.replace(SITE, address), headers=headers))

    opened = browser.new_context()
    opened.route(f"{SITE}/**", passed_on)
    yield opened
    opened.unroute_all(behavior="ignoreErrors")
    opened.close()


def kept(page: Page) -> dict[str, bool]:
    """The cookies of a page by their names, and whether they go by TLS alone."""
    return {cookie["name"]: cookie["secure"] for cookie in page.context.cookies()}


def test_by_tls_they_are_secure_and_the_hosts_alone(context: BrowserContext) -> None:
    page = context.new_page()
    page.goto(f"{SITE}/help", wait_until="networkidle")
    page.click("#theme")
    page.click("[data-language=fr]")
    page.wait_for_load_state("networkidle")
    assert kept(page) == {"__Host-theme": True, "__Host-language": True}


def test_those_of_before_are_taken_over_once(context: BrowserContext) -> None:
    context.add_cookies([{"name": "theme", "value": "dark", "url": SITE}])
    page = context.new_page()
    page.goto(f"{SITE}/help", wait_until="networkidle")
    assert kept(page) == {"__Host-theme": True}
    assert context.cookies()[0]["value"] == "dark"


def test_without_tls_they_have_plain_names(address: str, browser: Browser) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{address}/help")
    page.click("#theme")
    assert kept(page) == {"theme": False}
    context.close()


@pytest.mark.parametrize(
    ("cookies", "theme"),
    [
        ({"theme": "dark"}, "dark"),
        ({"__Host-theme": "dark"}, "dark"),
        ({"theme": "light", "__Host-theme": "dark"}, "dark"),
    ],
)
def test_the_server_reads_both(address: str, cookies: dict[str, str], theme: str) -> None:
    assert f'data-theme="{theme}"' in httpx.get(address, cookies=cookies).text
