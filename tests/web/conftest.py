"""The real server and the real browser, which many tests share; a test that leaves something has its own profile."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.api.serving import Serving
from tests.offline.packed_engine import parts
from tests.parts.browser import chromium
from tests.web.calculator import Calculator

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    from playwright.sync_api import Browser


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A limit that a busy machine does not reach: what these tests wait for takes some seconds on one that rests."""
    with Serving(tmp_path_factory.mktemp("served"), "--seconds", "120") as serving:
        yield serving.url


@pytest.fixture(scope="session")
def with_parts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server that has what browsers calculate with by themselves."""
    with Serving(tmp_path_factory.mktemp("served"), CALCULATRICE_PARTS=str(parts())) as serving:
        yield serving.url


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One a module: tests that come after those of the page have event loops of their own."""
    with chromium() as started:
        yield started


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


@pytest.fixture(scope="module", params=["en", "fr"])
def library(request: pytest.FixtureRequest, address: str, browser: Browser) -> Iterator[Calculator]:
    """A page in English, then one in French, for functions of its modules that leave nothing behind."""
    context = browser.new_context(base_url=address, locale=request.param)
    yield Calculator(context.new_page(), request.param).open()
    context.close()
