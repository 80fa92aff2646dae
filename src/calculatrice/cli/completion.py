"""`calculatrice completion`: the script that completes commands, options and values in a shell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.cli.arguments import HELP, VERSION
from calculatrice.cli.commands import COMMANDS, FORMS, SHELLS
from calculatrice.cli.errors import UsageError
from calculatrice.cli.help import meaning
from calculatrice.cli.messages import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from calculatrice.cli.arguments import Command, Invocation, Option
    from calculatrice.cli.console import Console
    from calculatrice.settings import Settings

BASH = """\
# calculatrice completion bash > ~/.local/share/bash-completion/completions/calculatrice
_calculatrice() {{
  local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD - 1]}} command=${{COMP_WORDS[1]}} words
  case $before in
{values}
  *)
    case $command in
{options}
    *) words="{commands} {default}" ;;
    esac
    ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}}
complete -F _calculatrice calculatrice
"""
ZSH = """\
#compdef calculatrice
# calculatrice completion zsh > a file named _calculatrice in a folder of $fpath
_calculatrice() {{
  local -a commands
  commands=(
{commands}
  )
  case $words[2] in
{options}
  *) _arguments '1: :{{_describe command commands}}' {default} ;;
  esac
}}
_calculatrice "$@"
"""
FISH_COMMAND = "complete -c calculatrice -n __fish_use_subcommand -f -a {name} -d {meaning}"
FISH_OPTION = "complete -c calculatrice -n {condition} -f -l {name}{value} -d {meaning}"


def run(invocation: Invocation, _settings: Settings, console: Console) -> int:
    """Print the script of the shell that is named."""
    shell = invocation.operands[0] if invocation.operands else ""
    if shell not in SCRIPTS:
        raise UsageError("missing_operand", command="completion", expected="|".join(SHELLS))
    console.write(SCRIPTS[shell](console.locale).rstrip())
    return 0


def bash(_locale: str) -> str:
    """The script for bash, which shows no explanations."""
    valued = {option.name: values(option) for command in COMMANDS for option in command.options if not option.is_flag}
    return BASH.format(
        values="\n".join(f'  --{name}) words="{" ".join(words)}" ;;' for name, words in valued.items()),
        options="\n".join(f'    {command.name}) words="{_bash_words(command)}" ;;' for command in COMMANDS),
        commands=" ".join(command.name for command in COMMANDS),
        default=_bash_words(COMMANDS[0]),
    )


def _bash_words(command: Command) -> str:
    return " ".join([*operands(command), *(f"--{option.name}" for option in options(command))])


def zsh(locale: str) -> str:
    """The script for zsh."""
    return ZSH.format(
        commands="\n".join(f"    {_quoted(f'{command.name}:{_about(command, locale)}')}" for command in COMMANDS),
        options="\n".join(
            f"  {command.name}) _arguments '1: :()' {_zsh_words(command, locale)} ;;" for command in COMMANDS
        ),
        default=_zsh_words(COMMANDS[0], locale),
    )


def _zsh_words(command: Command, locale: str) -> str:
    words = [_quoted(f"--{option.name}[{meaning(option, locale)}]{_zsh_value(option)}") for option in options(command)]
    named = operands(command)
    return " ".join([*words, *([_quoted(f"2: :({' '.join(named)})")] if named else [])])


def _zsh_value(option: Option) -> str:
    return "" if option.is_flag else f": :({' '.join(values(option))})"


def fish(locale: str) -> str:
    """The script for fish."""
    lines = ["# calculatrice completion fish > ~/.config/fish/completions/calculatrice.fish"]
    for command in COMMANDS:
        lines.append(FISH_COMMAND.format(name=command.name, meaning=_quoted(_about(command, locale))))
        seen = _quoted(f"__fish_seen_subcommand_from {command.name}")
        lines += [f"complete -c calculatrice -n {seen} -f -a {_quoted(' '.join(operands(command)))}"] * bool(
            operands(command)
        )
        lines += [_fish_option(option, seen, locale) for option in options(command)]
    lines += [_fish_option(option, "__fish_use_subcommand", locale) for option in options(COMMANDS[0])]
    return "\n".join(lines)


def _fish_option(option: Option, condition: str, locale: str) -> str:
    value = "" if option.is_flag else f" -x -a {_quoted(' '.join(values(option)))}"
    return FISH_OPTION.format(
        condition=condition, name=option.name, value=value, meaning=_quoted(meaning(option, locale))
    )


def options(command: Command) -> tuple[Option, ...]:
    """All options that a command takes."""
    return (*command.options, HELP, VERSION)


def values(option: Option) -> tuple[str, ...]:
    """The values that can be proposed for an option."""
    return FORMS if option.name == "form" else option.choices


def operands(command: Command) -> tuple[str, ...]:
    """The words that can be proposed after a command."""
    if command.name == "completion":
        return SHELLS
    if command.name == "functions":
        from calculatrice.engine.functions.catalogue import names

        return names()
    if command.name == "units":
        from calculatrice.cli import units

        return units.names()
    return command.actions


def _about(command: Command, locale: str) -> str:
    return say(f"command_{command.name}", locale)


def _quoted(text: str) -> str:
    from shlex import quote

    return quote(text)


SCRIPTS: dict[str, Callable[[str], str]] = {"bash": bash, "zsh": zsh, "fish": fish}
