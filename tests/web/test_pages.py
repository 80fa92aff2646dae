"""The pages as they come from the server, without scripts."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

import httpx
import pytest

from calculatrice.web.languages import strings

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="module")
def client(address: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=address, headers={"Accept": "text/html"}) as opened:
        yield opened


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(("path", "status"), [("/", 200), ("/functions", 200), ("/help", 200), ("/nothing", 404)])
def test_a_page_is_in_its_language(client: httpx.Client, path: str, status: int, language: str) -> None:
    found = client.get(path, params={"l": language})
    assert found.status_code == status
    assert f'<html lang="{language}"' in found.text


@pytest.mark.parametrize(
    ("asked", "there"),
    [
        ({"e": "sqrt(2)*sqrt(3)"}, "2.449"),
        ({"e": "1/0"}, "the denominator is exactly 0"),
        ({"e": "isprime(2^127-1)", "wait": "1"}, "true"),
        ({"e": "2+pi"}, "5.14"),
    ],
)
def test_the_calculator_answers_what_the_address_asks(client: httpx.Client, asked: dict[str, str], there: str) -> None:
    page = re.sub("<[^>]*>", "", client.get("/", params={**asked, "l": "en"}).text)
    assert there in page


def test_a_search_shows_what_it_finds(client: httpx.Client) -> None:
    found = client.get("/functions", params={"q": "sine", "l": "en"}).text
    assert "sin(" in found
    assert "gamma(" not in found


def test_what_is_typed_stays_text(client: httpx.Client) -> None:
    assert "<script>alert" not in client.get("/", params={"e": "<script>alert(1)</script>"}).text


TWICE = {
    "/?e=1&e=2": "e",
    "/?e=1&%65=1": "e",
    "/?wait=1&wait=2": "wait",
    "/?l=fr&l=en": "l",
    "/functions?q=a&q=b": "q",
    "/help?l=fr&l=fr": "l",
}


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(("path", "name"), TWICE.items())
def test_an_address_that_says_something_twice_asks_nothing(
    client: httpx.Client, path: str, name: str, language: str
) -> None:
    answer = client.get(path, headers={"Accept-Language": language})
    assert answer.status_code == 422
    spoken = re.findall('<html lang="(..)"', answer.text)[0]
    assert spoken == language or "l=fr" in path
    assert strings(spoken)["twice_in_address"].format(name=name) in unescape(answer.text)
