"""Photographs the page for the README: `page-narrow.png` in French, `page-wide.png` in English.

Run it with the project's Python: `make picture`. It needs Chromium.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from playwright.sync_api import expect, sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, ViewportSize

FOLDER = Path(__file__).parent
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync", "--no-first-run"]
LINES = {
    "fr": ("prix = 1 249,90", "prix − 15 %", "√2 × √3", "16atan(1/5) − 4atan(1/239)"),
    "en": ("200 + 10%", "f(t) = t^2 + 1/3", "f(1/2)", "√2 × √3", "e^(i*π/3)", "2^200", "exp(π) > π^e"),
}
TYPED = {"fr": "sin(π/12)", "en": "6/2(1+2) + √3"}
READ = {"fr": "sin", "en": "1+2"}


@contextmanager
def served() -> Iterator[str]:
    """The address of a server of one's own."""
    with TemporaryDirectory() as folder:
        database = f"sqlite:///{folder}/calculations.db"
        command = [sys.executable, "-m", "calculatrice", "serve", "--port", "0", "--database-url", database]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:  # noqa: S603  # the project's own command
            try:
                yield server.stdout.readline().split()[-1] if server.stdout else ""
            finally:
                server.terminate()


def photograph(browser: Browser, address: str, language: str, name: str, size: ViewportSize) -> None:
    """One picture of a tape and of an expression that is being typed."""
    page = browser.new_page(base_url=address, locale=language, color_scheme="light", viewport=size)
    page.goto("/")
    for line in LINES[language]:
        page.fill("#expression", line)
        page.press("#expression", "Enter")
        expect(page.locator("#expression")).to_have_value("")
    page.fill("#expression", TYPED[language])
    expect(page.locator("#reading")).to_contain_text(READ[language])
    expect(page.locator(".stage")).to_have_attribute("data-state", "answered")
    page.screenshot(path=FOLDER / name, animations="disabled")


def main() -> None:
    """Both pictures."""
    with served() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        photograph(browser, address, "fr", "page-narrow.png", {"width": 390, "height": 780})
        photograph(browser, address, "en", "page-wide.png", {"width": 1280, "height": 800})


if __name__ == "__main__":
    main()
