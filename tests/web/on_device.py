"""The page whose own engine is ready."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect
from tests.web.calculator import Calculator

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

START = 120_000
"""Milliseconds that the engine may take to start on a machine that has much else to do."""


def ready(page: Page) -> Page:
    """The same page, when it calculates by itself."""
    expect(page.locator("html")).to_have_attribute("data-device", "ready", timeout=START)
    return page


def opened(context: BrowserContext, path: str = "/", language: str = "en") -> Calculator:
    """The calculator, when it calculates by itself."""
    calculator = Calculator(context.new_page(), language).open(path)
    ready(calculator.page)
    return calculator


def asked(page: Page) -> list[str]:
    """The requests for calculations that are sent from now on."""
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url) if "/api/" in request.url else None)
    return sent
