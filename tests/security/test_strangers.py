"""What a server answers to those who try it."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.api.serving import Serving

HTML = {"Accept": "text/html"}
NOWHERE = [
    "/.git/config",
    "/.env",
    "/requirements.lock",
    "/static/",
    "/static",
    "/metrics",
    "/src/calculatrice/settings.py",
]
WITH_TEXT = ["/", "/help", "/functions", "/docs", "/robots.txt", "/nothing", "/static/0/main.js", "/static/0/main.css"]


def test_an_address_is_decoded_once(server: Serving) -> None:
    assert server.client.get("/api/v1/calculate?expression=%2531").json()["details"] == {"found": "%"}
    assert server.client.get("/api/v1/calculate?expression=%31").json()["decimal"] == "1"


@pytest.mark.parametrize("text", ["{{7*'7'}}", "{0.__class__}", "%(x)s", "${T(7*7)}", "<%= 7*7 %>"])
def test_what_is_typed_is_no_template(server: Serving, text: str) -> None:
    problem = server.client.get("/api/v1/calculate", params={"expression": text})
    page = server.client.get("/", params={"e": text}, headers=HTML)
    assert problem.status_code == 422
    assert "class '" not in problem.text + page.text
    assert html.unescape(page.text.partition("<textarea")[2].partition("</textarea>")[0]).endswith(text)


@pytest.mark.parametrize("job", ["x' OR 1=1--", "1; DROP TABLE calculations", "%00"])
def test_an_identifier_is_no_query(server: Serving, job: str) -> None:
    answer = server.client.get(f"/api/v1/calculations/{job}")
    assert (answer.status_code, answer.json()["code"]) == (404, "unknown_calculation")


@pytest.mark.parametrize("path", NOWHERE)
def test_nothing_is_served_but_what_is_meant_to_be(server: Serving, path: str) -> None:
    assert server.client.get(path).status_code == 404


@pytest.mark.parametrize("path", ["/", "/api/v1/calculate", "/docs", "/livez", "/nothing"])
def test_no_request_is_echoed(server: Serving, path: str) -> None:
    answer = server.client.request("TRACE", path, headers={"X-Secret": "kept"})
    assert answer.status_code in {404, 405}
    assert "kept" not in answer.text


@pytest.mark.parametrize("path", WITH_TEXT)
@pytest.mark.parametrize("accepted", ["text/html", "*/*"])
def test_a_text_says_how_it_is_encoded(server: Serving, path: str, accepted: str) -> None:
    type_ = server.client.get(path, headers={"Accept": accepted}).headers["content-type"]
    assert type_.startswith("application/") or type_.endswith("; charset=utf-8")


@pytest.mark.parametrize("path", ["/", "/help", "/functions", "/docs", "/nothing"])
def test_no_other_site_learns_which_page_led_to_it(server: Serving, path: str) -> None:
    assert server.client.get(path, headers=HTML).headers["referrer-policy"] == "no-referrer"


def test_a_job_shows_what_is_meant_for_who_asked(server: Serving) -> None:
    answer = server.client.post("/api/v1/calculations", json={"expression": "1/3"}, headers={"Prefer": "respond-async"})
    job = server.client.get(answer.headers["location"], params={"wait": 9}).json()
    assert not job.keys() & {"client", "key", "request", "worker", "attempts"}


@pytest.mark.parametrize("field", ["client", "state", "id", "urgent", "created_at"])
def test_no_request_fills_in_what_is_the_server_s(server: Serving, field: str) -> None:
    problem = server.client.post("/api/v1/calculations", json={"expression": "1", field: "x"})
    assert (problem.status_code, problem.json()["code"]) == (422, "unknown_field")
