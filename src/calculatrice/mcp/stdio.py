"""The tools for one host that has started this process: by standard input and output."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mcp.server.stdio import stdio_server

if TYPE_CHECKING:
    from calculatrice.mcp.server import ToolServer


async def serve(tools: ToolServer) -> None:
    """Answer the host until it closes standard input."""
    server = tools.made()
    async with stdio_server() as (incoming, outgoing):
        await server.run(incoming, outgoing, server.create_initialization_options())
