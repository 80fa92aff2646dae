"""The page that calculates by itself: without a network, with nothing that leaves the device, checked, updated."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from tests.api.serving import Serving
from tests.offline.packed_engine import parts
from tests.web.calculator import Calculator
from tests.web.on_device import START, asked, opened, ready

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext


@pytest.fixture
def context(with_parts: str, browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(base_url=with_parts, locale="en")
    yield made
    made.close()


def test_when_it_is_ready_nothing_is_asked_of_the_server_that_is_quick(context: BrowserContext) -> None:
    calculator = opened(context)
    sent = asked(calculator.page)
    calculator.keep("sqrt(2)*sqrt(3)").write("1/4").shows("0.25")
    assert sent == []
    assert calculator.errors == []


def test_it_starts_and_calculates_without_a_network(context: BrowserContext) -> None:
    calculator = opened(context)
    calculator.page.evaluate("navigator.serviceWorker.ready")
    calculator.keep("0.1+0.2")
    context.set_offline(True)
    calculator.page.reload()
    ready(calculator.page)
    expect(calculator.page.locator("#lines li")).to_have_count(1)
    calculator.keep("2^100000 mod 7")
    expect(calculator.page.locator("#lines li")).to_have_count(2)
    calculator.page.goto("/?e=1/3&l=fr")
    ready(calculator.page)
    expect(calculator.page.locator("#value")).to_contain_text("0,333")
    calculator.page.goto("/help?l=fr")
    expect(calculator.page.locator("html")).to_have_attribute("lang", "fr")


def test_by_choice_nothing_leaves_the_device(context: BrowserContext) -> None:
    calculator = opened(context)
    sent = asked(calculator.page)
    sign = calculator.page.locator("#device")
    sign.click()
    expect(sign).to_have_attribute("aria-pressed", "true")
    calculator.write("isprime(2^127-1)")
    calculator.page.keyboard.press("Enter")
    expect(calculator.page.locator("#lines li")).to_contain_text("true", timeout=START)
    assert sent == []


def test_the_sign_says_the_version(context: BrowserContext) -> None:
    page = opened(context).page
    version = page.locator("html").get_attribute("data-version") or ""
    assert version in (page.locator("#device").get_attribute("title") or "")


def test_a_part_that_is_not_what_the_server_names_does_not_run(
    browser: Browser, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    changed = tmp_path / "parts"
    shutil.copytree(parts(), changed)
    manifest = json.loads((changed / "manifest.json").read_text("utf-8"))
    files = manifest["calculatrice"]["files"]
    manifest["calculatrice"]["files"] = dict.fromkeys(files, "sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")
    (changed / "manifest.json").write_text(json.dumps(manifest), "utf-8")
    with Serving(tmp_path_factory.mktemp("served"), CALCULATRICE_PARTS=str(changed)) as serving:
        page = browser.new_page(base_url=serving.url, locale="en")
        with page.expect_worker(timeout=START):
            page.goto("/")
        while page.workers:
            page.wait_for_timeout(100)
        expect(page.locator("html")).not_to_have_attribute("data-device", "ready")
        Calculator(page, "en").write("1+1").shows("2")
        page.close()


def test_another_version_is_taken_and_no_line_is_lost(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> None:
    home = tmp_path_factory.mktemp("served")
    with Serving(home, CALCULATRICE_PARTS=str(parts())) as before:
        port = str(before.port)
        context = browser.new_context(base_url=before.url, locale="en")
        calculator = opened(context)
        calculator.keep("1/3").write("2+2")
        calculator.page.evaluate("navigator.serviceWorker.ready")
    # The limit of the digits is told to the page: another one is another version of its files.
    with Serving(home, "--port", port, CALCULATRICE_PARTS=str(parts()), CALCULATRICE_DIGITS_LIMIT="1000"):
        calculator.page.reload()
        ready(calculator.page)
        expect(calculator.page.locator("#lines li")).to_have_count(1)
        expect(calculator.page.locator("#expression")).to_have_value("2+2")
        kept = "caches.keys().then((names) => names.filter((name) => name.startsWith('shell/')).length)"
        calculator.page.wait_for_function(f"{kept}.then((count) => count === 2)", timeout=START)
        context.set_offline(True)
        calculator.page.reload()
        ready(calculator.page)
        expect(calculator.page.locator("#lines li")).to_have_count(1)
        context.close()


@pytest.mark.parametrize("language", ["en", pytest.param("fr", marks=pytest.mark.thorough)])
def test_a_page_that_is_open_hears_of_another_version_and_stays_as_it_is(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory, language: str
) -> None:
    home = tmp_path_factory.mktemp("served")
    address = "document.querySelector('script[type=module]').src"
    with Serving(home, CALCULATRICE_PARTS=str(parts())) as before:
        port = str(before.port)
        context = browser.new_context(base_url=before.url, locale=language)
        calculator = opened(context, language=language)
        page = calculator.page
        calculator.keep("1/3").write("2+2")
        page.wait_for_function("navigator.serviceWorker.controller !== null")
        old = page.evaluate(address)
        page.evaluate("globalThis.stayed = true")
    with Serving(home, "--port", port, CALCULATRICE_PARTS=str(parts()), CALCULATRICE_DIGITS_LIMIT="1000"):
        assert calculator.toast.is_hidden()
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
        expect(calculator.toast).to_contain_text(calculator.told("new_version"))
        assert page.evaluate("globalThis.stayed")
        expect(calculator.lines).to_have_count(1)
        expect(calculator.input).to_have_value("2+2")
        calculator.keep("7*6")
        expect(calculator.lines).to_have_count(2)
        calculator.write("8+9")
        page.reload()
        ready(page)
        assert page.evaluate(address) != old
        expect(calculator.lines).to_have_count(2)
        expect(calculator.input).to_have_value("8+9")
        assert calculator.toast.is_hidden()
        assert calculator.errors == []
        context.close()
