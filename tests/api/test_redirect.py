"""The port without TLS: it leads readers to the same address with it, and takes nothing that is to be calculated."""

from __future__ import annotations

import asyncio

import httpx
import pytest

from calculatrice.api.hosts import Hosts
from calculatrice.api.proxies import PROXIED
from calculatrice.api.redirect import Redirect
from calculatrice.settings import Settings


def asked(
    method: str, address: str, host: str = "calc.example", *, proxied: bool = True, public: str = "none"
) -> httpx.Response:
    """What is answered to a request that names this host, passed on by a named proxy or not."""
    application = Redirect(Hosts(Settings(public_host=public)))

    async def ask() -> httpx.Response:
        transport = httpx.ASGITransport(lambda scope, *rest: application({**scope, **noted}, *rest))
        async with httpx.AsyncClient(transport=transport, base_url="http://10.0.0.2") as client:
            return await client.request(method, address, headers={"Host": host, "Accept-Language": "fr"})

    noted = {PROXIED: True} if proxied else {}
    return asyncio.run(ask())


@pytest.mark.parametrize(
    ("path", "host", "expected"),
    [
        ("/", "calc.example", "https://calc.example/"),
        ("/?e=1%2F3&l=fr", "calc.example:80", "https://calc.example/?e=1%2F3&l=fr"),
        ("/fonctions%20et", "CALC.example", "https://calc.example/fonctions%20et"),
        ("/help", "[::1]:80", "https://[::1]/help"),
    ],
)
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_readers_are_led_to_the_same_address_with_tls(method: str, path: str, host: str, expected: str) -> None:
    answer = asked(method, path, host)
    assert (answer.status_code, answer.headers["location"]) == (308, expected)


@pytest.mark.parametrize("host", ["a.b@evil:80", "evil.example/x", "evil example", "-evil", "evil:99999999", ""])
def test_what_is_no_host_stands_in_no_address(host: str) -> None:
    answer = asked("GET", "/", host)
    assert (answer.status_code, answer.json()["code"]) == (421, "unknown_host")
    assert "location" not in answer.headers


def test_a_host_is_believed_from_a_named_proxy_alone() -> None:
    assert asked("GET", "/", "evil.example", proxied=False).status_code == 421
    assert asked("GET", "/", "evil.example", proxied=True).headers["location"] == "https://evil.example/"


@pytest.mark.parametrize("proxied", [True, False])
@pytest.mark.parametrize("host", ["evil.example", "a.b@evil:80", "calc.example", "www.calc.example:80"])
def test_where_names_are_set_no_other_is_repeated(host: str, proxied: bool) -> None:  # a case
    answer = asked("GET", "/", host, proxied=proxied, public="calc.example, www.calc.example")
    expected = "www.calc.example" if host.startswith("www") else "calc.example"
    assert answer.headers["location"] == f"https://{expected}/"


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", "/api/v1/calculations"),
        ("GET", "/api/v1/calculate?expression=1"),
        ("DELETE", "/api/v1/calculations/x"),
        ("POST", "/"),
        ("PUT", "/"),
        ("OPTIONS", "/api/v1/batch"),
    ],
)
def test_what_is_to_be_calculated_is_refused_and_not_led_on(method: str, path: str) -> None:
    answer = asked(method, path)
    assert (answer.status_code, answer.json()["code"]) == (403, "https_required")
    assert "sans TLS" in answer.json()["detail"]
    assert "location" not in answer.headers
