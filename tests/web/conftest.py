"""The real server and the real browser, which many tests share; every test has a profile of its own."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect, sync_playwright
from tests.api.serving import Serving
from tests.web.calculator import Calculator

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    from playwright.sync_api import Browser

CHROMIUM = shutil.which("chromium")
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
PATIENCE = 20_000
"""Milliseconds that an expectation waits on a busy machine before it fails."""


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with Serving(tmp_path_factory.mktemp("served")) as serving:
        yield serving.url


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One a module: while it is there, an event loop runs in the tests' own thread, and no other can."""
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed: the page is not tried in a browser")
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield started
        started.close()


@pytest.fixture
def calculator_in(address: str, browser: Browser) -> Iterator[Callable[..., Calculator]]:
    """Opens the calculator in a language, with whatever else a browser context is made of."""
    contexts = []

    def opened(language: str = "en", path: str = "/", **options: Any) -> Calculator:  # noqa: ANN401  # as Playwright has them
        context = browser.new_context(
            base_url=address, locale=language, **{"permissions": ["clipboard-read"], **options}
        )
        contexts.append(context)
        scripted = options.get("java_script_enabled", True)
        return Calculator(context.new_page(), language, scripted=scripted).open(path)

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture(params=["en", "fr"])
def calculator(request: pytest.FixtureRequest, calculator_in: Callable[..., Calculator]) -> Calculator:
    """The calculator in English, then in French."""
    return calculator_in(request.param)


@pytest.fixture
def english(calculator_in: Callable[..., Calculator]) -> Calculator:
    return calculator_in("en")
