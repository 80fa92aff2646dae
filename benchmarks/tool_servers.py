"""Calculator servers for language models: ours and those of PyPI and npm, each installed apart under `.cache/bench`."""

from __future__ import annotations

import shutil
import sys
import venv
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from benchmarks.install import CACHE, succeeds

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class ToolServer:
    """How a host starts a server and asks it: the tool, its argument, and the column of the table that it reads."""

    name: str
    command: str
    tool: str
    argument: str
    syntax: str
    words: tuple[str, ...] = ()
    more: dict[str, str] = field(default_factory=dict)

    def arguments(self, row: dict[str, str]) -> dict[str, str]:
        """What the tool is given for a row of the table."""
        return {self.argument: row[self.syntax], **self.more}


OURS = ToolServer("calculatrice", sys.executable, "calculate", "expression", "question", ("-m", "calculatrice", "mcp"))
PYTHON = {
    "mcp-server-calculator==0.2.1": ("mcp-server-calculator", "calculate", "expression"),
    "mcp-mathematics==2.3.1": ("mcp-mathematics", "calculate_expression", "expr"),
}
"""Packages of PyPI: their program, its tool and the argument of that."""
NODE = "@coo-quack/calc-mcp@2.1.1"
"""The server of npm that evaluates expressions, by math.js."""


def tool_servers() -> tuple[list[ToolServer], list[str]]:
    """The servers that can be had here, installed, and a sentence for each that can't."""
    found, absent = [OURS], []
    for pin, (program, tool, argument) in PYTHON.items():
        command = _from_pypi(pin, program)
        if command.is_file():
            found.append(ToolServer(program, str(command), tool, argument, "python"))
        else:
            absent.append(f"{program}: pip could not install {pin}")
    script = _from_npm()
    if script.is_file():
        found.append(ToolServer("calc-mcp", "node", "math", "expression", "mathjs", (str(script),), {"action": "eval"}))
    else:
        absent.append(f"calc-mcp: npm could not install {NODE}")
    return found, absent


def _from_pypi(pin: str, program: str) -> Path:
    """The program of a package, which has an environment of its own: each asks for another edition of the kit."""
    home = CACHE / "tools" / program
    command = home / "bin" / program
    if not command.is_file():
        venv.create(home, with_pip=True)
        succeeds([str(home / "bin" / "python"), "-m", "pip", "install", "--quiet", pin])
    return command


def _from_npm() -> Path:
    home = CACHE / "tools" / "node"
    script = home / "node_modules" / ".bin" / "calc-mcp"
    if not script.is_file() and shutil.which("npm"):
        succeeds(["npm", "install", "--no-audit", "--no-fund", "--prefix", str(home), NODE])
    return script
