"""The page without its scripts, its links, its catalogue and its help: what the server renders."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

import httpx
import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.web.calculator import Calculator


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("e=sqrt(2)*sqrt(3)&l=en", "≈ 2.44948974278318"),
        ("e=1/3&l=fr&d=20", "≈ 0,33333333333333333333"),
        ("e=sin(30)&l=en&a=deg", "= 0.5"),
        ("e=x+%3D+2%0Ax%2B1&l=en", "= 3"),
        ("e=1/3&d=nonsense&a=nonsense&l=en", "≈ 0.333333333333333"),
        ("e=1+%3D%3D+1&l=fr", "= vrai"),
        ("e=factor(8)&l=en", "= 8"),
    ],
)
def test_an_address_shows_its_answer_without_scripts(
    calculator_in: Callable[..., Calculator], query: str, shown: str
) -> None:
    calculator = calculator_in("en", f"/?{query}", java_script_enabled=False)
    assert calculator.value.inner_text() == shown
    expect(calculator.page.locator(".key").first).to_be_hidden()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize(
    ("query", "link"),
    [("e=2+pi&l=en", "/?e=2%2Bpi&l=en"), ("e=1+1&l=en", "/?e=1%2B1&l=en"), ("e=2%20pi&l=en", None), ("e=1+-1", None)],
)
def test_a_plus_in_the_address_is_told(
    calculator_in: Callable[..., Calculator], query: str, link: str | None, scripts: bool
) -> None:
    page = calculator_in("en", f"/?{query}", java_script_enabled=scripts).page
    told = page.locator("#notice")
    expect(told).to_have_count(0 if link is None else 1)
    assert link is None or link in told.inner_text()


def test_a_space_that_the_form_sends_is_no_plus(calculator_in: Callable[..., Calculator]) -> None:
    calculator = calculator_in("en", java_script_enabled=False).write("2 pi")
    calculator.page.locator("form .keep").click()
    assert calculator.value.inner_text() == "≈ 6.28318530717959"
    expect(calculator.page.locator("#notice")).to_have_count(0)


def test_the_form_works_without_scripts(calculator_in: Callable[..., Calculator]) -> None:
    calculator = calculator_in("fr", java_script_enabled=False).write("0,1 + 0,2")
    calculator.page.locator("form .keep").click()
    assert calculator.value.inner_text() == "= 0,3"
    expect(calculator.input).to_have_value("0,1 + 0,2")


def test_an_error_is_told_without_scripts(calculator_in: Callable[..., Calculator]) -> None:
    calculator = calculator_in("fr", "/?e=1/0", java_script_enabled=False)
    expect(calculator.message).to_have_text("Division par zéro : le dénominateur vaut exactement 0.")


def test_a_long_calculation_is_waited_for_without_scripts(calculator_in: Callable[..., Calculator]) -> None:
    calculator = calculator_in("en", "/?e=" + quote("2^(10^6) mod 1000007"), java_script_enabled=False)
    if calculator.message.locator("a").count():
        calculator.message.locator("a").click()
    expect(calculator.value).to_have_text(re.compile("=\\s*" + str(pow(2, 10**6, 1000007))))


def test_a_long_calculation_says_that_it_needs_a_moment(calculator: Calculator) -> None:
    calculator.open("/?e=" + quote("sum(1/k^3; k; 1; 3000)"))
    expect(calculator.message).to_have_text(calculator.told("moment"))
    calculator.offer.click()
    expect(calculator.value).to_contain_text(calculator.number("1.2020"))


def test_a_link_to_the_calculation_is_short_and_shows_the_same(calculator: Calculator) -> None:
    calculator.page.locator("#angle").select_option("deg")
    calculator.keep("x = 1/3").write("x*sin(20)").shows("0.114006714441890").input.press("Alt+d")
    expect(calculator.message).to_contain_text("50")
    shown = calculator.value.inner_text()
    calculator.page.locator("#copy").click()
    calculator.choose(calculator.told("copy_link"))
    expect(calculator.toast).to_be_visible()
    link = calculator.clipboard()
    assert link.endswith(f"/?e=x%20%3D%201%2F3%0Ax*sin%2820%29&l={calculator.language}&d=50&a=deg")
    calculator.open(link)
    expect(calculator.value).to_have_text(shown)


def test_the_factors_are_shown_without_scripts(calculator_in: Callable[..., Calculator]) -> None:
    calculator = calculator_in("en", "/?e=factor(8)", java_script_enabled=False)
    expect(calculator.exact.locator("msup")).to_have_text("23")


def test_a_link_is_shown_again_by_a_reload_not_an_older_draft(english: Calculator) -> None:
    english.write("1+2").shows("3")
    english.open("/?e=40%2B2").shows("42")
    english.reload().shows("42")
    expect(english.input).to_have_value("40+2")
    english.write("40+5").shows("45")
    english.reload().shows("45")
    expect(english.input).to_have_value("40+5")
    english.open("/").shows("45")


def test_open_graph_tells_the_answer(address: str) -> None:
    page = httpx.get(f"{address}/", params={"e": "sqrt(2)*sqrt(3)", "l": "fr"}).text
    assert 'property="og:title" content="sqrt(2)*sqrt(3) = √6 ≈ 2,44948974278318"' in page
    assert 'property="og:description" content="Arrondi à 15 chiffres. Chaque chiffre affiché est juste."' in page


def test_what_an_address_asks_can_break_nothing(address: str) -> None:
    page = httpx.get(f"{address}/", params={"e": '"><script>alert(1)</script>', "l": '"><b>', "d": "9" * 400}).text
    assert "<script>alert" not in page
    assert "<b>" not in page


@pytest.mark.parametrize(
    ("headers", "language"),
    [
        ({"Accept-Language": "fr-FR,fr;q=0.9,en;q=0.8"}, "fr"),
        ({"Accept-Language": "fr; q=0.9, en;q=0.5"}, "fr"),
        ({"Accept-Language": "de,en;q=0.5"}, "en"),
        ({"Accept-Language": "fr", "Cookie": "language=en"}, "en"),
        ({"Accept-Language": "fr", "Cookie": "language=xx"}, "fr"),
    ],
)
def test_the_language_is_the_reader_s(address: str, headers: dict[str, str], language: str) -> None:
    assert f'<html lang="{language}"' in httpx.get(f"{address}/", headers=headers).text


def test_switching_the_language_is_remembered_and_keeps_what_was_typed(english: Calculator) -> None:
    english.keep("1.5 + 1").write("max(1.5, 2)").shows("2")
    english.page.locator("[data-language=fr]").click()
    expect(english.page.locator("html")).to_have_attribute("lang", "fr")
    expect(english.input).to_have_value("max(1,5; 2)")
    english.input.press("ArrowUp")
    expect(english.input).to_have_value("1,5 + 1")
    english.open("/")
    expect(english.page.locator("html")).to_have_attribute("lang", "fr")
    expect(english.lines).to_contain_text("2,5")


@pytest.mark.parametrize(
    ("languages", "text", "reading", "answer"),
    [
        (("fr", "en"), "0,1 + 0,2", "0.1+0.2", "= 0.3"),
        (("en", "fr"), "max(1.5, 2.25)", "max(1,5;2,25)", "= 2,25"),
        (("en", "fr"), "10% of 50", "10%de50", "= 5"),
    ],
)
def test_the_tape_is_in_one_language_at_a_time(
    calculator_in: Callable[..., Calculator], languages: tuple[str, str], text: str, reading: str, answer: str
) -> None:
    language, other = languages
    calculator = calculator_in(language).keep(text)
    calculator.page.locator(f"[data-language={other}]").click()
    calculator.ready()
    for place in (calculator.lines.locator(".expression"), calculator.reading):
        expect(place).to_be_visible()
        assert re.sub(r"[\u2061\s]", "", place.inner_text()) == reading
    expect(calculator.lines).to_contain_text(answer)
    expect(calculator.value).to_contain_text(answer[2:])
    calculator.reload()
    calculator.language = other
    expect(calculator.message).to_have_text(calculator.told("promise_exact"))


def test_what_a_line_warns_of_is_told_in_the_language_of_the_page(calculator_in: Callable[..., Calculator]) -> None:
    calculator = calculator_in("fr").keep("6/2(1+2)")
    calculator.page.locator("[data-language=en]").click()
    expect(calculator.message).to_contain_text("left to right")
    calculator.offer.click()
    expect(calculator.input).to_have_value("6/(2(1+2))")


def test_the_theme_is_remembered_by_the_server(english: Calculator) -> None:
    english.page.locator("#theme").click()
    expect(english.page.locator("html")).to_have_attribute("data-theme", "dark")
    english.reload()
    expect(english.page.locator("html")).to_have_attribute("data-theme", "dark")
    assert (
        english.page.evaluate("() => getComputedStyle(document.documentElement).backgroundColor") == "rgb(23, 22, 19)"
    )


def test_the_catalogue_is_searched_and_its_examples_run(calculator: Calculator) -> None:
    page = calculator.page
    page.goto("/functions")
    page.locator("#q").fill("lambertw")
    expect(page.locator(".catalogue-entry:visible")).to_have_count(1)
    page.locator("#q").fill("nothing like it")
    expect(page.locator("#no-entries")).to_be_visible()
    page.locator("#q").fill("cbrt")
    page.locator(".runs a:visible").first.click()
    expect(calculator.value).not_to_be_empty()
    expect(calculator.input).not_to_have_value("")


def test_the_catalogue_is_searched_without_scripts(address: str) -> None:
    page = httpx.get(f"{address}/functions", params={"q": "sinus hyperbolique", "l": "fr"}).text
    assert "sinh(x)" in page
    assert "gamma(x)" not in page


@pytest.mark.parametrize(("language", "words"), [("en", "correctly rounded"), ("fr", "correctement arrondie")])
def test_the_help_explains_the_promise(address: str, language: str, words: str) -> None:
    page = httpx.get(f"{address}/help", params={"l": language}).text
    for section in ("promise", "percent", "products", "limits", "privacy", "keyboard"):
        assert f'id="{section}"' in page
    assert words in page
