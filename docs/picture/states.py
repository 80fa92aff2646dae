"""Photographs the states of the page at all sizes into `build/states`, for whoever looks at them: `make states`.

Words behind the command choose among the pictures: `python -m docs.picture.states 360x740 fr` are those with both in
their names. It needs Chromium.
"""

from __future__ import annotations

import shutil
import sys
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from docs.picture.page import FLAGS, served
from playwright.sync_api import expect, sync_playwright

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from playwright.sync_api import Browser, Page

    State = Callable[[Page], None]

FOLDER = Path("build/states")
PHONES = [(320, 568), (360, 740), (412, 915), (740, 360)]
SIZES = [*PHONES, (1280, 800), (1920, 1080), (3840, 2160)]
LANGUAGES = ("en", "fr")
TAPE = {
    "en": ("rent = 850", "rent + 62.40", "200 + 10%", "√2 × √3", "2 1/3 + 1/6", "5 km/h * 2 h", "2^200", "19.99 $ * 3"),
    "fr": (
        "loyer = 850",
        "loyer + 62,40",
        "200 + 10 %",
        "√2 × √3",
        "2 1/3 + 1/6",
        "5 km/h * 2 h",
        "2^200",
        "19,99 € * 3",
    ),
}
FRACTION = "(1+3√2)/(3+√5) + 1/(1+1/(1+1/7))"


def keep(page: Page, *lines: str) -> None:
    """Calculates lines, and keeps them."""
    for line in lines:
        page.fill("#expression", line)
        page.press("#expression", "Enter")
        expect(page.locator("#expression")).to_have_value("")


def typed(text: str) -> State:
    """Types a text below a tape; its answer is there, or why there is none."""

    def state(page: Page) -> None:
        keep(page, *TAPE[page.evaluate("document.documentElement.lang")])
        page.fill("#expression", text)
        expect(page.locator("#value:not(:empty), #message:not(:empty)").first).to_be_attached()
        page.wait_for_timeout(1200)

    return state


def pressed(text: str, *chosen: str) -> State:
    """Types a text, and presses what is chosen, one after the other, where it is to be seen."""

    def state(page: Page) -> None:
        typed(text)(page)
        for selector in chosen:
            place = page.locator(selector).first
            if place.is_visible():
                place.click()
        page.wait_for_timeout(300)

    return state


def refused(page: Page) -> None:
    """A line with an error, after Enter."""
    typed("1/(2-2)")(page)
    page.press("#expression", "Enter")
    page.wait_for_timeout(300)


def preferring(page: Page) -> None:
    """The panel of preferences."""
    keep(page, "1/7")
    page.click("#tape-menu")
    page.get_by_role("menuitem", name="Pr").filter(has_text="f").first.click()
    expect(page.locator("dialog.preferences")).to_be_visible()


def shortcuts(page: Page) -> None:
    """The table of shortcuts."""
    page.locator("body").press("?")
    page.wait_for_timeout(200)


def completing(page: Page) -> None:
    """What a word can become."""
    page.press("#expression", "a")
    page.keyboard.type("r")
    expect(page.locator("#suggestions")).to_be_visible()


KEYS = ("functions", "units", "bits", "statistics", "names")
STATES: dict[str, State] = {
    "empty": lambda _: None,
    "surd": typed("√2/3"),
    "warned": typed("6/2(1+2)"),
    "sheet": pressed("6/2(1+2)", "#more-of-it"),
    "exact": pressed("(1+3√2)/3", "#more-of-it", '[data-form="exact"]'),
    "fraction": typed(FRACTION),
    "long": typed("170!"),
    "digits": pressed("pi", "#handle", "#handle"),
    "list": typed("[" + "; ".join(["1/3", "2.5", "√2"] * 10) + "]"),
    "three-lines": typed("a = 1\nb = 2/3\n(a + b)^2/√3"),
    "unfinished": typed("2+3*(4-1"),
    "unknown": typed("2+3*nosuchname"),
    "error": refused,
    "preferences": preferring,
    "shortcuts": shortcuts,
    "menu": pressed("1/7", "#tape-menu"),
    "completion": completing,
    **{f"keys-{name}": pressed("1/7", f"#tab-{name}") for name in KEYS},
}
DARK = ("empty", "surd", "warned", "error", "sheet", "preferences")


def photograph(browser: Browser, address: str, name: str) -> None:
    """One picture, by its name: size, language, colours, state."""
    size, language, scheme, state = name.split("_")
    width, height = map(int, size.split("x"))
    touch = (width, height) in PHONES
    page = browser.new_page(
        base_url=address,
        locale=language,
        color_scheme="dark" if scheme == "dark" else "light",
        viewport={"width": width, "height": height},
        has_touch=touch,
        is_mobile=touch,
    )
    page.goto("/")
    expect(page.locator("html")).to_have_attribute("data-ready", "")
    STATES[state](page)
    page.screenshot(path=FOLDER / f"{name}.png", animations="disabled")
    page.close()


def names() -> Iterable[str]:
    """What there is to photograph."""
    for width, height in SIZES:
        for language in LANGUAGES:
            yield from (f"{width}x{height}_{language}_light_{state}" for state in STATES)
            yield from (f"{width}x{height}_{language}_dark_{state}" for state in DARK)


def listed(chosen: Iterable[str]) -> str:
    """A page that shows all pictures beside each other."""
    figures = (
        f'<figure><a href="{escape(name)}.png"><img loading="lazy" src="{escape(name)}.png" alt=""></a>'
        f"<figcaption>{escape(name)}</figcaption></figure>"
        for name in chosen
    )
    style = "body{display:flex;flex-wrap:wrap;gap:1rem;background:#888}figure{margin:0}img{height:24rem}"
    return f"<!doctype html><title>States of the page</title><style>{style}</style>{''.join(figures)}"


def main() -> None:
    """All pictures, or those with the given words in their names."""
    chosen = [name for name in names() if all(word in name for word in sys.argv[1:])]
    FOLDER.mkdir(parents=True, exist_ok=True)
    with served() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        for name in chosen:
            photograph(browser, address, name)
    (FOLDER / "index.html").write_text(listed(chosen), encoding="utf-8")


if __name__ == "__main__":
    main()
