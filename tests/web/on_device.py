"""The page whose own engine is ready."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from playwright.sync_api import expect
from tests.web.calculator import Calculator

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

START = 120_000
"""Milliseconds that the engine may take to start on a machine that has much else to do."""
MOST_MEMORY = 256 << 20
"""Bytes that the engine may hold after whatever it answered: the page renews one that holds more."""
NOTICE = """(() => {
    const Begun = Worker;
    globalThis.Worker = class extends Begun {
        constructor(...given) {
            super(...given);
            globalThis.noticed ??= { worker: this, again: () => new Begun(...given) };
        }
        postMessage(message) {
            globalThis.noticed.message ??= message;
            super.postMessage(message);
        }
    };
})()"""
"""Keeps hold of the first worker that the page begins, and of what it was begun with."""
ASK = """async ([way, bodies]) => {
    const told = [], { noticed } = globalThis;
    const reply = (message) => new Promise((resolve) => {
        noticed.worker.addEventListener("message", ({ data }) => resolve(data), { once: true });
        noticed.worker.postMessage(message);
    });
    for (const body of bodies) {
        const { told: answer = null, ended = null, memory = 0 } = await reply({ way, asked: [body, "en"] });
        told.push([answer, ended, memory]);
        if (ended === null) continue;
        noticed.worker.terminate();
        noticed.worker = noticed.again();
        await reply(noticed.message);
    }
    return told;
}"""
"""Asks that worker; one that ends is begun again, as the page does it."""


class Told(NamedTuple):
    """What the worker tells of a question, or why it ended; and the bytes that its engine holds then."""

    told: str | None
    ended: str | None
    memory: int


class Worker:
    """The worker of a page, asked without the page."""

    def __init__(self, page: Page) -> None:
        """Before the page goes anywhere."""
        self._page = page
        page.add_init_script(NOTICE)

    def tell(self, way: str, bodies: list[str]) -> list[Told]:
        """What a way of `browser.answering.Answering` comes to for each body."""
        return [Told(*each) for each in self._page.evaluate(ASK, [way, bodies])]


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
