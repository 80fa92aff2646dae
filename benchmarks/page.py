"""The page in Chromium: how soon its first byte comes, and an answer is seen: of a visit, and after typing."""

from __future__ import annotations

import shutil
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

import calculatrice
from benchmarks.api import served
from benchmarks.table import aligned

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

VISITS = 11
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync", "--no-first-run"]
DENOMINATORS = range(1007, 1107, 5)
FIRST_DIGITS = 6
TIMES = """() => {
    const [visit] = performance.getEntriesByType("navigation");
    const [paint] = performance.getEntriesByName("first-contentful-paint");
    return [visit.responseStart - visit.requestStart, paint.startTime];
}"""
TYPE = """([text, expected]) => new Promise((resolve) => {
    const input = document.querySelector("#expression"), value = document.querySelector("#value");
    const start = performance.now();
    new MutationObserver((_, observer) => {
        if (!value.textContent.includes(expected)) return;
        observer.disconnect();
        requestAnimationFrame(() => resolve(performance.now() - start));
    }).observe(value, {childList: true, subtree: true, characterData: true});
    input.value = text;
    input.dispatchEvent(new Event("input", {bubbles: true}));
})"""


def visited(browser: Browser, address: str) -> tuple[float, float]:
    """Milliseconds to the first byte of a page that holds an answer, and until that is seen."""
    page = browser.new_page()
    page.goto(f"{address}/?e=sqrt(2)*sqrt(3)")
    page.locator("html[data-ready]").wait_for()
    first_byte, paint = page.evaluate(TIMES)
    page.close()
    return first_byte, paint


def typed(page: Page, denominator: int) -> float:
    """Milliseconds from what is typed to its answer on the screen."""
    text = f"1/{denominator}"
    answer = calculatrice.evaluate(text).decimal
    mark = answer.find(next(digit for digit in answer if digit in "123456789"))
    taken: float = page.evaluate(TYPE, [text, answer[mark : mark + FIRST_DIGITS]])
    return taken


def measured(browser: Browser, address: str) -> list[list[str]]:
    """The rows of the table."""
    visits = [visited(browser, address) for _ in range(VISITS)]
    page = browser.new_page(base_url=address, locale="en")
    page.goto("/")
    page.locator("html[data-ready]").wait_for()
    answers = [typed(page, denominator) for denominator in DENOMINATORS]
    return [
        ["first byte of a visit", *figures([first_byte for first_byte, _ in visits])],
        ["first answer of a visit", *figures([paint for _, paint in visits])],
        ["answer after typing", *figures(answers)],
    ]


def figures(times: list[float]) -> list[str]:
    return [f"{median(times):.1f}", f"{quantiles(times, n=10)[-1]:.1f}"]


def report() -> str:
    """The table, or why there is none."""
    chromium = shutil.which("chromium")
    if chromium is None:
        return "absent: chromium: not installed"
    with (
        TemporaryDirectory() as home,
        served("calculatrice", home, core=None) as (_, port),
        sync_playwright() as driver,
    ):
        browser = driver.chromium.launch(executable_path=chromium, args=FLAGS)
        rows = measured(browser, f"http://127.0.0.1:{port}")
        browser.close()
    return aligned([["milliseconds", "median", "p90"], *rows])


if __name__ == "__main__":
    print(report())
