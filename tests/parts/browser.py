"""Debian's Chromium, driven by Playwright."""

from __future__ import annotations

import json
import os
import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect, sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext

WHOLE = shutil.which("chromium")
SHELL = None if "CALCULATRICE_TEST_WINDOWS" in os.environ else shutil.which("chromium-headless-shell")
CHROMIUM = SHELL or WHOLE
"""The shell is the same engine without windows that nobody sees: it opens a page with a third of the work.

`make browser` tries the page in the whole browser.
"""
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
BLOCKED = {"profile": {"default_content_setting_values": {"cookies": 2}}}
"""The preferences of who blocks all cookies, and with them what a page may keep."""
PATIENCE = 60_000
"""Milliseconds that an expectation waits on a busy machine before it fails."""


@contextmanager
def chromium(*flags: str) -> Iterator[Browser]:
    """A browser; skips the test where there is none.

    While it is there, an event loop runs in the tests' own thread, and no other can.
    """
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed: the page is not tried in a browser")
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=[*FLAGS, *flags])
        yield started
        started.close()


def without_cookies(browser: Browser, folder: Path, address: str) -> BrowserContext:
    """A profile in the folder that blocks cookies; skips the test where only the shell is there, which has none."""
    if WHOLE is None:
        pytest.skip("Chromium is not installed whole: its shell has no preferences")
    preferences = folder / "Default" / "Preferences"
    preferences.parent.mkdir()
    preferences.write_text(json.dumps(BLOCKED))
    context = browser.browser_type.launch_persistent_context(
        folder, executable_path=WHOLE, args=FLAGS, base_url=address, locale="en"
    )
    context.set_default_timeout(PATIENCE)
    return context
