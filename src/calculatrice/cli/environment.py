"""`calculatrice settings`: every setting, its value, and where to set it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from calculatrice.cli.table import columns
from calculatrice.settings import DEFAULTS, SETTINGS
from calculatrice.settings.setting import HIDDEN

if TYPE_CHECKING:
    from calculatrice.cli.arguments import Invocation
    from calculatrice.cli.console import Console
    from calculatrice.settings import Settings

_BEFORE_HOST = re.compile(r"^([\w+.-]+://[^:/?@]*:).*@")
_IN_QUERY = re.compile(r"([?&][^=&]*password[^=&]*=)[^&]*", re.IGNORECASE)


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
    if isinstance(value, float):
        return f"{value:g}"
    hidden = name == "secret" and value != DEFAULTS[name]
    return HIDDEN if hidden else without_passwords(str(value))


def without_passwords(url: str) -> str:
    """The same URL, with nothing in it that opens anything; rather too much is hidden than too little.

    >>> without_passwords("postgresql://calculatrice:p@ss:w/rd@db/calculatrice?password=again&sslmode=require")
    'postgresql://calculatrice:***@db/calculatrice?password=***&sslmode=require'
    >>> without_passwords("sqlite:////tmp/calculations.db")
    'sqlite:////tmp/calculations.db'
    """
    return _IN_QUERY.sub(rf"\1{HIDDEN}", _BEFORE_HOST.sub(rf"\1{HIDDEN}@", url))
