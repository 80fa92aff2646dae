"""The command `calculatrice`."""

from __future__ import annotations

import os
import sys
from importlib import import_module

from calculatrice.cli.arguments import parse
from calculatrice.cli.commands import COMMANDS
from calculatrice.cli.console import standard
from calculatrice.cli.errors import UsageError, usage_sentence
from calculatrice.settings import from_environment, given, language_of, resolve
from calculatrice.settings.setting import InvalidSetting

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from calculatrice.cli.arguments import Invocation
    from calculatrice.cli.console import Console
    from calculatrice.settings import Settings

    Run = Callable[[Invocation, Settings, Console], int]

WRONG_USAGE = 2
UNWRITABLE = 74
"""EX_IOERR of sysexits.h."""
INTERRUPTED = 130
NOBODY_READS = 141
"""What a shell says of a program that SIGPIPE ended."""

WANTED = {"cloud": "cloud", "mcp": "mcp"}
"""The extras of commands that have one of their own, whatever else brings what they lack."""
LEFT_OUT = "calculatrice.cloud"
"""The part that the image is without."""


def main(words: Sequence[str] | None = None) -> int:
    """Do what the words of the command line ask for, and return the status to exit with.

    0: done; 1: a calculation has no answer; 2: wrong usage; 74: the output can’t be written; 130: stopped by Ctrl-C;
    141: nobody reads the output.
    """
    console = standard(os.environ)
    try:
        status = _run(sys.argv[1:] if words is None else words, console)
        console.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        return _unwritable(error, console)
    return status


def _unwritable(error: OSError, console: Console) -> int:
    """Nothing that is left in the buffers can be written any more: it goes nowhere, instead of failing once more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), console.out.fileno())
    if isinstance(error, BrokenPipeError):
        return NOBODY_READS
    console.err.write(f"{error.strerror}\n")
    return UNWRITABLE


def _run(words: Sequence[str], console: Console) -> int:
    console.locale = language_of(os.environ)
    try:
        invocation = parse(words or _without_words(), COMMANDS)
        settings = resolve(from_environment(os.environ) | given(invocation.options), os.environ)
        console.locale = settings.locale
        return _answering(invocation, settings, console)
    except (UsageError, InvalidSetting) as error:
        console.complain(usage_sentence(error, console.locale))
        return WRONG_USAGE


def _answering(invocation: Invocation, settings: Settings, console: Console) -> int:
    """Run the command; where a package is lacking, say what brings it."""
    try:
        return _runner(invocation)(invocation, settings, console)
    except ModuleNotFoundError as error:
        from calculatrice.extras import install, lacking

        extra = lacking(error, WANTED.get(invocation.command.name, ""))
        if extra is None:
            raise
        raise UsageError("extra_lacking", name=error.name, command=install(extra)) from error


def _without_words() -> list[str]:
    return ["repl"] if sys.stdin.isatty() else ["eval"]


def _runner(invocation: Invocation) -> Run:
    about = next((option for option in ("help", "version") if option in invocation.options), None)
    path = f"calculatrice.cli.help:{about}" if about else invocation.command.run
    module, _, function = path.partition(":")
    try:
        run: Run = getattr(import_module(module), function)
    except ModuleNotFoundError as error:
        if error.name != LEFT_OUT:
            raise
        raise UsageError("no_cloud_here") from error
    return run


if __name__ == "__main__":
    sys.exit(main())
