"""`calculatrice mcp`: tools for a language model, until its host closes standard input."""

from __future__ import annotations

import asyncio
import sys
from typing import TYPE_CHECKING

from calculatrice.bootstrap import serve_tools
from calculatrice.settings.setting import InvalidSetting

if TYPE_CHECKING:
    from calculatrice.cli.arguments import Invocation
    from calculatrice.cli.console import Console
    from calculatrice.settings import Settings


def run(_invocation: Invocation, settings: Settings, console: Console) -> int:
    """Serve the host. Raises `InvalidSetting` without a process for long calculations: there is none elsewhere."""
    if settings.workers == 0:
        raise InvalidSetting("workers", "0")
    if sys.stdin.isatty():
        console.complain(console.say("mcp_waits"))
    asyncio.run(serve_tools(settings))
    return 0
