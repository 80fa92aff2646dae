"""The browser's database: what was kept elsewhere is offered as a file, then moves there, and nothing is lost."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from tests.web.test_history import answered

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import Any

    from tests.web.calculator import Calculator

OLDER = "() => Object.keys(localStorage).filter((name) => name.includes('/line/')).length"
KEEP_OLDER = """(lines) => {
    for (const line of lines) localStorage.setItem(`calculatrice/1/line/${line.id}`, JSON.stringify(line));
}"""
FAILS = """(() => {
    const put = IDBObjectStore.prototype.put;
    let count = 0;
    IDBObjectStore.prototype.put = function (line) {
        count += 1;
        if (count === 3) this.transaction.abort();
        return put.call(this, line);
    };
})();"""
NEVER_OPENS = "IDBFactory.prototype.open = () => ({});"


def older(calculator: Calculator, count: int) -> list[dict[str, Any]]:
    """Lines as a version before has kept them."""
    lines = answered(calculator, count)
    calculator.page.evaluate(KEEP_OLDER, lines)
    return lines


def ids(lines: list[dict[str, Any]]) -> list[str]:
    return [line["id"] for line in lines]


def test_what_was_kept_elsewhere_is_offered_as_a_file_and_moves(calculator: Calculator, tmp_path: Path) -> None:
    lines = older(calculator, 5)
    calculator.reload()
    expect(calculator.lines).to_have_count(5)
    assert ids(calculator.kept()) == ids(lines)
    assert calculator.page.evaluate(OLDER) == 0
    with calculator.page.expect_download() as download:
        calculator.toast.get_by_role("button", name=calculator.told("save_copy")).click()
    download.value.save_as(tmp_path / "copy.json")
    assert ids(json.loads((tmp_path / "copy.json").read_text("utf-8"))["lines"]) == ids(lines)
    calculator.reload()
    expect(calculator.lines).to_have_count(5)
    expect(calculator.toast).to_be_hidden()


def test_the_offer_comes_before_the_move(english: Calculator) -> None:
    older(english, 2)
    english.page.add_init_script(NEVER_COMPLETES)
    english.page.reload()
    expect(english.toast).to_contain_text("2 lines")
    assert english.page.evaluate(OLDER) == 2


NEVER_COMPLETES = """Object.defineProperty(IDBTransaction.prototype, "oncomplete", { set() {} });"""


def test_a_move_that_is_interrupted_loses_nothing_and_begins_again(english: Calculator) -> None:
    lines = older(english, 6)
    context = english.page.context
    broken = type(english)(context.new_page(), "en")
    broken.page.add_init_script(FAILS)
    broken.open()
    expect(broken.lines).to_have_count(6)
    expect(broken.toast).to_contain_text(broken.told("storage_full"))
    assert broken.page.evaluate(OLDER) == 6
    assert english.kept() == []
    english.reload()
    expect(english.lines).to_have_count(6)
    assert ids(english.kept()) == ids(lines)
    assert english.page.evaluate(OLDER) == 0


def test_a_move_of_which_only_the_end_was_lost_overwrites_nothing_newer(english: Calculator) -> None:
    """All was written, the page was left before the older ones were removed: they are the same, and are removed now."""
    lines = older(english, 3)
    english.put(*lines).reload()
    expect(english.lines).to_have_count(3)
    english.menu_of("2+2").choose("Edit").write("2+20").input.press("Enter")
    expect(english.line("2+20")).to_contain_text("22")
    english.reload()
    expect(english.line("2+20")).to_contain_text("22")
    assert english.page.evaluate(OLDER) == 0


def test_a_database_that_never_opens_is_said_and_the_older_lines_are_there(english: Calculator) -> None:
    older(english, 2)
    english.page.add_init_script(NEVER_OPENS)
    english.reload().keep("ans+1").shows("5")
    expect(english.toast).to_contain_text(english.told("storage_none"))
    assert english.page.evaluate(OLDER) == 2
    assert english.errors == []


def test_two_tabs_are_in_step_and_lose_nothing(english: Calculator) -> None:
    other = type(english)(english.page.context.new_page(), "en").open()
    english.keep("6*7")
    expect(other.lines).to_contain_text("42")
    other.keep("ans+1", "5*5")
    expect(english.lines).to_have_count(3)
    english.menu_of("25").choose("Delete")
    expect(other.lines).to_have_count(2)
    other.reload()
    expect(other.lines).to_have_count(2)
    assert [line["text"] for line in english.kept()] == ["6*7", "ans+1"]


def test_what_is_forgotten_is_forgotten_in_every_tab(english: Calculator) -> None:
    other = type(english)(english.page.context.new_page(), "en").open()
    english.keep("6*7")
    expect(other.lines).to_have_count(1)
    english.page.goto("/help?l=en")
    english.page.click("#forget")
    english.page.get_by_role("button", name=english.told("forget_now"), exact=True).click()
    expect(other.lines).to_have_count(0)
    assert other.kept() == []
    other.keep("1+1")
    assert [line["text"] for line in other.kept()] == ["1+1"]


@pytest.mark.parametrize("times", [1, 5])
def test_a_page_that_is_left_at_once_has_kept_its_line(english: Calculator, times: int) -> None:
    for at in range(times):
        english.keep(f"{at}+100").reload()
        expect(english.lines).to_have_count(at + 1)


def test_ten_thousand_lines_are_there_soon_and_the_next_is_kept(
    english: Calculator, record_property: Callable[[str, object], None]
) -> None:
    english.put(*answered(english, 10_000)).reload()
    expect(english.lines.last).to_contain_text("20000")
    ready = english.page.evaluate("() => performance.now()")
    record_property("milliseconds until 10,000 lines are there", int(ready))
    english.keep("7*6").shows("42")
    assert len(english.kept()) == 10_001
