"""A browser's answers are the server's, to the byte, whatever is asked."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from tests.api.serving import HEAVY, Serving

from calculatrice.browser.answering import TOO_HEAVY, Answering
from calculatrice.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

ANSWERING = Answering(Settings())
REQUESTS: list[dict[str, Any]] = [
    {"expression": "0.1+0.2"},
    {"expression": "sqrt(2)*sqrt(3)", "digits": 40, "forms": ["fraction", "mixed"], "notations": ["mathml"]},
    {"expression": "1,5 + 1", "locale": "fr"},
    {"expression": "1/0"},
    {"expression": "2*(1+"},
    {"expression": ""},
    {"expression": "x/2", "variables": {"x": "1/3"}},
    {"expression": "1", "digits": 0},
    {"expression": "1", "unknown": 1},
    {"digits": 3},
]


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    with Serving(tmp_path_factory.mktemp("served")) as serving:
        yield serving


def posted(served: Serving, request: dict[str, Any], language: str, **parameters: str) -> str:
    headers = {"Accept-Language": language, "Content-Type": "application/json"}
    body = json.dumps(request).encode()
    answer = served.client.post("/api/v1/calculations", content=body, headers=headers, params=parameters)
    return f"{answer.status_code} {answer.text}"


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("request_", REQUESTS, ids=str)
def test_it_is_answered_as_by_the_server(served: Serving, request_: dict[str, Any], language: str) -> None:
    body = json.dumps(request_)
    assert ANSWERING.at_once(body, language) == posted(served, request_, language)
    assert ANSWERING.preview(body, language) == posted(served, request_, language, preview="true")


def test_a_body_that_is_none_is_told_as_by_the_server(served: Serving) -> None:
    answer = served.client.post("/api/v1/calculations", content=b"{", headers={"Accept-Language": "fr"})
    assert ANSWERING.at_once("{", "fr") == f"{answer.status_code} {answer.text}"


def test_what_would_be_a_job_is_told_to_be_too_heavy_and_answered_by_another_way(served: Serving) -> None:
    body = json.dumps({"expression": HEAVY})
    assert ANSWERING.at_once(body, "en") == TOO_HEAVY
    assert ANSWERING.as_job(body, "en") == ANSWERING.unproved(body, "en")
    found = served.client.get("/api/v1/calculate", params=httpx.QueryParams({"expression": HEAVY}))
    assert ANSWERING.as_job(body, "en") == f"{found.status_code} {found.text}"


def test_a_job_that_has_no_answer_is_a_problem() -> None:
    assert ANSWERING.as_job('{"expression": "1/0"}', "en").startswith('422 {"type":"/docs#division_by_zero"')


def test_what_was_ended_says_after_how_long() -> None:
    told = ANSWERING.out_of_time('{"expression": "1+1"}', "fr", 30)
    assert told.startswith("422 ")
    assert json.loads(told[4:])["details"] == {"seconds": "30"}
