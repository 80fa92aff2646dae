"""What every answer of every port tells browsers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx
import pytest
from tests.parts.servers import free_port

if TYPE_CHECKING:
    from tests.api.conftest import Start
    from tests.api.serving import Serving

ANSWERS = [
    ("GET", "/"),
    ("GET", "/?e=1&e=2"),
    ("GET", "/help"),
    ("GET", "/nothing"),
    ("POST", "/"),
    ("GET", "/api/v1/calculate?expression=1/3"),
    ("GET", "/api/v1/calculate?expression=1/0"),
    ("GET", "/api/v1/functions"),
    ("OPTIONS", "/api/v1/batch"),
    ("DELETE", "/api/v1/batch"),
    ("POST", "/api/v1/batch"),
    ("GET", "/api/v1/calculations/none"),
    ("GET", "/docs"),
    ("GET", "/docs/style.css"),
    ("GET", "/openapi.json"),
    ("GET", "/robots.txt"),
    ("GET", "/livez"),
    ("GET", "/readyz"),
    ("GET", "/static/0/frame.js"),
    ("GET", "/static/0/none.js"),
]
YEAR = "max-age=31536000; includeSubDomains"


def assert_guarded(answer: httpx.Response) -> None:
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "no-referrer"
    directives = answer.headers["content-security-policy"].split("; ")
    assert {"default-src 'none'", "frame-ancestors 'none'"}.issubset(directives)


@pytest.mark.parametrize(("method", "path"), ANSWERS)
def test_every_answer_is_guarded(server: Serving, method: str, path: str) -> None:
    assert_guarded(server.client.request(method, path))


def test_what_has_not_changed_is_guarded_too(server: Serving) -> None:
    tag = server.client.get("/openapi.json").headers["etag"]
    answer = server.client.get("/openapi.json", headers={"If-None-Match": tag})
    assert answer.status_code == 304
    assert_guarded(answer)


def test_what_the_protocol_refuses_is_guarded_too(server: Serving) -> None:
    answer = server.client.get("/", headers={"X-Long": "x" * 70_000})
    assert answer.status_code == 431
    assert_guarded(answer)


def test_the_other_ports_are_guarded_too(start: Start) -> None:
    metrics, redirect = free_port(), free_port()
    start("--metrics-port", str(metrics), "--redirect-port", str(redirect))
    for address in (f"{metrics}/metrics", f"{metrics}/none", f"{redirect}/", f"{redirect}/api/v1/calculate"):
        assert_guarded(httpx.get(f"http://127.0.0.1:{address}"))
    assert httpx.get(f"http://127.0.0.1:{metrics}/metrics", headers={"Host": "evil.example"}).status_code == 421


@pytest.mark.parametrize(("proxies", "expected"), [("none", None), ("203.0.113.0/24", None), ("127.0.0.1", YEAR)])
def test_https_is_kept_where_a_named_proxy_says_it_is_spoken(start: Start, proxies: str, expected: str | None) -> None:
    server = start("--proxies", proxies)
    for method, path in ANSWERS:
        answer = server.client.request(method, path, headers={"X-Forwarded-Proto": "https"})
        assert answer.headers.get("strict-transport-security") == expected
        assert "strict-transport-security" not in server.client.request(method, path).headers
