"""What the page for hosts says is what there is."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from calculatrice.cli.commands import COMMANDS
from calculatrice.mcp.endpoint import PATH
from calculatrice.mcp.tools import TOOLS

PAGE = (Path(__file__).parents[2] / "docs" / "language-models.md").read_text(encoding="utf-8")
CONFIGURATIONS = [json.loads(block) for block in re.findall(r"```json\n(.*?)```", PAGE, re.DOTALL)]


def test_the_table_has_every_tool() -> None:
    assert re.findall(r"^\| `(\w+)` \|", PAGE, re.MULTILINE) == [*TOOLS]


@pytest.mark.parametrize("configuration", CONFIGURATIONS, ids=lambda each: next(iter(each)))
def test_a_configuration_starts_the_command_or_names_its_address(configuration: dict[str, Any]) -> None:
    [[server]] = [each.values() for each in configuration.values()]
    if server.get("type") == "http":
        assert server["url"].endswith(PATH)
    else:
        assert (server["command"], server["args"]) == ("calculatrice", ["mcp"])
        assert "mcp" in [command.name for command in COMMANDS]
