"""Hosts as the kit of the protocol makes them, and the servers that they speak to."""

from __future__ import annotations

import asyncio
import random
import sys
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from mcp import Client, StdioServerParameters
from tests.cli.command import Command

from calculatrice.api.reading import Limits
from calculatrice.mcp.local_answers import LocalAnswers
from calculatrice.mcp.server import ToolServer
from calculatrice.settings import Settings
from calculatrice.workers.child import Limits as ChildLimits
from calculatrice.workers.request_executor import RequestExecutor

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from mcp.client.client import ConnectMode
    from mcp_types import CallToolResult

SECONDS = 5.0
ENDLESS = "sum(sin(k)^(1/3); k; 1; 10^8)"
"""What no limit of a test lets come to an end."""
HEAVY = "isprime(2^127-1)"
"""What is not provably quick, and answered by a child in milliseconds."""
AT_ONCE = 20
MODES: tuple[ConnectMode, ...] = ("auto", "legacy")
"""The protocol of today and the one with a handshake, which most hosts still speak."""


@asynccontextmanager
async def beside(mode: ConnectMode = "auto", **settings: Any) -> AsyncIterator[Client]:  # noqa: ANN401  # those of `Settings`
    """A host in the process of the server itself."""
    executor = RequestExecutor(ChildLimits(seconds=SECONDS))
    tools = ToolServer(LocalAnswers([executor]), Limits(Settings(**settings)))
    try:
        async with Client(tools.made(), mode=mode) as host:
            yield host
    finally:
        executor.close()


def by_pipes(home: Path, *options: str) -> StdioServerParameters:
    """How a host starts the command."""
    words = ["-m", "calculatrice", "mcp", *options]
    return StdioServerParameters(command=sys.executable, args=words, env=Command(home).environment())


def called(name: str, mode: ConnectMode = "auto", **arguments: Any) -> CallToolResult:  # noqa: ANN401  # whatever a model writes
    """What one call of a tool comes to."""

    async def call() -> CallToolResult:
        async with beside(mode) as host:
            return await host.call_tool(name, arguments)

    return asyncio.run(call())


def told(result: CallToolResult) -> str:
    """The text of a result."""
    [content] = result.content
    return str(getattr(content, "text", ""))


def sums(number: int) -> list[str]:
    """Sums with a seed of their own: each run asks the same."""
    draw = random.Random(7)  # noqa: S311  # nothing is kept secret with it
    return [f"{draw.randint(1, 99)}/{draw.randint(1, 99)} + sqrt({draw.randint(1, 99)})" for _ in range(number)]


async def answers(host: Client, expressions: list[str]) -> list[Any]:
    """The answers, so many at once, in order."""
    room = asyncio.Semaphore(AT_ONCE)

    async def one(expression: str) -> object:
        async with room:
            return (await host.call_tool("calculate", {"expression": expression})).structured_content

    return list(await asyncio.gather(*map(one, expressions)))
