"""The page in Chromium: how soon an answer is seen: of a visit, after typing, on a long tape."""

from __future__ import annotations

from statistics import median, quantiles
from typing import TYPE_CHECKING

import calculatrice
from benchmarks import chromium

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

VISITS = 11
DENOMINATORS = range(1007, 1107, 5)
FIRST_DIGITS = 6
LINES = 5000
KEPT = range(2001, 2012)
FILL = """(count) => new Promise((resolve) => {
    const opening = indexedDB.open("calculatrice", 1);
    const by = document.documentElement.dataset.version;
    opening.onsuccess = () => {
      const writing = opening.result.transaction("lines", "readwrite");
      writing.oncomplete = () => resolve(opening.result.close());
      for (let at = 1; at <= count; at += 1) {
        const decimal = String(2 * at);
        const answer = {by, kind: "number", relation: "=", decimal, exact: decimal, reading: `${at}+${at}`, digits: 15};
        const fields = {digits: 15, angle: "rad", locale: "en", pinned: false, job: null, token: null, problem: null};
        const line = {id: `line${at}`, at, text: `${at}+${at}`, answer, ...fields};
        writing.objectStore("lines").put(line);
      }
    };
})"""
KEEP = """(text) => new Promise((resolve) => {
    const input = document.querySelector("#expression"), lines = document.querySelector("#lines");
    input.value = text;
    input.dispatchEvent(new Event("input", {bubbles: true}));
    setTimeout(() => {
        const start = performance.now();
        new MutationObserver((_, observer) => {
            if (lines.lastElementChild?.querySelector(".expression").title !== text) return;
            observer.disconnect();
            requestAnimationFrame(() => resolve(performance.now() - start));
        }).observe(lines, {childList: true, subtree: true});
        input.form.requestSubmit();
    }, 500);
})"""
TIMES = """() => {
    const [visit] = performance.getEntriesByType("navigation");
    const [paint] = performance.getEntriesByName("first-contentful-paint");
    return [visit.responseStart - visit.requestStart, paint.startTime];
}"""
ALIVE = """new MutationObserver((_, observer) => {
    if (!("ready" in document.documentElement?.dataset)) return;
    globalThis.alive = performance.now();
    observer.disconnect();
}).observe(document, {attributes: true, subtree: true, attributeFilter: ["data-ready"]})"""
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


def long_tape(browser: Browser, address: str) -> tuple[list[float], list[float]]:
    """Milliseconds until a page with a long tape is alive, and from Enter to the line that it keeps there."""
    page = browser.new_page(base_url=address, locale="en")
    page.goto("/")
    page.locator("html[data-ready]").wait_for()
    page.evaluate(FILL, LINES)
    alive = []
    for _ in range(3):
        page.reload()
        page.locator("html[data-ready]").wait_for()
        alive.append(page.evaluate("() => performance.now()"))
    kept = [page.evaluate(KEEP, f"{number}*3") for number in KEPT]
    page.close()
    return alive, kept


def measured(browser: Browser, address: str) -> list[list[str]]:
    """The rows of the table."""
    visits = [visited(browser, address) for _ in range(VISITS)]
    page = browser.new_page(base_url=address, locale="en")
    page.goto("/")
    page.locator("html[data-ready]").wait_for()
    answers = [typed(page, denominator) for denominator in DENOMINATORS]
    alive, kept = long_tape(browser, address)
    slow_seen, slow_alive = slowly(browser, address)
    return [
        ["slow line, first visit: seen", *figures(slow_seen)],
        ["slow line, first visit: alive", *figures(slow_alive)],
        ["first byte of a visit", *figures([first_byte for first_byte, _ in visits])],
        ["first answer of a visit", *figures([paint for _, paint in visits])],
        ["answer after typing", *figures(answers)],
        [f"page with {LINES} lines alive", *figures(alive)],
        [f"Enter to answer at {LINES} lines", *figures(kept)],
    ]


SLOW = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
"""A telephone in the country: 400 ms until anything comes, and 400 kilobits a second."""
SLOWER = 4
"""How much slower its processor is."""
FIRST_VISITS = 3


def slowly(browser: Browser, address: str) -> tuple[list[float], list[float]]:
    """Milliseconds until something is seen, and until the page is alive, of first visits over a slow line."""
    seen, alive = [], []
    for _ in range(FIRST_VISITS):
        context = browser.new_context(locale="en")
        page = context.new_page()
        session = context.new_cdp_session(page)
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", SLOW)
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        page.add_init_script(ALIVE)
        page.goto(address, wait_until="commit")
        page.locator("html[data-ready]").wait_for()
        alive.append(page.evaluate("() => alive"))
        seen.append(page.evaluate(TIMES)[1])
        context.close()
    return seen, alive


def figures(times: list[float]) -> list[str]:
    return [f"{median(times):.1f}", f"{quantiles(times, n=10)[-1]:.1f}"]


def report() -> str:
    """The table, or why there is none."""
    return chromium.measured(["milliseconds", "median", "p90"], measured)


if __name__ == "__main__":
    print(report())
