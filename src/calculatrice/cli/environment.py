"""`calculatrice settings`: every setting, its value, and where to set it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.cli.table import columns
from calculatrice.settings import SETTINGS

if TYPE_CHECKING:
    from calculatrice.cli.arguments import Invocation
    from calculatrice.cli.console import Console
    from calculatrice.settings import Settings


def run(_invocation: Invocation, settings: Settings, console: Console) -> int:
    """Print the table of the settings."""
    heads = [console.say(head) for head in ("setting", "value", "default", "variable", "meaning")]
    rows = [
        [setting.name, _text(settings, setting.name), setting.default, setting.variable, setting.help[console.locale]]
        for setting in SETTINGS
    ]
    head, *lines = columns([heads, *rows])
    console.write(console.paint(head, "bold", console.out))
    console.write("\n".join(lines))
    return 0


def _text(settings: Settings, name: str) -> str:
    value = getattr(settings, name)
    return f"{value:g}" if isinstance(value, float) else str(value)
