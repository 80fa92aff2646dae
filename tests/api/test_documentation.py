"""`/docs`: the documentation page."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

from calculatrice.api.codes import codes
from calculatrice.api.problems import CALCULATION_TITLES, KINDS
from calculatrice.api.words import WORDS

if TYPE_CHECKING:
    from tests.api.conftest import Start
    from tests.api.serving import Serving

VOID = {"meta", "link"}


class Outline(HTMLParser):
    """The identifiers, the links and the open elements of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.identifiers: list[str] = []
        self.links: list[str] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        assert "style" not in found
        assert tag not in ("script", "style")
        self.identifiers += [found["id"] or ""] if "id" in found else []
        self.links += [found["href"] or ""] if "href" in found else []
        self.open += [] if tag in VOID else [tag]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_page_is_whole_and_in_the_language_asked_for(server: Serving, language: str) -> None:
    answer = server.client.get("/docs", headers={"Accept-Language": language})
    assert f'<html lang="{language}">' in answer.text
    outline = Outline(answer.text)
    assert outline.open == []
    assert len(outline.identifiers) == len(set(outline.identifiers))
    assert {link[1:] for link in outline.links if link.startswith("#")} <= set(outline.identifiers)
    assert CALCULATION_TITLES.keys() | KINDS.keys() <= set(outline.identifiers)
    assert all(link.startswith(("#", "/")) for link in outline.links)
    assert "built-in" not in answer.text


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_code_stands_on_the_page_with_its_status_its_meaning_and_what_to_do(
    server: Serving, language: str
) -> None:
    page = server.client.get(f"/docs?lang={language}").text
    listed = unescape(page[page.index('<section id="problems">') :])
    rows = {row.partition('"')[0]: re.sub("<[^>]*>", "", row) for row in listed.split('<dt id="')[1:]}
    assert rows.keys() == {each.code for each in codes(language)}
    for each in codes(language):
        said = (str(each.status), each.title, each.meaning.replace("`", ""), each.remedy.replace("`", ""))
        assert [part for part in said if part not in rows[each.code]] == []


def test_a_problem_is_described_where_it_says(server: Serving) -> None:
    page, _, place = server.calculate("1/0").json()["type"].partition("#")
    assert place in Outline(server.client.get(page).text).identifiers


def test_the_page_loads_nothing_but_its_own_style(server: Serving) -> None:
    answer = server.client.get("/docs")
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    style = server.client.get("/docs/style.css")
    assert (style.status_code, style.headers["content-type"]) == (200, "text/css; charset=utf-8")
    assert "url(" not in style.text
    assert not re.search(r"https?://(?!127\.0\.0\.1)", answer.text)


def test_the_language_can_be_chosen(server: Serving) -> None:
    french = server.client.get("/docs?lang=fr", headers={"Accept-Language": "en"})
    assert '<html lang="fr">' in french.text
    assert 'href="/docs?lang=en"' in french.text


def test_the_words_are_the_same_in_both_languages() -> None:
    assert WORDS["en"].keys() == WORDS["fr"].keys()


def test_the_host_of_a_request_can_put_nothing_into_the_page(start: Start) -> None:
    server = start("--host", "0.0.0.0")  # noqa: S104  # as a server for others listens
    answer = server.client.get("/docs", headers={"Host": "<b>"})
    assert "<b>" not in answer.text


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The identifier permits to read a calculation and nothing else"),
        ("fr", "L’identifiant permet de lire un calcul et rien d’autre"),
        ("en", "Needs the <code>cancel_token</code>"),
        ("fr", "Demande le <code>cancel_token</code>"),
    ],
)
def test_it_is_written_down_who_may_read_and_cancel(server: Serving, language: str, sentence: str) -> None:
    assert sentence in server.client.get("/docs", params={"lang": language}).text
