"""The pages as they come from the server, without scripts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import httpx
import pytest

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
