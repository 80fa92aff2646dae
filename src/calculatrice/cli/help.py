"""`--help` and `--version`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.cli.arguments import HELP, VERSION
from calculatrice.cli.commands import COMMANDS
from calculatrice.cli.messages import say
from calculatrice.cli.table import columns
from calculatrice.settings import SETTINGS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calculatrice.cli.arguments import Command, Invocation, Option
    from calculatrice.cli.console import Console
    from calculatrice.settings import Settings

PROGRAM = "calculatrice"


def version(_invocation: Invocation, _settings: Settings, console: Console) -> int:
    """Print the version."""
    from calculatrice.version import __version__

    console.write(f"{PROGRAM} {__version__}")
    return 0


def help(invocation: Invocation, _settings: Settings, console: Console) -> int:  # noqa: A001  # the option's own name
    """Print the help of the command, or of the program where none was named."""
    whole = invocation.command is COMMANDS[0]
    lines = overview(console.locale) if whole else about(invocation.command, console.locale)
    console.write("\n".join(lines))
    return 0


def overview(locale: str) -> list[str]:
    """The help of the program."""
    commands = [[usage(command), say(f"command_{command.name}", locale)] for command in COMMANDS]
    return [
        say("tagline", locale),
        "",
        f"{say('usage', locale)} {PROGRAM} [OPTIONS] EXPRESSION",
        "",
        say("commands", locale),
        *_indented(columns(commands)),
        "",
        *_options(COMMANDS[0], locale),
        "",
        say("more", locale),
    ]


def about(command: Command, locale: str) -> list[str]:
    """The help of one command."""
    return [
        f"{say('usage', locale)} {PROGRAM} {usage(command)}",
        "",
        say(f"command_{command.name}", locale),
        "",
        *_actions(command, locale),
        *_options(command, locale),
    ]


def usage(command: Command) -> str:
    """The command and the words that it takes."""
    return f"{command.name} {command.operands}".rstrip()


def _actions(command: Command, locale: str) -> list[str]:
    rows = [[action, say(f"{command.name}_{action}", locale)] for action in command.actions]
    return [say("actions", locale), *_indented(columns(rows)), ""] if rows else []


def _options(command: Command, locale: str) -> list[str]:
    rows = [[written(option), meaning(option, locale)] for option in (*command.options, HELP, VERSION)]
    return [say("options", locale), *_indented(columns(rows))]


def written(option: Option) -> str:
    """The option as it is typed.

    >>> [written(option) for option in COMMANDS[0].options][:2]
    ['--digits N', '--locale auto|en|fr']
    """
    short = f"{option.short}, " if option.short else ""
    return f"{short}--{option.name} {option.value or '|'.join(option.choices)}".rstrip()


def meaning(option: Option, locale: str) -> str:
    """What the option does; of a setting, its default too."""
    for setting in SETTINGS:
        if setting.option == option.name:
            return f"{setting.help[locale]} ({setting.default})"
    return say(f"option_{option.name}", locale)


def _indented(lines: Sequence[str]) -> list[str]:
    return [f"  {line}" for line in lines]
