"""`calculatrice eval`: a calculation, or the text of standard input."""

from __future__ import annotations

from calculatrice.cli.answer import codes, form, warn
from calculatrice.cli.commands import check_form
from calculatrice.cli.complaint import refuse
from calculatrice.cli.errors import UsageError
from calculatrice.cli.executor import surrounded_calculator
from calculatrice.cli.progress import progress
from calculatrice.cli.utf8 import check, printable
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
    """Print a line for each statement; 1 where one has no answer, which ends a text, and only its line of many."""
    show = _show(invocation.options, codes(settings.settled), console)
    if invocation.operands in ((), (STANDARD_INPUT,)):
        from calculatrice.cli.standard_input import answer_lines

        return answer_lines(settings, console, show, as_json="json" in invocation.options)
    text = " ".join(invocation.operands)
    try:
        check(text)
        _calculate(text, settings, console, show)
    except CalculationError as error:
        refuse(error, printable(text), console, as_json="json" in invocation.options)
        return 1
    return 0


def _calculate(text: str, settings: Settings, console: Console, show: Callable[[Result], None]) -> None:
    calculator = surrounded_calculator(settings, lambda: progress(console))
    options = Options(settings.digits, settings.locale, settings.angle)
    last(map(show, calculator.each(text, options)), text)


def _show(options: dict[str, str], settled: list[str], console: Console) -> Callable[[Result], None]:
    """How to print a result."""
    if "json" in options:
        if "form" in options:
            raise UsageError("form_or_json")
        return lambda result: _print_record(result, console)
    name = options.get("form")
    if name is not None:
        check_form(name)
    return lambda result: _print(result, name, settled, console)


def _print(result: Result, name: str | None, settled: list[str], console: Console) -> None:
    shown = line(result, console.locale) if name is None else form(result, name, console.locale)
    console.write(shown)
    warn(result, console, settled)


def _print_record(result: Result, console: Console) -> None:
    from calculatrice.cli.record import encode, record

    console.write(encode(record(result, result.expression, console.locale)))
