"""The command as hosts start it: both protocols, many calls, two hosts at once, calls that are given up."""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import pytest
from mcp import Client
from tests.cli.command import Command
from tests.mcp.hosts import ENDLESS, HEAVY, MODES, answers, by_pipes, sums

from calculatrice.service.execution import answer_inline
from calculatrice.service.request import Request

if TYPE_CHECKING:
    from pathlib import Path

    from mcp.client.client import ConnectMode

CALLS = 500
"""And as many at the address of a server."""


def test_many_calls_have_the_answers_of_the_engine(tmp_path: Path) -> None:
    async def talk() -> list[Any]:
        async with Client(by_pipes(tmp_path)) as host:
            return await answers(host, sums(CALLS))

    found = asyncio.run(talk())
    assert [each["decimal"] for each in found] == [answer_inline(Request(each)).decimal for each in sums(CALLS)]


@pytest.mark.parametrize("mode", MODES)
def test_two_hosts_at_once_are_answered_each_for_itself(tmp_path: Path, mode: ConnectMode) -> None:
    async def talk() -> list[list[Any]]:
        async with Client(by_pipes(tmp_path), mode=mode) as one, Client(by_pipes(tmp_path), mode=mode) as other:
            return list(await asyncio.gather(answers(one, ["1+1", HEAVY, "x = 1"]), answers(other, ["2+2", "x"])))

    first, second = asyncio.run(talk())
    assert [each["decimal"] for each in first] == ["2", "true", "1"]
    assert (second[0]["decimal"], second[1]["code"]) == ("4", "unknown_name")


@pytest.mark.parametrize("mode", MODES)
def test_a_call_that_is_given_up_leaves_the_server_to_the_next(tmp_path: Path, mode: ConnectMode) -> None:
    async def talk() -> tuple[list[float], Any]:
        seen: list[float] = []

        async def heard(progress: float, total: float | None, message: str | None) -> None:  # noqa: ARG001  # by these names
            seen.append(progress)

        async with Client(by_pipes(tmp_path, "--workers", "1", "--seconds", "600"), mode=mode) as host:
            with suppress(TimeoutError):
                await asyncio.wait_for(host.call_tool("calculate", {"expression": ENDLESS}, progress_callback=heard), 4)
            return seen, (await answers(host, [HEAVY]))[0]

    seen, after = asyncio.run(talk())
    assert (bool(seen), seen == sorted(seen), after["decimal"]) == (True, True, "true")


def test_what_is_no_message_does_not_end_the_server_and_its_end_is_that_of_its_host(tmp_path: Path) -> None:
    lines = ['"\\ud800"', "{", "[" * 10_000, "1" * 100_000, '{"jsonrpc":"2.0","id":1,"method":"ping"}']
    with Command(tmp_path).start("mcp") as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write("\n".join([*lines, ""]).encode())
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["id"] == 1
        assert process.communicate() == (b"", b"")
    assert process.returncode == 0
