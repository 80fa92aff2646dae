"""Everyone can use it: axe finds nothing in any state, the keyboard reaches everything, a screen reader hears it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.web.calculator import Calculator

TAGS = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RULES = {
    "runOnly": TAGS,
    "rules": {name: {"enabled": True} for name in ("color-contrast-enhanced", "label-content-name-mismatch")},
}
"""With contrast as AAA wants it, and what is printed on a key in its name: rules that are only on when asked for."""


def empty(calculator: Calculator) -> None:
    expect(calculator.page.locator("#examples")).to_be_visible()


def answered(calculator: Calculator) -> None:
    calculator.write("6/2(1+2) + sqrt(2)")
    calculator.shows("10.4142135623731").page.evaluate("() => document.getElementById('more-of-it').click()")
    expect(calculator.offer).to_be_visible()


def tape(calculator: Calculator) -> None:
    calculator.keep("x = 1/3", "f(t) = t^2", "e^(i*pi/3)", "2^200", "1 == 2")
    calculator.menu_of("200").choose(calculator.told("pin"))


def wrong(calculator: Calculator) -> None:
    calculator.write("1/(2-2)").input.press("Enter")
    expect(calculator.stage).to_have_attribute("data-state", "failed")


def old(calculator: Calculator) -> None:
    calculator.write("1/3").shows("0.333333333333333").write("1/3)")
    expect(calculator.stage).to_have_attribute("data-state", "old")


def running(calculator: Calculator) -> None:
    calculator.keep("sum(1/k^3; k; 1; 400000)")
    expect(calculator.lines.locator(".cancel")).to_be_visible()


def cancelled(calculator: Calculator) -> None:
    running(calculator)
    calculator.lines.locator(".cancel").click()


def digits(calculator: Calculator) -> None:
    calculator.write("pi").shows("3.14159265358979")
    for count in ("50", "1"):
        expect(calculator.page.locator("#handle-name")).to_contain_text(count)
        calculator.input.press("Alt+d")
        expect(calculator.message).to_contain_text(count)
    calculator.page.locator(".digits[data-complete]").wait_for()


def menu(calculator: Calculator) -> None:
    calculator.keep("1+1").menu_of("= 2")


def editing(calculator: Calculator) -> None:
    calculator.keep("1+1").menu_of("= 2").choose(calculator.told("edit"))


def shortcuts(calculator: Calculator) -> None:
    calculator.input.press("?")
    expect(calculator.page.locator("#shortcuts")).to_be_visible()


def offline(calculator: Calculator) -> None:
    calculator.page.context.set_offline(offline=True)
    calculator.write("1+1")
    expect(calculator.page.locator("#connection")).to_be_visible()


def deleted(calculator: Calculator) -> None:
    calculator.keep("1+1").menu_of("= 2").choose(calculator.told("delete"))
    expect(calculator.toast).to_be_visible()


def catalogue(calculator: Calculator) -> None:
    calculator.page.goto("/functions")


def help_page(calculator: Calculator) -> None:
    calculator.page.goto("/help")


STATES = [empty, answered, tape, wrong, old, running, cancelled, digits, menu, editing, shortcuts, offline, deleted]
STATES += [catalogue, help_page]
LOOKS = [("en", "light", 390), ("fr", "dark", 390), ("fr", "light", 1440), ("en", "dark", 1440)]
EVERYWHERE = [(state, *look) for state in STATES for look in LOOKS]
SAMPLE = [(state, *LOOKS[place % len(LOOKS)]) for place, state in enumerate(STATES)]
"""Every state once, in one look after the other: `make accessibility` looks at all of them everywhere."""
CHOSEN = EVERYWHERE if "CALCULATRICE_TEST_EVERYWHERE" in os.environ else SAMPLE


@pytest.mark.parametrize(
    ("state", "language", "scheme", "width"), [pytest.param(*place, id=place[0].__name__) for place in CHOSEN]
)
def test_axe_finds_nothing(  # noqa: PLR0913, PLR0917  # what pytest gives
    calculator_in: Callable[..., Calculator],
    state: Callable[[Calculator], None],
    language: str,
    scheme: str,
    width: int,
    record_property: Callable[[str, object], None],
) -> None:
    record_property(f"of {len(EVERYWHERE)} states and looks of the page for axe", 1)
    viewport = {"width": width, "height": 900}
    calculator = calculator_in(language, color_scheme=scheme, viewport=viewport, reduced_motion="reduce")
    state(calculator)
    found = Axe().run(calculator.page, options=RULES).response["violations"]
    assert [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found] == []
    assert calculator.errors == []
    calculator.cancel_all()


def test_everything_by_keyboard_alone(calculator: Calculator) -> None:
    keyboard = calculator.page.keyboard
    expect(calculator.input).to_be_focused()
    keyboard.type("1/6")
    calculator.shows("0.166666666666667")
    keyboard.press("Alt+d")
    expect(calculator.message).to_contain_text("50")
    keyboard.press("Enter")
    expect(calculator.lines).to_have_count(1)
    keyboard.press("ArrowUp")
    expect(calculator.input).to_have_value("1/6")
    keyboard.press("Escape")
    expect(calculator.input).to_have_value("")
    keyboard.press("Control+z")
    expect(calculator.input).to_have_value("1/6")
    keyboard.press("Alt+r")
    expect(calculator.page.locator("#angle")).to_have_value("deg")
    keyboard.press("Alt+f")
    expect(calculator.chip("decimal")).to_have_attribute("aria-pressed", "false")
    keyboard.press("Escape")
    keyboard.press("?")
    expect(calculator.page.locator("#shortcuts")).to_be_visible()
    keyboard.press("Escape")
    expect(calculator.page.locator("#shortcuts")).to_be_hidden()
    expect(calculator.input).to_be_focused()


def test_the_menu_of_a_line_by_keyboard(english: Calculator) -> None:
    english.keep("1+1", "2+2")
    english.lines.first.locator(".more").focus()
    for key in ("Enter", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "Enter"):
        english.page.keyboard.press(key)
    expect(english.lines).to_have_count(1)
    english.lines.first.locator(".more").focus()
    english.page.keyboard.press("Enter")
    expect(english.page.get_by_role("menu")).to_be_visible()
    english.page.keyboard.press("Escape")
    expect(english.page.get_by_role("menu")).to_have_count(0)
    expect(english.lines.first.locator(".more")).to_be_focused()


def test_the_tab_key_reaches_everything_and_the_focus_is_visible(calculator: Calculator) -> None:
    calculator.keep("1/3", "x = 2").write("sqrt(2)").shows("1.41421356237310")
    expected = {"angle", "search", "tape-menu", "expression", "handle", "copy", "theme"}
    reached, unseen = set(), []
    for _ in range(60):
        calculator.page.keyboard.press("Tab")
        identity, outlined = calculator.page.evaluate(FOCUS)
        reached.add(identity)
        if not outlined:
            unseen.append(identity)
    assert expected <= reached
    assert unseen == []


FOCUS = """() => {
    const element = document.activeElement;
    const style = getComputedStyle(element);
    const outlined = style.outlineStyle !== "none" || style.boxShadow !== "none" || element === document.body;
    return [element.id, outlined];
}"""


@pytest.mark.parametrize(
    ("expression", "heard"),
    [
        ("1/4", {"en": "1 over 4 equals 0.25", "fr": "1 sur 4 égale 0,25"}),
        (
            "sqrt(2)*sqrt(3)",
            {
                "en": "square root of 2 times square root of 3 equals square root of 6, approximately 2.44948974278318",
                "fr": "racine carrée de 2 fois racine carrée de 3 égale racine carrée de 6, environ 2,44948974278318",
            },
        ),
        ("1 == 2", {"en": "false", "fr": "faux"}),
        (
            "100!",
            {
                "en": "equals 933262154439…, a number of 158 digits",
                "fr": "égale 933262154439…, un nombre de 158 chiffres",
            },
        ),
        (
            "[" + "; ".join(["1"] * 30) + "]",
            {"en": "equals a list of 30 values", "fr": "égale une liste de 30 valeurs"},
        ),
    ],
)
def test_a_screen_reader_hears_the_result_in_words(
    calculator: Calculator, expression: str, heard: dict[str, str]
) -> None:
    calculator.write(expression)
    expect(calculator.announced).to_contain_text(heard[calculator.language])


@pytest.mark.parametrize(
    ("expression", "heard"),
    [
        ("9^9^9^9", {"en": "too large a number to write out", "fr": "un nombre trop grand"}),
        pytest.param(
            "sum(1/k^3; k; 1; 20000)",
            {"en": "approximately 1.20205690190966", "fr": "environ 1,20205690190966"},
            marks=pytest.mark.alone,
        ),
    ],
)
def test_a_screen_reader_hears_what_became_of_a_long_calculation(
    calculator: Calculator, expression: str, heard: dict[str, str]
) -> None:
    calculator.write(expression)
    calculator.page.keyboard.press("Enter")
    expect(calculator.lines).to_have_count(1)
    expect(calculator.announced).to_contain_text(heard[calculator.language], timeout=60_000)


def test_a_screen_reader_hears_once_when_it_has_settled(english: Calculator) -> None:
    english.page.evaluate(
        """() => {
            globalThis.heard = [];
            const region = document.getElementById("announcer");
            new MutationObserver(() => heard.push(region.textContent)).observe(region, { childList: true });
        }"""
    )
    english.input.press_sequentially("12+34")
    expect(english.announced).to_have_text("12 plus 34 equals 46")
    english.keep("12+34")
    english.write("1+1")
    expect(english.announced).to_have_text("1 plus 1 equals 2")
    assert english.page.evaluate("() => heard") == ["12 plus 34 equals 46", "1 plus 1 equals 2"]


def test_nothing_is_cut_at_any_width(calculator: Calculator) -> None:
    calculator.keep("x = 123456789/7", "sum(1/k; k; 1; 20)")
    overflow = {}
    for path in ("/", "/functions", "/help"):
        calculator.page.goto(path)
        if path == "/":
            calculator.ready().write("1234567890123456789/7 + sqrt(123456789)")
            expect(calculator.value).to_contain_text(calculator.number("1.76"))
            expect(calculator.lines).to_have_count(2)
        for width in (320, 768, 1440, 3840):
            calculator.page.set_viewport_size({"width": width, "height": 700})
            overflow[path, width] = calculator.page.evaluate(OVERFLOW)
    assert {place: pixels for place, pixels in overflow.items() if pixels > 0} == {}


OVERFLOW = """() => new Promise((told) => requestAnimationFrame(() => requestAnimationFrame(
    () => told(document.documentElement.scrollWidth - innerWidth))))"""
"""Once what follows the window's size has followed."""


