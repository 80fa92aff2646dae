"""Chromium as the benchmarks of the page start it."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

from benchmarks.api import served
from benchmarks.table import aligned

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser

PARTS = Path("build/offline")
"""Where `make offline` puts what lets a browser calculate by itself."""
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync", "--no-first-run"]
ABSENT = "absent: chromium: not installed"


def is_installed() -> bool:
    """Whether there is a Chromium on this machine."""
    return shutil.which("chromium") is not None


@contextmanager
def launched() -> Iterator[Browser]:
    """A browser, closed where the body ends."""
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        yield browser
        browser.close()


def bundled() -> list[str]:
    """The option by which the page's files are few and small, where `make offline` has made them so."""
    return ["--parts", str(PARTS)] if PARTS.is_dir() else []


def measured(heading: list[str], rows: Callable[[Browser, str], list[list[str]]]) -> str:
    """The table of what is measured in a browser at the address of a server, or why there is none."""
    if not is_installed():
        return ABSENT
    with (
        TemporaryDirectory() as home,
        served("calculatrice", home, *bundled(), core=None) as (_, port),
        launched() as browser,
    ):
        return aligned([heading, *rows(browser, f"http://127.0.0.1:{port}")])
