"""`/mcp` of a server as its users start it: both protocols, many calls, strangers, limits, calls given up."""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from mcp import Client
from tests.api.serving import Serving
from tests.mcp.hosts import ENDLESS, HEAVY, MODES, answers, sums

from calculatrice.service.execution import answer_inline
from calculatrice.service.request import Request

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mcp.client.client import ConnectMode
    from tests.api.conftest import Start

ON = ("--mcp", "on")
HEAD = {"accept": "application/json, text/event-stream", "content-type": "application/json"}
CALL = {
    "jsonrpc": "2.0",
    "id": 1,
    "method": "tools/call",
    "params": {"name": "calculate", "arguments": {"expression": "1+1"}},
}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    home = tmp_path_factory.mktemp("home")
    with Serving(home, *ON, "--workers", "1", "--seconds", "600", "--wait", "60", "--body-size", "64") as serving:
        yield serving


def posted(server: Serving, body: bytes = json.dumps(CALL).encode(), **headers: str) -> httpx.Response:
    """The answer to one message; `_` in the name of a header stands for `-`."""
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    return server.client.post("/mcp", content=body, headers={**HEAD, **given})


@pytest.mark.parametrize(("mode", "number"), [("auto", 100), ("legacy", 400)])
def test_many_calls_have_the_answers_of_the_engine(server: Serving, mode: ConnectMode, number: int) -> None:
    async def talk() -> list[Any]:
        async with Client(f"{server.url}/mcp", mode=mode) as host:
            return await answers(host, sums(number))

    found = asyncio.run(talk())
    assert [each["decimal"] for each in found] == [answer_inline(Request(each)).decimal for each in sums(number)]


def test_two_hosts_at_once_are_answered_each_for_itself(server: Serving) -> None:
    async def talk() -> list[list[Any]]:
        address = f"{server.url}/mcp"
        async with Client(address) as one, Client(address, mode="legacy") as other:
            return list(await asyncio.gather(answers(one, ["1+1", HEAVY, "x = 1"]), answers(other, ["2+2", "x"])))

    first, second = asyncio.run(talk())
    assert [each["decimal"] for each in first] == ["2", "true", "1"]
    assert (second[0]["decimal"], second[1]["code"]) == ("4", "unknown_name")


@pytest.mark.parametrize("mode", MODES)
def test_a_claim_is_refuted_and_the_language_told(server: Serving, mode: ConnectMode) -> None:
    async def talk() -> tuple[Any, str]:
        async with Client(f"{server.url}/mcp", mode=mode) as host:
            checked = await host.call_tool("check", {"claim": "pi ≈ 3.1415"})
            [read] = (await host.read_resource("calculatrice://language")).contents
            return checked.structured_content, str(getattr(read, "text", ""))

    checked, language = asyncio.run(talk())
    assert (checked["verdict"], checked["first_difference"]["power"]) == ("refuted", -4)
    assert language.startswith("# How expressions are written")


@pytest.mark.parametrize("mode", MODES)
def test_a_call_that_is_given_up_is_cancelled_and_leaves_the_worker_to_the_next(
    server: Serving, mode: ConnectMode
) -> None:
    async def talk() -> tuple[list[float], Any]:
        seen: list[float] = []

        async def heard(progress: float, total: float | None, message: str | None) -> None:  # noqa: ARG001  # by these names
            seen.append(progress)

        async with Client(f"{server.url}/mcp", mode=mode) as host:
            with suppress(TimeoutError):
                await asyncio.wait_for(host.call_tool("calculate", {"expression": ENDLESS}, progress_callback=heard), 4)
        async with Client(f"{server.url}/mcp", mode=mode) as host:
            return seen, (await answers(host, [HEAVY]))[0]

    seen, after = asyncio.run(talk())
    assert (bool(seen), after.get("decimal")) == (True, "true")


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"origin": "https://evil.example"}, 403),
        ({"origin": "null"}, 403),
        ({"host": "evil.example"}, 421),
        ({"sec_fetch_site": "cross-site"}, 403),
        ({"content_type": "text/plain"}, 415),
        ({"content_encoding": "gzip"}, 415),
        ({"accept": "text/html"}, 406),
        ({"mcp_protocol_version": "1999-01-01"}, 400),
    ],
)
def test_a_message_is_taken_from_programs_alone_and_in_its_form(
    server: Serving, headers: dict[str, str], status: int
) -> None:
    assert posted(server, json.dumps(CALL).encode(), **headers).status_code == status


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"{", 400),
        (b"[]", 400),
        (b"[" * 30_000, 400),
        (b'{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"calculate","arguments":"\xff"}}', 400),
        (b" " * (65 << 10), 413),
    ],
)
def test_what_is_no_message_is_refused(server: Serving, body: bytes, status: int) -> None:
    assert posted(server, body).status_code == status
    assert posted(server).status_code == 200


@pytest.mark.parametrize("method", ["GET", "DELETE", "PUT"])
def test_nothing_but_messages_is_taken(server: Serving, method: str) -> None:
    answer = server.client.request(method, "/mcp", headers=HEAD)
    assert (answer.status_code, answer.headers.get("allow", "POST, OPTIONS")) == (405, "POST, OPTIONS")


def test_other_sites_are_not_told_that_they_may_read(server: Serving) -> None:
    assert "access-control-allow-origin" not in posted(server).headers


def test_a_server_for_everybody_takes_no_message_of_other_sites_either(start: Start) -> None:
    serving = start(*ON, "--host", "0.0.0.0", "--public-host", "calc.example")  # noqa: S104  # as in a cluster
    serving.client.base_url = httpx.URL(f"http://127.0.0.1:{serving.port}")
    codes = [
        posted(serving, host="calc.example", origin=origin).status_code
        for origin in ("https://evil.example", "https://calc.example")
    ]
    assert codes == [403, 200]


def test_each_message_counts_as_a_request(start: Start) -> None:
    serving = start(*ON, "--rate", "2", "--proxies", "127.0.0.1")
    codes = [posted(serving, x_forwarded_for="192.0.2.1").status_code for _ in range(3)]
    assert codes == [200, 200, 429]


def test_who_waits_longer_than_requests_may_is_told_so_and_the_job_is_cancelled(start: Start) -> None:
    serving = start(*ON, "--wait", "1", "--workers", "1")
    call = {**CALL, "params": {"name": "calculate", "arguments": {"expression": ENDLESS}}}
    told = posted(serving, json.dumps(call).encode()).text
    assert ("stopped after 1 s" in told, "out_of_time" in told) == (True, True)
    assert serving.ended(serving.job(HEAVY))["state"] == "done"


def test_without_the_setting_there_is_nothing(start: Start) -> None:
    assert posted(start()).status_code == 404
