"""What the browser fetches: little, once, from here alone, under a policy that lets nothing else in."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import httpx
import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from tests.web.calculator import Calculator

MOST = 112 * 1024
"""Bytes of a first visit where no bundle was made: each module has headers of its own. A bundle takes a third of it."""


def test_a_first_visit_module_by_module_takes_at_most_112_kib(
    calculator: Calculator, record_property: Callable[..., None]
) -> None:
    taken: list[int] = []

    def finished(event: dict[str, Any]) -> None:
        taken.append(event["encodedDataLength"])

    page = calculator.page.context.new_page()
    network = page.context.new_cdp_session(page)
    network.send("Network.enable")
    network.send("Network.setCacheDisabled", {"cacheDisabled": True})
    network.on("Network.loadingFinished", finished)
    visit = type(calculator)(page, calculator.language).open()
    visit.write("1+1").shows("2")
    assert len(taken) > 20
    assert sum(taken) <= MOST
    record_property("bytes of first visits to the page", sum(taken))


def test_the_second_visit_fetches_the_page_alone(english: Calculator) -> None:
    english.reload()
    fetched = english.page.evaluate(
        """() => performance.getEntriesByType("resource")
            .filter(({ name, transferSize }) => name.includes("/static/") && transferSize > 0)
            .map(({ name }) => name)"""
    )
    assert fetched == []


def test_everything_comes_from_here(calculator: Calculator, address: str) -> None:
    urls: list[str] = []
    calculator.page.on("request", lambda request: urls.append(request.url))
    calculator.reload().keep("sqrt(2)")
    for path in ("/functions", "/help"):
        calculator.page.goto(path)
    assert [url for url in urls if not url.startswith(address)] == []


@pytest.mark.parametrize("path", ["/", "/functions", "/help"])
def test_the_policy_lets_nothing_in_that_is_not_a_file_of_ours(english: Calculator, path: str) -> None:
    violations: list[str] = []
    english.page.on("console", lambda said: violations.append(said.text) if "Content Security" in said.text else None)
    response = english.page.goto(path)
    assert response is not None
    policy = response.header_value("content-security-policy") or ""
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert english.page.locator("script:not([src]), style, [style], [onclick], [onload]").count() == 0
    assert violations == []


def test_a_file_is_kept_for_a_year_under_the_address_of_its_version(english: Calculator, address: str) -> None:
    source = english.page.locator("link[rel=stylesheet]").first.get_attribute("href") or ""
    current = httpx.get(address + source)
    assert "immutable" in current.headers["cache-control"]
    assert current.headers["content-type"].startswith("text/css")
    version = source.split("/")[2]
    older = httpx.get(address + source.replace(version, "000000000000"))
    assert older.content == current.content
    assert older.headers["cache-control"] == "no-cache"
    assert httpx.get(f"{address}/static/{version}/nothing.js").status_code == 404
    assert httpx.get(f"{address}/static/{version}/../pages.py").status_code == 404


def test_files_travel_compressed_to_those_who_take_it(english: Calculator, address: str) -> None:
    source = english.page.locator("script[type=module]").get_attribute("src") or ""
    for path in (source, "/"):
        plain = httpx.get(address + path, headers={"Accept-Encoding": "identity", "Accept-Language": "en"})
        with httpx.stream("GET", address + path, headers={"Accept-Encoding": "gzip", "Accept-Language": "en"}) as taken:
            assert taken.headers["content-encoding"] == "gzip"
            assert gzip.decompress(b"".join(taken.iter_raw())) == plain.content


def test_no_script_fails_on_any_page(calculator: Calculator) -> None:
    calculator.keep("1/3", "x = 2").page.goto("/functions")
    expect(calculator.page.locator("html")).to_have_attribute("data-ready", "")
    calculator.page.goto("/help")
    assert calculator.errors == []