def test_zoom_of_400_percent_keeps_the_input_in_reach(calculator_in: Callable[..., Calculator]) -> None:
    calculator = calculator_in("fr", viewport={"width": 320, "height": 256}, device_scale_factor=4)
    calculator.keep("1/3", "2^100").write("sqrt(2)").shows("1.41421356237310")
    expect(calculator.input).to_be_in_viewport()
    calculator.page.locator("#panel-basic .key.keep").scroll_into_view_if_needed()
    calculator.page.locator("#panel-basic .key.keep").click()
    expect(calculator.lines).to_have_count(3)
    assert calculator.page.evaluate("() => document.documentElement.scrollWidth") <= 320


def test_nothing_moves_where_no_motion_is_wanted(calculator_in: Callable[..., Calculator]) -> None:
    moving = """() => [...document.querySelectorAll("*")].filter((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element);
        return parseFloat(transitionDuration) > LIMIT || animationName !== "none";
    }).length"""
    still = calculator_in("en", reduced_motion="reduce").keep("1/3")
    assert still.page.evaluate(moving.replace("LIMIT", "0")) == 0
    lively = calculator_in("en", reduced_motion="no-preference").keep("1/3")
    assert lively.page.evaluate(moving.replace("LIMIT", "0.15")) == 0


def test_the_tape_prints_without_anything_else(calculator: Calculator) -> None:
    calculator.keep("200 + 10%", "1/3")
    calculator.page.emulate_media(media="print")
    expect(calculator.lines).to_have_count(2)
    for line in calculator.lines.all():
        expect(line).to_be_visible()
    for hidden in (".stage", ".panel", "#tape-tools", ".bar nav", ".more >> nth=0"):
        expect(calculator.page.locator(hidden)).to_be_hidden()


def test_a_browser_without_mathml_gets_readable_text(calculator_in: Callable[..., Calculator]) -> None:
    calculator = calculator_in("en")
    calculator.page.add_init_script("delete globalThis.MathMLElement")
    calculator.reload().write("sqrt(2)/3").shows("0.471404520791032")
    expect(calculator.reading.locator("math")).to_have_count(0)
    expect(calculator.reading).to_have_text("sqrt(2)/3")
