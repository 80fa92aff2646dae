"""The page as its tests see it: what a person types, presses and reads."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Self

from playwright.sync_api import expect

from calculatrice.web.languages import strings

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

OPEN = """const open = () => new Promise((resolve, reject) => {
    const request = indexedDB.open("calculatrice", 1);
    request.onupgradeneeded = () => request.result.createObjectStore("lines", { keyPath: "id" });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
});"""
KEPT = f"""async () => {{
    {OPEN}
    const database = await open();
    const request = database.transaction("lines").objectStore("lines").getAll();
    const lines = await new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
    database.close();
    return lines.sort((one, other) => one.at - other.at);
}}"""
KEEP = f"""async (lines) => {{
    {OPEN}
    const database = await open();
    const writing = database.transaction("lines", "readwrite");
    for (const line of lines) writing.objectStore("lines").put(line);
    await new Promise((resolve) => (writing.oncomplete = resolve));
    database.close();
}}"""


class Calculator:
    """A page with the calculator. Errors of its scripts fail the test that closes it, see `errors`."""

    def __init__(self, page: Page, language: str, *, scripted: bool = True) -> None:
        self.page = page
        self.scripted = scripted
        self.language = language
        self.errors: list[str] = []
        page.on("pageerror", lambda error: self.errors.append(str(error)))

    def open(self, path: str = "/") -> Self:
        self.page.goto(path)
        return self.ready()

    def reload(self) -> Self:
        self.page.reload()
        return self.ready()

    def ready(self) -> Self:
        """Wait until the scripts have run; a browser without them is ready as it is."""
        if self.scripted:
            expect(self.page.locator("html")).to_have_attribute("data-ready", "")
        return self

    def told(self, name: str, **values: object) -> str:
        """A sentence of the page."""
        found = strings(self.language)[name]
        return str(found if isinstance(found, str) else found["other"]).format(**values)

    def number(self, text: str) -> str:
        """A number as the language writes it."""
        return text.replace(".", ",") if self.language == "fr" else text

    @property
    def input(self) -> Locator:
        return self.page.locator("#expression")

    @property
    def value(self) -> Locator:
        """The relation and the number that are shown large."""
        return self.page.locator("#value")

    @property
    def exact(self) -> Locator:
        return self.page.locator("#exact")

    @property
    def reading(self) -> Locator:
        return self.page.locator("#reading")

    @property
    def message(self) -> Locator:
        return self.page.locator("#message")

    @property
    def offer(self) -> Locator:
        """The other reading, or the mended text, that can be taken."""
        return self.page.locator("#offer button").first

    @property
    def lines(self) -> Locator:
        return self.page.locator(".line")

    @property
    def toast(self) -> Locator:
        return self.page.locator("#toast")

    @property
    def announced(self) -> Locator:
        return self.page.locator("#announcer")

    @property
    def stage(self) -> Locator:
        return self.page.locator(".stage")

    def line(self, words: str) -> Locator:
        return self.lines.filter(has_text=words)

    def write(self, text: str) -> Self:
        """Put a text into the input, as one stroke."""
        self.input.fill(text)
        return self

    def keep(self, *texts: str) -> Self:
        """Calculate and keep, one line after the other."""
        for text in texts:
            self.write(text)
            self.input.press("Enter")
            expect(self.input).to_have_value("")
        return self

    def shows(self, text: str) -> Self:
        expect(self.value).to_have_text(re.compile(rf"^\W*{re.escape(self.number(text))}$"))
        return self

    def choose(self, label: str) -> Self:
        """A choice of the menu that is open."""
        self.page.get_by_role("menuitem", name=label, exact=True).click()
        return self

    def menu_of(self, words: str) -> Self:
        self.line(words).locator(".more").click()
        return self

    def kept(self) -> list[dict[str, Any]]:
        """The lines that the browser's database keeps, in their order."""
        return list(self.page.evaluate(KEPT))

    def put(self, *lines: dict[str, Any]) -> Self:
        """Write lines into the browser's database, as if they had been kept before: an open page does not see them."""
        self.page.evaluate(KEEP, list(lines))
        return self

    def cancel_all(self) -> None:
        """Cancel what still runs, for which the tests after this one would wait."""
        buttons = self.lines.locator(".cancel")
        for button in buttons.all():
            button.click()
        expect(buttons).to_have_count(0)

    def chip(self, form: str) -> Locator:
        return self.page.locator(f'[data-form="{form}"]')

    def clipboard(self) -> str:
        return str(self.page.evaluate("() => navigator.clipboard.readText()"))

    def module(self, name: str, call: str, *arguments: Any) -> Any:  # noqa: ANN401  # whatever the module takes and gives
        """What a function that a module of the page exports returns."""
        script = """async ([file, call, given]) => {
            const main = document.querySelector('script[type=module]').src;
            const module = await import(new URL(file, main));
            return module[call](...given);
        }"""
        return self.page.evaluate(script, [f"./{name}.js", call, list(arguments)])
