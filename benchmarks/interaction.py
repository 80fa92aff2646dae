"""From a key or a tap to the next picture of the page in Chromium, as the browser's own Event Timing tells it."""

from __future__ import annotations

from statistics import quantiles
from typing import TYPE_CHECKING

from benchmarks import chromium

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize

PHONE: ViewportSize = {"width": 360, "height": 740}
SLOWER = (1, 4)
"""How much slower the processor is made than this machine's."""
SHORTEST = 16
"""Milliseconds below which the browser tells nothing of an interaction: it took one picture at most."""
TYPED = ("2*sqrt(3)*sqrt(2)", "12.50 + 7.35 + 3.99", "sin(pi/7)+e^2", "5 km/h * 2 h", "[1;2;3]*4", "0.1+0.2")
TAPPED = "7+8=+2=1÷3=9×9−4="
CALM = 6000
"""Milliseconds after which the engine of the page has started and nothing else is at work."""
OBSERVE = """
    globalThis.interactions = new Map();
    new PerformanceObserver((list) => {
        for (const {interactionId, duration} of list.getEntries()) {
            if (!interactionId) continue;
            const before = globalThis.interactions.get(interactionId) ?? 0;
            globalThis.interactions.set(interactionId, Math.max(before, duration));
        }
    }).observe({type: "event", durationThreshold: 16, buffered: true});
"""


def calm(context: BrowserContext, address: str, slower: int) -> Page:
    """A page that calculates by itself, where it has the parts to, and has begun to."""
    page = context.new_page()
    page.add_init_script(OBSERVE)
    page.goto(address)
    page.locator("html[data-ready]").wait_for()
    page.wait_for_timeout(CALM)
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
    return page


def durations(page: Page, count: int) -> list[float]:
    """Of so many interactions, the milliseconds to the next picture; those the browser did not tell took the least."""
    page.wait_for_timeout(500)
    told = page.evaluate("() => [...globalThis.interactions.values()]")
    return sorted([*told, *[float(SHORTEST)] * max(0, count - len(told))])


def of_keys(browser: Browser, address: str, slower: int) -> list[float]:
    """Each key of the texts, on a desktop."""
    context = browser.new_context(locale="en")
    page = calm(context, address, slower)
    for text in TYPED:
        page.keyboard.type(text, delay=60)
        page.keyboard.press("Enter")
        page.wait_for_timeout(300)
    found = durations(page, sum(len(text) + 1 for text in TYPED))
    context.close()
    return found


def of_taps(browser: Browser, address: str, slower: int) -> list[float]:
    """Each key of the keypad, on a phone."""
    context = browser.new_context(locale="en", viewport=PHONE, has_touch=True, is_mobile=True)
    page = calm(context, address, slower)
    for key in TAPPED:
        page.locator(".panel .key:visible").get_by_text(key, exact=True).tap()
        page.wait_for_timeout(150)
    found = durations(page, len(TAPPED))
    context.close()
    return found


def figures(found: list[float]) -> list[str]:
    """The median, the ninth tenth and the worst."""
    tenths = quantiles(found, n=10)
    return [f"{each:.0f}" for each in (tenths[4], tenths[-1], max(found))]


def measured(browser: Browser, address: str) -> list[list[str]]:
    """A row for each kind of interaction and of processor."""
    return [
        [f"{name}, processor / {slower}", *figures(of(browser, address, slower))]
        for name, of in (("a key", of_keys), ("a tap on a phone", of_taps))
        for slower in SLOWER
    ]


def report() -> str:
    """The table, or why there is none."""
    return chromium.measured(["milliseconds to the next picture", "median", "p90", "worst"], measured)


if __name__ == "__main__":
    print(report())
