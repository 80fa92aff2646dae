"""Draws `session.svg`, the picture of the README: a real session of the command, its real output.

Run it with the project's Python: `make picture`.
"""

from __future__ import annotations

import io
import os
import shlex
import subprocess
import sys
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

PICTURE = Path(__file__).with_name("session.svg")
COLUMNS = 84
SESSION = (
    "calculatrice 'sqrt(2) * sqrt(3)'",
    "calculatrice '200 + 10%'",
    "calculatrice '16*atan(1/5) - 4*atan(1/239) - pi'",
    "calculatrice 'ln(10^100 + 1) - ln(10^100)'",
    "calculatrice --digits 60 'sin(pi/12)'",
    "calculatrice '6/2(1+2)'",
    "calculatrice 'sqrt(2)*sqrt(3) == sqrt(6)'",
    "calculatrice '1/(sqrt(2)^2 - 2)'",
    "calculatrice 'factor(2^67 - 1)' --form exact",
)
PAPER = TerminalTheme(
    (250, 249, 246),
    (40, 40, 46),
    [
        *[(40, 40, 46), (176, 48, 48), (40, 112, 72), (150, 104, 16)],
        *[(36, 84, 160), (130, 60, 130), (20, 110, 120), (90, 90, 96)],
    ],
)
FRAME = """<svg class="rich-terminal" viewBox="0 0 {width} {height}" xml:space="preserve" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{ font-family: ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace;
  font-size: {char_height}px; line-height: {line_height}px; }}
{styles}
</style>
<defs>{lines}</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


def answer(command: str) -> str:
    """What the command prints, warnings and errors included."""
    program, *words = shlex.split(command)
    environment = os.environ | {"CALCULATRICE_LOCALE": "en", "NO_COLOR": "1"}
    done = subprocess.run(  # noqa: S603  # the project's own command
        [sys.executable, "-m", program, *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        env=environment,
    )
    return done.stdout.rstrip("\n")


def session() -> Text:
    """The commands, each with its answer."""
    text = Text()
    for command in SESSION:
        text.append("$ ", style="green bold").append(f"{command}\n", style="bold").append(f"{answer(command)}\n")
    return text


def picture() -> str:
    """The session as SVG, drawn with the fonts of whoever looks at it."""
    console = Console(record=True, width=COLUMNS, file=io.StringIO(), force_terminal=True, legacy_windows=False)
    console.print(session(), end="", soft_wrap=False)
    return console.export_svg(title="calculatrice", theme=PAPER, code_format=FRAME, unique_id="session")


if __name__ == "__main__":
    PICTURE.write_text(picture(), "utf-8")
