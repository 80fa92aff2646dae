"""`calculatrice eval`: a calculation, or the text of standard input."""

from __future__ import annotations

import sys

from calculatrice.cli.answer import form, warn
from calculatrice.cli.commands import check_form
from calculatrice.cli.complaint import complain
from calculatrice.cli.errors import UsageError
from calculatrice.cli.executor import surrounded_calculator
from calculatrice.cli.progress import progress
from calculatrice.cli.utf8 import MOST_BYTES, check, decode, printable
from calculatrice.engine.answers.saying import line
from calculatrice.engine.errors import CalculationError
from calculatrice.engine.options import Options
from calculatrice.service.perform import last

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from calculatrice.cli.arguments import Invocation
    from calculatrice.cli.console import Console
    from calculatrice.engine.answers.result import Result
    from calculatrice.settings import Settings

STANDARD_INPUT = "-"


def run(invocation: Invocation, settings: Settings, console: Console) -> int:
    """Print a line for each statement; 1 where one has no answer, which ends the text."""
    text = _text(invocation.operands)
    try:
        check(text)
        _calculate(text, settings, console, _show(invocation.options, console))
    except CalculationError as error:
        _refuse(error, printable(text), invocation.options, console)
        return 1
    return 0


def _text(operands: tuple[str, ...]) -> str:
    if operands in ((), (STANDARD_INPUT,)):
        return decode(sys.stdin.buffer.read(MOST_BYTES + 1))
    return " ".join(operands)


def _calculate(text: str, settings: Settings, console: Console, show: Callable[[Result], None]) -> None:
    calculator = surrounded_calculator(settings, lambda: progress(console))
    options = Options(settings.digits, settings.locale, settings.angle)
    last(map(show, calculator.each(text, options)), text)


def _show(options: dict[str, str], console: Console) -> Callable[[Result], None]:
    """How to print a result."""
    if "json" in options:
        if "form" in options:
            raise UsageError("form_or_json")
        return lambda result: _print_record(result, console)
    name = options.get("form")
    if name is not None:
        check_form(name)
    return lambda result: _print(result, name, console)


def _print(result: Result, name: str | None, console: Console) -> None:
    shown = line(result, console.locale) if name is None else form(result, name, console.locale)
    console.write(shown)
    warn(result, console)


def _print_record(result: Result, console: Console) -> None:
    from calculatrice.cli.record import encode, record

    console.write(encode(record(result, result.expression, console.locale)))


def _refuse(error: CalculationError, text: str, options: dict[str, str], console: Console) -> None:
    if "json" not in options:
        complain(error, text, console)
        return
    from calculatrice.cli.record import encode, failure

    console.write(encode(failure(error, text, console.locale)))
