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

    from playwright.sync_api import Browser

FOLDER = Path(__file__).parent
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync", "--no-first-run"]
LINES = {
    "fr": ("prix = 1 249,90", "prix − 15 %", "√2 × √3", "16atan(1/5) − 4atan(1/239)"),
    "en": ("200 + 10%", "f(t) = t^2 + 1/3", "f(1/2)", "√2 × √3", "e^(i*π/3)", "2^200", "exp(π) > π^e"),
}
TYPED = {"fr": "sin(π/12)", "en": "6/2(1+2) + √3"}


@contextmanager
def served() -> Iterator[str]:
    """The address of a server of one's own."""
    with TemporaryDirectory() as folder:
        database = f"sqlite:///{folder}/calculations.db"
        command = [sys.executable, "-m", "calculatrice", "serve", "--port", "0", "--database-url", database]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:  # noqa: S603  # the project's own command
            yield server.stdout.readline().split()[-1] if server.stdout else ""
            server.terminate()


def photograph(browser: Browser, address: str, language: str, scheme: str, name: str, width: int, height: int) -> None:  # noqa: PLR0913  # what a picture is of
    """One picture of a tape and of an expression that is being typed."""
    viewport = {"width": width, "height": height}
    page = browser.new_page(base_url=address, locale=language, color_scheme=scheme, viewport=viewport)
    page.goto("/")
    for line in LINES[language]:
        page.fill("#expression", line)
        page.press("#expression", "Enter")
        expect(page.locator("#expression")).to_have_value("")
    page.fill("#expression", TYPED[language])
    expect(page.locator("#value")).to_contain_text("≈")
    expect(page.locator(".stage")).to_have_attribute("data-state", "answered")
    page.screenshot(path=FOLDER / name, animations="disabled")


def main() -> None:
    """Both pictures."""
    with served() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        photograph(browser, address, "fr", "light", "page-narrow.png", 390, 780)
        photograph(browser, address, "en", "light", "page-wide.png", 1280, 800)


if __name__ == "__main__":
    main()
