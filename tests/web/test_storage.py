"""A browser that keeps nothing: the page works, and says once that nothing will be kept."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from tests.parts.browser import without_cookies
from tests.web.calculator import Calculator

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser

THROWS = "Object.defineProperty(globalThis, '{}', {{ get() {{ throw new DOMException('no', 'SecurityError'); }} }});"
IS_NULL = "Object.defineProperty(globalThis, '{}', {{ value: null }});"
REFUSES = "Storage.prototype.setItem = () => {{ throw new DOMException('{}', 'QuotaExceededError'); }};"

KEEP = """(kept) => {
    localStorage.clear();
    for (const [name, value] of Object.entries(kept)) localStorage.setItem(name, value);
}"""
COMPATIBILITY = Path(__file__).parents[1] / "compatibility"


def assert_works_and_says_so(calculator: Calculator) -> None:
    expect(calculator.toast).to_contain_text(calculator.told("storage_none"))
    calculator.write("6*7").shows("42").keep("6*7", "ans+1").shows("43")
    expect(calculator.lines).to_have_count(2)
    assert calculator.errors == []


@pytest.fixture
def opened(address: str, browser: Browser) -> Iterator[Callable[[str], Calculator]]:
    """The calculator in a browser whose stores a script has changed before the page."""
    contexts = []

    def with_script(script: str) -> Calculator:
        context = browser.new_context(base_url=address, locale="fr")
        context.add_init_script(script)
        contexts.append(context)
        return Calculator(context.new_page(), "fr").open()

    yield with_script
    for context in contexts:
        context.close()


@pytest.mark.parametrize("way", [THROWS, IS_NULL])
@pytest.mark.parametrize("stores", [["localStorage"], ["localStorage", "sessionStorage"]])
def test_the_page_works_without_the_browser_s_stores(
    opened: Callable[[str], Calculator], way: str, stores: list[str]
) -> None:
    refused = [way.format(store) for store in (*stores, "indexedDB")]
    assert_works_and_says_so(opened("\n".join(refused)))


@pytest.mark.parametrize("script", [THROWS.format("sessionStorage"), REFUSES.format("full")])
def test_typing_works_where_nothing_can_be_written(opened: Callable[[str], Calculator], script: str) -> None:
    calculator = opened(script).write("6*7").shows("42").keep("6*7")
    expect(calculator.lines).to_have_count(1)
    assert calculator.errors == []
    assert calculator.toast.is_hidden() or calculator.told("storage_full") in calculator.toast.inner_text()


def test_the_page_works_in_a_profile_that_blocks_cookies(address: str, browser: Browser, tmp_path: Path) -> None:
    context = without_cookies(browser, tmp_path, address)
    page = context.new_page()
    calculator = Calculator(page, "en").open()
    refused = page.evaluate("() => { try { return localStorage.length; } catch (error) { return error.name; } }")
    assert refused == "SecurityError"
    assert_works_and_says_so(calculator)
    context.close()


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_tape_that_version_0_1_0_has_kept_is_there_and_means_the_same(
    calculator_in: Callable[..., Calculator], language: str
) -> None:
    kept = json.loads((COMPATIBILITY / f"tape-0.1.0.{language}.json").read_text(encoding="utf-8"))
    lines = sorted((line for name, line in kept.items() if "/line/" in name), key=lambda line: line["at"])
    calculator = calculator_in(language)
    calculator.page.evaluate(KEEP, {name: json.dumps(value) for name, value in kept.items()})
    calculator.open("/")
    expect(calculator.lines).to_have_count(len(lines))
    values = [calculator.number(line["answer"]["decimal"]) for line in lines if line["answer"]["kind"] == "number"]
    for value in values:
        expect(calculator.lines.filter(has_text=value)).not_to_have_count(0)
    calculator.write("f(x)+1").shows("2")
    assert calculator.errors == []
