"""Who may ask a server of this machine alone, and whose links start long calculations anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.api.serving import HEAVY

if TYPE_CHECKING:
    from tests.api.conftest import Start
    from tests.api.serving import Serving

FOR_ALL = ("--host", "0.0.0.0")  # noqa: S104  # as a server for others listens
MOMENT = "This calculation needs a moment."
CALCULATE = "/api/v1/calculate?expression=1/3"
QUEUED = "/api/v1/calculate?expression=isprime(2%5E127-1)"


@pytest.mark.parametrize(
    "host", ["rebound.evil.example", "evil.example:8000", "localhost.evil.example", "10.0.0.2", "a@b"]
)
@pytest.mark.parametrize("path", ["/", CALCULATE, "/docs", "/readyz", "/nothing"])
def test_a_server_of_this_machine_is_asked_by_its_names_alone(server: Serving, path: str, host: str) -> None:
    answer = server.client.get(path, headers={"Host": host, "Accept-Language": "fr"})
    assert (answer.status_code, answer.json()["code"]) == (421, "unknown_host")
    assert "CALCULATRICE_PUBLIC_HOST" in answer.json()["detail"]
    assert answer.headers["content-language"] == "fr"


@pytest.mark.parametrize("host", ["localhost", "localhost:1", "127.0.0.1", "127.1.2.3:80", "[::1]:8000", "LOCALHOST"])
def test_it_has_the_names_of_this_machine(server: Serving, host: str) -> None:
    assert server.client.get(CALCULATE, headers={"Host": host}).status_code == 200


FOREIGN = [
    {"Origin": "http://localhost:3000"},
    {"Origin": "null"},
    {"Origin": "https://evil.example"},
    {"Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Dest": "empty"},
    {"Sec-Fetch-Site": "same-site", "Sec-Fetch-Dest": "empty"},
    {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Dest": "image"},
    {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Dest": "iframe"},
    {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Dest": "document", "Sec-Purpose": "prefetch"},
]


@pytest.mark.parametrize("headers", FOREIGN)
@pytest.mark.parametrize(
    ("method", "path"), [("GET", CALCULATE), ("POST", "/api/v1/batch"), ("GET", "/?e=1/3"), ("OPTIONS", CALCULATE)]
)
def test_pages_of_other_sites_may_not_ask_it(server: Serving, method: str, path: str, headers: dict[str, str]) -> None:
    answer = server.client.request(method, path, headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (403, "foreign_page")


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Sec-Fetch-Site": "none", "Sec-Fetch-Dest": "document"},
        {"Sec-Fetch-Site": "same-origin", "Origin": "https://behind.a.proxy"},
        {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Dest": "document"},
    ],
)
def test_readers_programs_and_its_own_pages_may(server: Serving, headers: dict[str, str]) -> None:
    assert server.client.get(CALCULATE, headers=headers).status_code == 200


def test_its_own_origin_may(server: Serving) -> None:
    assert server.client.get(CALCULATE, headers={"Origin": server.url}).status_code == 200


def test_names_that_are_set_may_ask_and_be_asked_for(start: Start) -> None:
    server = start("--public-host", "calc.example,localhost:3000")
    headers = {"Host": "calc.example", "Origin": "http://localhost:3000", "Sec-Fetch-Site": "same-site"}
    assert server.client.get(CALCULATE, headers=headers).status_code == 200
    assert server.client.get(CALCULATE, headers={**headers, "Origin": "http://localhost:3001"}).status_code == 403


def test_a_server_for_others_is_open_to_their_pages(start: Start) -> None:
    server = start(*FOR_ALL)
    headers = {"Host": "calc.example", "Origin": "https://other.example", "Sec-Fetch-Site": "cross-site"}
    assert server.client.get(CALCULATE, headers=headers).status_code == 200
    assert server.post("1/3", headers).status_code == 200


@pytest.mark.parametrize("destination", ["image", "iframe", "empty", "script", "style"])
def test_no_link_of_another_site_starts_a_long_calculation(start: Start, destination: str) -> None:
    server = start(*FOR_ALL)
    headers = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Dest": destination}
    answer = server.client.get(QUEUED, headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (403, "foreign_link")
    page = server.client.get("/", params={"e": HEAVY, "wait": "1"}, headers=headers)
    assert MOMENT in page.text
    assert server.post(HEAVY, {**headers, "Prefer": "respond-async"}).status_code == 202


def test_a_reader_who_follows_a_link_gets_it(start: Start) -> None:
    server = start(*FOR_ALL)
    headers = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Dest": "document"}
    assert server.client.get(QUEUED, headers=headers).status_code == 200
    assert MOMENT not in server.client.get("/", params={"e": HEAVY, "wait": "1"}, headers=headers).text
