"""The manual page: what `--help` says of every command, in the language of `man`.

`python -m calculatrice.cli.manual` writes it into `man/`, in both languages, from where the wheel takes it.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from calculatrice.cli.arguments import HELP, VERSION
from calculatrice.cli.commands import COMMANDS
from calculatrice.cli.help import PROGRAM, meaning, usage, written
from calculatrice.cli.manual_messages import MANUAL_MESSAGES
from calculatrice.cli.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from calculatrice.cli.arguments import Command

FOLDER = Path(__file__).parent / "man"
FILES = {"en": FOLDER / "calculatrice.1", "fr": FOLDER / "fr" / "calculatrice.1"}
STATUSES = ("0", "1", "2", "74", "130", "141")


def manual(locale: str) -> str:
    """The page.

    >>> manual("en").splitlines()[0]
    '.TH CALCULATRICE 1 "" "Calculatrice"'
    """
    return "\n".join(
        [*_head(locale), *(line for command in COMMANDS for line in _command(command, locale)), *_end(locale)]
    )


def _head(locale: str) -> Iterator[str]:
    yield '.TH CALCULATRICE 1 "" "Calculatrice"'
    yield from (f".SH {_say('name', locale)}", f"{PROGRAM} \\- {_text(say('tagline', locale))}")
    yield f".SH {_say('synopsis', locale)}"
    yield f".B {PROGRAM}"
    yield "[OPTIONS] EXPRESSION"
    yield ".br"
    yield f".B {PROGRAM}"
    yield _say("command", locale)
    yield f".SH {_say('description', locale)}"
    yield _text(_say("about", locale))
    yield f".SH {_say('commands', locale)}"


def _command(command: Command, locale: str) -> Iterator[str]:
    yield f".SS {_text(f'{PROGRAM} {usage(command)}')}"
    yield _text(say(f"command_{command.name}", locale))
    for action in command.actions:
        yield from _item(action, say(f"{command.name}_{action}", locale))
    for option in (*command.options, *((HELP, VERSION) if command is COMMANDS[0] else ())):
        yield from _item(written(option), meaning(option, locale))


def _item(name: str, about: str) -> Iterator[str]:
    yield ".TP"
    yield f"\\fB{_text(name)}\\fR"
    yield _text(about)


def _end(locale: str) -> Iterator[str]:
    yield f".SH {_say('statuses', locale)}"
    for status in STATUSES:
        yield from _item(status, _say(f"status_{status}", locale))
    yield f".SH {_say('examples', locale)}"
    for example in _say("examples_lines", locale).splitlines():
        yield from (".PP", f".B {_text(example)}")
    yield ""


def _say(reason: str, locale: str) -> str:
    return MANUAL_MESSAGES[reason][locale]


def _text(text: str) -> str:
    """The text with what means something to `man` written out."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace("`", "\\(ga")
    return f"\\&{escaped}" if escaped.startswith(".") else escaped


def write() -> None:
    """Write the pages of both languages."""
    for locale, path in FILES.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(manual(locale), encoding="utf-8")


if __name__ == "__main__":
    write()
