"""From the words of a command line to what is asked for.

A word is an option only where it begins with `--` and a letter, or is one of `SHORT`, so that `-2^2` is an expression;
what follows a lone `--` is never an option.
"""

from __future__ import annotations

from calculatrice.cli.errors import UsageError
from calculatrice.engine.records import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


@record(frozen=True)
class Option:
    """`--name`, or `--name VALUE` where `value` names it or `choices` holds all there are; `short`, a letter for it."""

    name: str
    value: str = ""
    choices: tuple[str, ...] = ()
    short: str = ""

    @property
    def is_flag(self) -> bool:
        return not self.value and not self.choices


@record(frozen=True)
class Command:
    """One thing the program does: `run` is `module:function`, `operands` how help shows the words it takes.

    `actions` are what the first of these words may be, where there is a choice of things to do.
    """

    name: str
    run: str
    operands: str = ""
    most: int | None = 0
    options: tuple[Option, ...] = ()
    actions: tuple[str, ...] = ()


@record(frozen=True)
class Invocation:
    """A command line, understood."""

    command: Command
    operands: tuple[str, ...]
    options: dict[str, str]


HELP, VERSION = Option("help"), Option("version")
SHORT = {"-h": "--help", "-V": "--version", "-t": "--terse"}


def parse(words: Sequence[str], commands: Sequence[Command]) -> Invocation:
    """What the words ask for: the first command where no other is named. Raises `UsageError`.

    >>> calculate = Command("eval", "m:f", most=None, options=(Option("digits", "N"),))
    >>> parse(["--digits", "50", "-2^2"], [calculate]).operands
    ('-2^2',)
    """
    known = {option.name: option for command in commands for option in command.options}
    known |= {HELP.name: HELP, VERSION.name: VERSION}
    operands: list[str] = []
    options: dict[str, str] = {}
    named = None
    queue = iter(words)
    for word in queue:
        if word == "--":
            operands.extend(queue)
        elif is_option(word):
            options |= _read_option(SHORT.get(word, word), queue, known)
        elif short := _short(word, named):
            options |= {short: ""}
        elif named or operands or not (named := _named(word, commands)):
            operands.append(word)
    return _checked(Invocation(named or commands[0], tuple(operands), options))


def is_option(word: str) -> bool:
    """Whether the word can only be an option.

    >>> [is_option(word) for word in ("--digits", "--2", "-x", "-h", "-")]
    [True, False, False, True, False]
    """
    return word in SHORT or (word.startswith("--") and word[2:3].isalpha())


def _short(word: str, named: Command | None) -> str:
    """The option of the command that the letter stands for: `-f` alone may as well be an expression."""
    return next((option.name for option in (named.options if named and word else ()) if option.short == word), "")


def _named(word: str, commands: Sequence[Command]) -> Command | None:
    return next((command for command in commands if command.name == word), None)


def _read_option(word: str, queue: Iterator[str], known: dict[str, Option]) -> dict[str, str]:
    name, equals, value = word[2:].partition("=")
    option = known.get(name)
    if option is None:
        raise UsageError("unknown_option", option=word, near=_near(name, known))
    if option.is_flag:
        if equals:
            raise UsageError("needless_value", option=f"--{name}")
        return {name: ""}
    if not equals:
        value = next(queue, "")
    if not value or (option.choices and value not in option.choices):
        raise UsageError("wrong_value", option=f"--{name}", expected=option.value or " | ".join(option.choices))
    return {name: value}


def _near(name: str, known: dict[str, Option]) -> str:
    from difflib import get_close_matches

    return " ".join(f"--{close}" for close in get_close_matches(name, known, 1) or known)


def _checked(invocation: Invocation) -> Invocation:
    command, options, operands = invocation.command, invocation.options, invocation.operands
    if HELP.name in options or VERSION.name in options:
        return invocation
    foreign = options.keys() - {option.name for option in command.options}
    if foreign:
        raise UsageError("foreign_option", option=f"--{min(foreign)}", command=command.name)
    if command.most is not None and len(operands) > command.most:
        raise UsageError("needless_operand", operand=operands[command.most], command=command.name)
    return invocation
