"""The page in Firefox as its tests see it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from calculatrice.web.languages import strings

if TYPE_CHECKING:
    from tests.parts.firefox import Firefox

CALCULATIONS = "performance.getEntriesByType('resource').filter(({ name }) => name.includes('/api/')).length"
"""How many requests for calculations the page has sent."""


class Sheet:
    """The calculator with an empty tape."""

    def __init__(self, browser: Firefox, address: str, language: str) -> None:
        self.browser, self.language = browser, language
        browser.call("goto", f"{address}/help")
        browser.run("localStorage.clear(); sessionStorage.clear(); indexedDB.deleteDatabase('calculatrice')")
        browser.call("goto", f"{address}/?l={language}")
        browser.until("document.documentElement.dataset.ready === ''")

    def keep(self, text: str) -> None:
        self.browser.run("document.getElementById('expression').focus()")
        self.browser.call("type", text)
        self.browser.call("press", "Enter")
        self.browser.until("document.querySelector('.line:last-child .answer')")

    def write(self, text: str) -> None:
        """Type into the empty input."""
        self.run("document.getElementById('expression').focus()")
        self.press("Escape")
        self.browser.call("type", text)

    def press(self, key: str, *held: str) -> None:
        self.browser.call("press", key, *held)

    def run(self, script: str) -> Any:  # noqa: ANN401  # whatever a script of the page returns
        return self.browser.run(script)

    def told(self, name: str) -> str:
        """A sentence of the page."""
        return str(strings(self.language)[name])

    def form(self, name: str) -> str:
        """The name of a form."""
        return str(strings(self.language)["form"][name])

    def shows(self, text: str) -> None:
        """Wait for the answer that is shown large, written with a point."""
        number = text.replace(".", ",") if self.language == "fr" else text
        self.until(f"/^[^\\d−]*{number.replace('.', '[.]')}$/.test(document.getElementById('value').textContent)")

    def until(self, condition: str) -> None:
        self.browser.until(condition)

    def holds(self, text: str) -> None:
        """Wait until that stands in the input."""
        self.until(f"document.getElementById('expression').value === {json.dumps(text)}")

    def lines(self, count: int) -> None:
        """Wait until so many lines stand on the tape."""
        self.until(f"document.querySelectorAll('.line').length === {count}")

    def push(self, selector: str, label: str = "") -> None:
        """Press, by the mouse, the first of what a selector finds that is seen and has the label."""
        seen = f"[...document.querySelectorAll({json.dumps(selector)})].find((each) => each.checkVisibility()"
        named = f" && (!{json.dumps(label)} || each.textContent.trim() === {json.dumps(label)}))"
        self.until(f"Boolean({seen}{named})")
        box = self.run(
            f"(({{ x, y, width, height }}) => [x + width / 2, y + height / 2])({seen}{named}.getBoundingClientRect())"
        )
        self.browser.call("click", *box, 1)

    def keys(self, labels: str) -> None:
        """Press keys of the keypad, one after the other."""
        for label in labels.split():
            self.push(".panel .key", label)

    def ready(self) -> None:
        """Wait until the page calculates by itself."""
        self.until("document.documentElement.dataset.device === 'ready'")

    def click(self, selector: str) -> None:
        """Three times, which selects the block."""
        self.browser.call("click", *self.browser.place(selector, 0.5), 3)

    def drag(self, start: str, end: str) -> None:
        """From the beginning of one thing to the end of another."""
        self.browser.call("drag", *self.browser.place(start, 0, 0.1), *self.browser.place(end, 0.99))

    def select_all(self) -> None:
        self.browser.run("document.activeElement.blur()")
        self.browser.call("press", "a", "Control")

    def copied(self) -> str:
        """What Ctrl+C copies, as Ctrl+V puts it into the input; Escape empties it."""
        self.browser.call("press", "c", "Control")
        self.browser.run("document.getElementById('expression').focus()")
        self.browser.call("press", "v", "Control")
        text = str(self.browser.run("document.getElementById('expression').value"))
        self.browser.call("press", "Escape")
        return text
