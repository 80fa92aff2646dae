"""The tape: persistent, editable, searchable, exported and imported; what depends on a line follows it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.web.calculator import Calculator


def test_the_empty_page_has_six_examples_and_nothing_else(calculator: Calculator) -> None:
    examples = calculator.page.locator("#examples a")
    expect(examples).to_have_count(6)
    expect(calculator.page.locator("#tape-tools")).to_be_hidden()
    examples.first.click()
    calculator.shows("25")
    expect(calculator.page.locator("#examples")).to_have_count(0)


def test_a_kept_line_stands_on_the_tape_and_stays_after_a_reload(calculator: Calculator) -> None:
    calculator.keep("200 + 10%", "sqrt(2)*sqrt(3)").reload()
    expect(calculator.lines).to_have_count(2)
    expect(calculator.lines.first).to_contain_text("= 220")
    expect(calculator.lines.last).to_contain_text("≈")
    calculator.shows("2.44948974278318")


def test_the_last_answer_and_names_are_used(calculator: Calculator) -> None:
    calculator.keep("x = 7", "f(t) = t^2 + x", "f(3)", "ans + 1").shows("17")
    expect(calculator.lines.last).to_contain_text("17")


def test_a_definition_is_shown_with_its_name(calculator: Calculator) -> None:
    calculator.keep("x = 1/3")
    expect(calculator.lines.first.locator(".expression")).to_have_text(re.compile("^x ="))


def test_arrow_up_and_down_walk_through_the_lines(calculator: Calculator) -> None:
    calculator.keep("1+1", "2+2").write("3+")
    for key, text in [("ArrowUp", "2+2"), ("ArrowUp", "1+1"), ("ArrowDown", "2+2"), ("ArrowDown", "3+")]:
        calculator.input.press(key)
        expect(calculator.input).to_have_value(text)


def test_an_expression_and_an_answer_are_used_again_by_click(calculator: Calculator) -> None:
    calculator.keep("4/8")
    calculator.lines.locator(".expression").click()
    expect(calculator.input).to_have_value("4/8")
    calculator.write("1+").lines.locator(".answer").click()
    expect(calculator.input).to_have_value(calculator.number("1+0.5"))
    calculator.shows("1.5")


@pytest.mark.parametrize(
    ("line", "inserted"), [("1/3", "(1/3)"), ("r = sqrt(2)", "r"), ("2^10", "1024"), ("1 == 1", "(1 == 1)")]
)
def test_what_is_used_of_an_answer_is_exactly_it(english: Calculator, line: str, inserted: str) -> None:
    english.keep(line).lines.locator(".answer").click()
    expect(english.input).to_have_value(inserted)


def test_lines_that_depend_on_an_edited_one_follow_and_say_so(calculator: Calculator) -> None:
    calculator.keep("x = 2", "10", "x * 3", "ans + 1")
    calculator.menu_of("x =").choose(calculator.told("edit"))
    expect(calculator.page.locator("#editing")).to_be_visible()
    calculator.keep("x = 5")
    expect(calculator.toast).to_contain_text(calculator.told("followed", count=2))
    expect(calculator.lines.nth(2)).to_contain_text("15")
    expect(calculator.lines.nth(3)).to_contain_text("16")
    expect(calculator.page.locator(".followed")).to_have_count(2)
    calculator.page.locator("#toast-act").click()
    expect(calculator.lines.nth(3)).to_contain_text("7")
    expect(calculator.lines.first).to_contain_text("2")


def test_editing_can_be_left(calculator: Calculator) -> None:
    calculator.keep("1+1")
    calculator.menu_of("1").choose(calculator.told("edit"))
    calculator.write("9").input.press("Escape")
    expect(calculator.page.locator("#editing")).to_be_hidden()
    expect(calculator.lines).to_have_text(re.compile("= 2"))


def test_a_line_is_deleted_and_comes_back(calculator: Calculator) -> None:
    calculator.keep("1+1", "2+2")
    calculator.menu_of("= 2").choose(calculator.told("delete"))
    expect(calculator.lines).to_have_count(1)
    calculator.page.get_by_role("button", name=calculator.told("undo")).click()
    expect(calculator.lines).to_have_count(2)
    expect(calculator.lines.first).to_contain_text("= 2")


def test_a_pinned_line_stays_when_the_tape_is_cleared_and_clearing_is_undone(calculator: Calculator) -> None:
    calculator.keep("1+1", "2+2", "3+3")
    calculator.menu_of("= 4").choose(calculator.told("pin"))
    calculator.page.locator("#tape-menu").click()
    calculator.choose(calculator.told("clear_tape"))
    expect(calculator.lines).to_have_text(re.compile("= 4"))
    calculator.input.press("Control+z")
    expect(calculator.lines).to_have_count(3)


def test_escape_clears_and_undo_brings_it_back(calculator: Calculator) -> None:
    calculator.write("1+2+3").input.press("Escape")
    expect(calculator.input).to_have_value("")
    calculator.input.press("Control+z")
    expect(calculator.input).to_have_value("1+2+3")


def test_keeping_is_undone(calculator: Calculator) -> None:
    calculator.keep("1+2").input.press("Control+z")
    expect(calculator.input).to_have_value("1+2")
    expect(calculator.lines).to_have_count(0)


def test_undo_of_typing_is_left_to_the_browser(english: Calculator) -> None:
    english.keep("1+2").input.press_sequentially("45")
    english.input.press("Control+z")
    expect(english.lines).to_have_count(1)


def test_the_tape_is_searched_by_expression_and_by_answer(calculator: Calculator) -> None:
    calculator.keep("sqrt(16)", "7*6", "2^10")
    search = calculator.page.locator("#search")
    for words, found in [("sqrt", 1), ("42", 1), ("2", 2), ("nothing like it", 0)]:
        search.fill(words)
        expect(calculator.page.locator(".line:visible")).to_have_count(found)
    expect(calculator.page.locator("#nothing-found")).to_be_visible()


@pytest.mark.parametrize("kind", ["json", "csv"])
def test_an_exported_tape_is_imported_elsewhere(
    calculator_in: Callable[..., Calculator], tmp_path: Path, kind: str
) -> None:
    one = calculator_in("fr").keep("x = 1/3", 'x*3 # "un", deux', "0,5 + 1")
    one.menu_of("0,5").choose(one.told("pin"))
    one.page.locator("#tape-menu").click()
    with one.page.expect_download() as download:
        one.choose(one.told(f"export_{kind}"))
    exported = tmp_path / f"tape.{kind}"
    download.value.save_as(exported)
    other = calculator_in("en").keep("40+2")
    other.page.locator("#file").set_input_files(exported)
    expect(other.toast).to_contain_text(other.told("imported", count=3))
    expect(other.lines).to_have_count(4)
    expect(other.page.locator(".pinned")).to_have_text(re.compile("1.5"))
    expect(other.line("x×3")).to_contain_text("= 1")
    other.reload()
    expect(other.lines).to_have_count(4)
    other.input.press("Control+z")


def test_a_tape_is_exported_as_markdown(english: Calculator) -> None:
    english.keep("sqrt(2)*sqrt(3)")
    english.page.locator("#tape-menu").click()
    with english.page.expect_download() as download:
        english.choose("Export as Markdown")
    assert Path(download.value.path()).read_text("utf-8") == "- `sqrt(2)*sqrt(3)` = √6 ≈ 2.44948974278318"


@pytest.mark.parametrize(
    "content", ["", "{", '{"kind": "other"}', '{"kind": "calculatrice-tape", "lines": [{}]}', "a,b\n1,2"]
)
def test_a_file_that_is_no_tape_is_refused(calculator: Calculator, tmp_path: Path, content: str) -> None:
    wrong = tmp_path / "wrong.json"
    wrong.write_text(content)
    calculator.page.locator("#file").set_input_files(wrong)
    expect(calculator.toast).to_contain_text(calculator.told("not_imported"))
    expect(calculator.lines).to_have_count(0)


def test_a_kept_formula_can_bring_nothing_but_mathematics(english: Calculator) -> None:
    evil = '<math><mi onclick="alert(1)">x</mi><script>alert(1)</script><img src="x" onerror="alert(1)"/></math>'
    (line,) = english.keep("1/2").kept()
    line["answer"]["notations"]["mathml"]["reading"] = evil
    english.put(line).reload()
    expect(english.lines.locator("mi")).to_have_text("x")
    expect(english.lines.locator("script, img, [onclick]")).to_have_count(0)


def test_names_are_listed_used_and_edited(calculator: Calculator) -> None:
    calculator.page.set_viewport_size({"width": 1440, "height": 900})
    calculator.keep("x = 1/4", "f(t) = t^2", "x = 1/2")
    names = calculator.page.locator("#names li")
    expect(names).to_have_count(2)
    expect(names.first).to_contain_text(calculator.number("0.5"))
    names.first.locator(".use").click()
    expect(calculator.input).to_have_value("x")
    names.nth(1).locator(".tool").click()
    expect(calculator.input).to_have_value("f(t) = t^2")
    calculator.keep("f(t) = t^3").keep("f(x)").shows("0.125")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("price=100\nrate=20%\nprice*(1+rate)", {"price": "= 100", "rate": "= 20%"}),
        ("x = 7\nx^2", {"x": "= 7"}),
        ("f(t) = t^2\nf(3)", {"f": "(t) = t^2"}),
        ("a = 1/3\nf(t) = a t", {"a": "≈ 0.333333333333333", "f": "(t) = a t"}),
        ("b = 1\nb = b + 1\nb * 10", {"b": "= 2"}),
        ("c = 4 # c = 5", {"c": "= 4"}),
    ],
)
def test_every_name_is_listed_with_its_own_value(english: Calculator, text: str, shown: dict[str, str]) -> None:
    english.page.set_viewport_size({"width": 1440, "height": 900})
    english.keep(text)
    names = english.page.locator("#names li")
    expect(names).to_have_count(len(shown))
    for row, (name, value) in zip(names.all(), shown.items(), strict=True):
        expect(row.locator(".use")).to_have_text(re.compile(rf"^{name} ?{re.escape(value)}$"))


def test_the_answer_of_a_calculation_of_several_lines_is_taken_not_its_first_name(english: Calculator) -> None:
    english.keep("price=100\nrate=1/7\nprice*(1+rate)").lines.locator(".answer").click()
    expect(english.input).to_have_value("(price*(1+rate))")
    english.shows("114.285714285714")


def test_a_comment_stays_visible_in_its_line(calculator: Calculator) -> None:
    calculator.keep("850 # rent", "ans * 12 # a year")
    expect(calculator.lines.first).to_contain_text("# rent")
    expect(calculator.lines.last).to_contain_text("# a year")
    expect(calculator.lines.last).to_contain_text("= 10")
    calculator.reload()
    calculator.lines.first.locator(".expression").click()
    expect(calculator.input).to_have_value("850 # rent")


def test_pinned_lines_follow_when_the_tape_is_cleared(english: Calculator) -> None:
    english.keep("x = 2", "x * 3", "7")
    english.menu_of("= 6").choose("Pin")
    english.page.locator("#tape-menu").click()
    english.choose(english.told("clear_tape"))
    expect(english.lines.locator(".problem")).to_have_count(1)
    expect(english.value).to_be_empty()


def test_two_tabs_share_one_tape_and_lose_nothing(calculator: Calculator) -> None:
    other_page = calculator.page.context.new_page()
    other = type(calculator)(other_page, calculator.language).open()
    calculator.keep("1+1")
    expect(other.lines).to_have_count(1)
    other.keep("ans+1")
    calculator.keep("ans+1")
    expect(calculator.lines).to_have_count(3)
    expect(other.lines.last).to_contain_text("= 4")
    other.menu_of("= 2").choose(other.told("delete"))
    expect(calculator.lines).to_have_count(2)
    calculator.reload()
    expect(calculator.lines).to_have_count(2)


def test_a_unit_of_angles_belongs_to_its_line(calculator: Calculator) -> None:
    calculator.page.locator("#angle").select_option("deg")
    calculator.keep("y = sin(31)")
    calculator.page.locator("#angle").select_option("rad")
    calculator.write("y + 1").input.press("Enter")
    expect(calculator.message).to_have_text(calculator.told("other_angle", text="y = sin(31)", unit="deg"))
    calculator.page.locator("#angle").select_option("deg")
    calculator.keep("y + 1").shows("1.51503807491005")


def test_a_full_browser_says_so(english: Calculator) -> None:
    network = english.page.context.new_cdp_session(english.page)
    origin = english.page.evaluate("() => location.origin")
    network.send("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": 1})
    english.write("1+1").input.press("Enter")
    expect(english.toast).to_contain_text(english.told("storage_full"))
    expect(english.lines).to_have_count(1)
    english.toast.get_by_role("button").click()
    english.keep("ans+1").shows("3")
    expect(english.toast).to_be_hidden()
    assert english.kept() == []


def test_a_file_that_is_too_large_is_refused_without_being_read(calculator: Calculator, tmp_path: Path) -> None:
    large = tmp_path / "large.csv"
    large.write_bytes(b"expression\n" + b"1+1\n" * 2_500_001)
    calculator.page.locator("#file").set_input_files(large)
    expect(calculator.toast).to_contain_text(calculator.told("file_too_large", limit=10))
    expect(calculator.lines).to_have_count(0)


def test_what_a_file_says_of_its_answers_is_calculated_again(english: Calculator, tmp_path: Path) -> None:
    answer: dict[str, object] = {
        "kind": "number",
        "relation": "=",
        "decimal": "42",
        "exact": None,
        "reading": "42",
        "warnings": [],
    }
    forged = {"kind": "calculatrice-tape", "version": 1, "lines": [{"text": "1+1", "answer": answer}]}
    (tmp_path / "forged.json").write_text(json.dumps(forged))
    english.page.locator("#file").set_input_files(tmp_path / "forged.json")
    expect(english.line("1+1")).to_contain_text("= 2")
    expect(english.lines).not_to_contain_text("42")


def test_a_line_goes_on_with_the_last_answer_which_it_names(calculator: Calculator) -> None:
    calculator.keep("6", "× 7").shows("42")
    expect(calculator.lines.last).to_contain_text("ans×7")
    calculator.write("/ 2").shows("21")


def test_a_sign_goes_on_and_is_told_and_can_stand_alone(calculator: Calculator) -> None:
    calculator.keep("6", "-5").shows("1")
    expect(calculator.lines.last).to_contain_text(re.compile("ans[−-]5"))
    expect(calculator.message).to_contain_text(calculator.told("went_on", sign="-"))
    calculator.offer.first.click()
    expect(calculator.input).to_have_value("(-5)")


def test_a_reading_is_settled_by_a_click_and_told_again(calculator: Calculator) -> None:
    calculator.keep("1+1").write("6/2(1+2)")
    expect(calculator.stage).to_have_attribute("data-warned", "")
    calculator.page.get_by_role("button", name=calculator.told("always_so")).click()
    expect(calculator.toast).to_contain_text(calculator.told("settled_now"))
    expect(calculator.stage).not_to_have_attribute("data-warned", "")
    calculator.write("8/2(1+3)").shows("16")
    expect(calculator.stage).not_to_have_attribute("data-warned", "")
    calculator.page.locator("#tape-menu").click()
    calculator.choose(calculator.told("tell_again"))
    calculator.write("8/4(1+3)").shows("8")
    expect(calculator.stage).to_have_attribute("data-warned", "")


def test_a_reading_is_told_once_a_line(calculator: Calculator) -> None:
    calculator.write("6/2(1+2) + 8/2(1+3) + 9/3(1+2)")
    expect(calculator.stage).to_have_attribute("data-warned", "")
    told = [sentence for sentence in re.split(r"(?<=[.:])\s", calculator.message.inner_text()) if sentence]
    assert len(set(told)) == len(told)
