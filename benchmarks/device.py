"""The page with its own engine in Chromium: how soon it is ready, and its answers beside those of the server."""

from __future__ import annotations

import json
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING

from benchmarks.api import served
from benchmarks.chromium import ABSENT, PARTS, is_installed, launched
from benchmarks.table import aligned
from calculatrice.browser.answering import Answering
from calculatrice.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from playwright.sync_api import Browser, BrowserContext, Page

STARTS = 5
QUESTIONS = 200
PATIENCE = 120_000
LINES = 1000
HEAVY = ("pi to 100000 digits", "factor(2^101-1)", "2^1000000 mod (10^20+39)")
NOTICE = """(() => {
    const Begun = Worker;
    globalThis.Worker = class extends Begun {
        constructor(...given) {
            super(...given);
            globalThis.noticed ??= this;
        }
    };
})()"""
HELD = """async ([way, bodies]) => {
    let most = 0;
    for (const body of bodies) {
        const { memory } = await new Promise((resolve) => {
            noticed.addEventListener("message", ({ data }) => resolve(data), { once: true });
            noticed.postMessage({ way, asked: [body, "en"] });
        });
        most = Math.max(most, memory ?? Infinity);
    }
    return most;
}"""
TEXTS = ("1+2*{}", "sqrt(2)*sqrt(3)+{}", "sin({})^2+cos({})")
ASK = """async ([address, texts]) => {
    const { ask } = await import(address);
    const start = performance.now();
    for (const expression of texts)
        await ask({expression, digits: 15, angle: "rad", locale: "en", forms: [], notations: [], preview: true});
    return (performance.now() - start) / texts.length;
}"""


def started(context: BrowserContext, address: str) -> tuple[Page, float]:
    """A page that is ready to calculate by itself, and the seconds from its address to that."""
    page = context.new_page()
    start = perf_counter()
    page.goto(address)
    page.locator("html[data-device]").wait_for(timeout=PATIENCE)
    return page, perf_counter() - start


def starts(browser: Browser, address: str) -> list[list[str]]:
    """How long the first visit takes, and those that find the parts kept."""
    context = browser.new_context(locale="en")
    first = started(context, address)[1]
    later = [started(context, address)[1] for _ in range(STARTS)]
    context.close()
    return [
        ["ready after a first visit, s", f"{first:.2f}", "", ""],
        ["ready after a reload, s", f"{median(later):.2f}", "", ""],
    ]


def answers(page: Page, text: str) -> float:
    """Milliseconds for each of many questions like the text, one after the other."""
    module = page.locator("script[type=module]").get_attribute("src") or ""
    taken: float = page.evaluate(ASK, [module.replace("main.js", "api.js"), questions(text)])
    return taken


@contextmanager
def unbundled() -> Iterator[Path]:
    """The engine's parts, beside modules that are served one by one: what is measured is asked of one of them."""
    with TemporaryDirectory() as folder:
        for path in PARTS.resolve().iterdir():
            if not path.name.startswith("page"):
                Path(folder, path.name).symlink_to(path)
        yield Path(folder)


def rates(browser: Browser, with_parts: str, without: str) -> Sequence[list[str]]:
    """Each kind of question, answered in the worker and by the server on this machine."""
    device, server = browser.new_context(locale="en"), browser.new_context(locale="en")
    here, _ = started(device, with_parts)
    there = server.new_page()
    there.goto(without)
    there.locator("html[data-ready]").wait_for()
    return [
        [f"{text}, ms", *(f"{taken:.2f}" for taken in (answers(here, text), answers(there, text), calculated(text)))]
        for text in TEXTS
    ]


def memory(browser: Browser, address: str) -> list[list[str]]:
    """Megabytes that the worker's engine holds: when it is ready, after many lines, after heavy ones."""
    context = browser.new_context(locale="en")
    page = context.new_page()
    page.add_init_script(NOTICE)
    page.goto(address)
    page.locator("html[data-device]").wait_for(timeout=PATIENCE)
    lines = [TEXTS[number % len(TEXTS)].replace("{}", str(number)) for number in range(LINES)]
    asked = {"ready": ["1+1"], f"after {LINES} lines": lines, "after heavy lines": HEAVY}
    ways = {"after heavy lines": "as_job"}
    held = [
        [f"memory of the engine, {when}, MB", _held(page, ways.get(when, "at_once"), texts), "", ""]
        for when, texts in asked.items()
    ]
    context.close()
    return held


def _held(page: Page, way: str, texts: Sequence[str]) -> str:
    told = page.evaluate(HELD, [way, [json.dumps({"expression": text, "locale": "en"}) for text in texts]])
    return f"{told / 2**20:.0f}"


def calculated(text: str) -> float:
    """Milliseconds for each of the same questions in CPython, where nothing is sent."""
    answering = Answering(Settings())
    fields = {"digits": 15, "angle": "rad", "locale": "en", "forms": [], "notations": []}
    bodies = [json.dumps({"expression": asked, **fields}) for asked in questions(text)]
    start = perf_counter()
    for body in bodies:
        answering.at_once(body, "en")
    return (perf_counter() - start) * 1000 / QUESTIONS


def questions(text: str) -> list[str]:
    return [text.replace("{}", str(1000 + number)) for number in range(QUESTIONS)]


def report() -> str:
    """The table, or why there is none."""
    if not is_installed():
        return ABSENT
    if not (PARTS / "manifest.json").is_file():
        return "absent: the parts: make offline builds them"
    with (
        TemporaryDirectory() as home,
        served("calculatrice", home, "--parts", str(PARTS), "--rate", "0", core=None) as (_, port),
        unbundled() as engine,
        served("calculatrice", home, "--parts", str(engine), "--rate", "0", core=None) as (_, modules),
        served("calculatrice", home, "--rate", "0", core=None) as (_, other),
        launched() as browser,
    ):
        whole, single, server = (f"http://127.0.0.1:{each}" for each in (port, modules, other))
        rows = [*starts(browser, whole), *rates(browser, single, server), *memory(browser, whole)]
    return aligned([["page with its own engine", "device", "server", "calculation in CPython"], *rows])


if __name__ == "__main__":
    print(report())
