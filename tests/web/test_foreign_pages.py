"""A page of another site, in a real browser, gets nothing out of the server of one's own machine."""

from __future__ import annotations

import asyncio
from contextlib import contextmanager
from threading import Thread
from typing import TYPE_CHECKING

import pytest
from tests.parts.servers import free_port
from uvicorn import Config, Server

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser
    from starlette.types import Receive, Scope, Send

ASK = """async ([address, options]) => {
  const answer = await fetch(address, options).catch(() => null);
  return answer === null || answer.type === "opaque" ? null : [answer.status, (await answer.json()).code ?? "answered"];
}"""
LINES = {"method": "POST", "headers": {"Content-Type": "text/plain"}, "body": "1/3\n"}
JSON = {"method": "POST", "headers": {"Content-Type": "application/json"}, "body": '{"expression": "1/3"}'}


async def blank(_scope: Scope, _receive: Receive, send: Send) -> None:
    """A page of a site that is not ours, without anything."""
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/html")]})
    await send({"type": "http.response.body", "body": b"<!doctype html><title>Elsewhere</title>"})


@contextmanager
def other_site() -> Iterator[int]:
    """Serves that page meanwhile, at a port of its own."""
    port = free_port()
    server = Server(Config(blank, port=port, lifespan="off", log_config=None))
    thread = Thread(target=lambda: asyncio.run(server.serve()))
    thread.start()
    try:
        yield port
    finally:
        server.should_exit = True
        thread.join()


@pytest.mark.parametrize(
    ("path", "options", "expected"),
    [
        ("/api/v1/calculate?expression=1/3", {}, [403, "foreign_page"]),
        ("/api/v1/calculate?expression=1/3", {"mode": "no-cors"}, None),
        ("/api/v1/batch", LINES, [403, "foreign_page"]),
        ("/api/v1/calculations", JSON, None),
    ],
)
def test_it_calculates_nothing_for_it(
    address: str, browser: Browser, path: str, options: dict[str, str], expected: list[object] | None
) -> None:
    context = browser.new_context()
    with other_site() as port:
        for elsewhere in ("127.0.0.1", "localhost"):
            page = context.new_page()
            page.goto(f"http://{elsewhere}:{port}/")
            assert page.evaluate(ASK, [f"{address}{path}", options]) == expected
    context.close()


def test_its_own_page_is_answered(address: str, browser: Browser) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(address)
    assert page.evaluate(ASK, ["/api/v1/calculations", JSON]) == [200, "answered"]
    assert page.evaluate(ASK, ["/api/v1/calculate?expression=1/3", {}]) == [200, "answered"]
    context.close()


def test_a_name_that_leads_to_this_machine_is_not_its_own(address: str, browser: Browser) -> None:
    """As when a site has its name lead to the reader's machine, so that its pages count as the server's own."""
    port = address.rpartition(":")[2]
    context = browser.new_context(service_workers="block")
    answer = context.new_page().goto(f"http://rebound.localhost:{port}/?e=1/3")
    assert answer is not None
    assert (answer.status, answer.json()["code"]) == (421, "unknown_host")
    context.close()
