"""An address where there is nothing: a page for who reads pages, a problem for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx
import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.web.calculator import Calculator

BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


@pytest.mark.parametrize("path", ["/nope", "/help/more", "/docs/nope", "/%3Cb%3E", "/functions/"])
def test_a_browser_gets_a_page_in_its_language(address: str, path: str) -> None:
    for language, title in (("en", "There is no such page"), ("fr", "Cette page n’existe pas")):
        answer = httpx.get(address + path, headers={"Accept": BROWSER, "Accept-Language": language})
        assert answer.status_code == httpx.codes.NOT_FOUND
        assert answer.headers["content-type"].startswith("text/html")
        assert "default-src 'none'" in answer.headers["content-security-policy"]
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert f'<html lang="{language}"' in answer.text
        assert f"<h1>{title}</h1>" in answer.text
        assert "<b>" not in answer.text


def test_the_page_leads_on(calculator_in: Callable[..., Calculator]) -> None:
    calculator = calculator_in("fr")
    calculator.page.goto("/nope?x=1")
    assert calculator.page.title().startswith(calculator.told("missing"))
    calculator.page.get_by_role("link", name=calculator.told("missing_calculator")).click()
    calculator.ready().write("1+1").shows("2")
    assert calculator.errors == []


@pytest.mark.parametrize(
    ("path", "accept"), [("/nope", "*/*"), ("/nope", "application/json"), ("/api/v1/nope", BROWSER), ("/nope", "")]
)
def test_a_program_is_told_as_by_the_api(address: str, path: str, accept: str) -> None:
    answer = httpx.get(address + path, headers={"Accept": accept})
    assert answer.status_code == httpx.codes.NOT_FOUND
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["code"] == "not_found"


def test_only_a_page_can_be_missing(address: str) -> None:
    answer = httpx.post(f"{address}/nope", headers={"Accept": BROWSER})
    assert answer.status_code == httpx.codes.NOT_FOUND
    assert answer.headers["content-type"] == "application/problem+json"
