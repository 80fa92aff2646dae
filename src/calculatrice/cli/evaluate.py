"""`calculatrice eval`: a calculation, or the text of standard input."""

from __future__ import annotations

from calculatrice.cli.answer import codes, shown, terse, warn
from calculatrice.cli.commands import form_named
from calculatrice.cli.complaint import refuse
from calculatrice.cli.errors import UsageError
from calculatrice.cli.executor import surrounded_calculator
from calculatrice.cli.options import options_of
from calculatrice.cli.progress import progress
from calculatrice.cli.utf8 import check, printable
from calculatrice.engine.errors import CalculationError
from calculatrice.engine.language.wishes import is_fixed
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
    form = _form(invocation.options)
    as_json, is_terse = "json" in invocation.options, "terse" in invocation.options
    is_text = invocation.operands in ((), (STANDARD_INPUT,))
    if is_text and is_fixed(form):
        from calculatrice.cli.column import ColumnConsole  # only this needs it

        console = ColumnConsole.beside(console)
    show = _show(form, codes(settings.settled), console, as_json=as_json, is_terse=is_terse)
    if is_text:
        from calculatrice.cli.standard_input import answer_lines

        return answer_lines(settings, console, show, _asked(form), as_json=as_json)
    text = " ".join(invocation.operands)
    try:
        check(text)
        _calculate(text, settings, console, show, _asked(form))
    except CalculationError as error:
        refuse(error, printable(text), console, as_json=as_json)
        return 1
    return 0


def _form(options: dict[str, str]) -> str | None:
    """The form that is asked for, by its name."""
    if "terse" in options and (other := min(options.keys() & {"form", "json"}, default=None)):
        raise UsageError("terse_alone", option=f"--{other}")
    if "form" not in options:
        return None
    if "json" in options:
        raise UsageError("form_or_json")
    return form_named(options["form"])


def _asked(form: str | None) -> tuple[str, ...]:
    return () if form is None else (form,)


def _calculate(
    text: str, settings: Settings, console: Console, show: Callable[[Result], None], forms: tuple[str, ...]
) -> None:
    calculator = surrounded_calculator(settings, lambda: progress(console))
    options = options_of(settings)
    last(map(show, calculator.each(text, options, forms)), text)


def _show(
    form: str | None, settled: list[str], console: Console, *, as_json: bool, is_terse: bool
) -> Callable[[Result], None]:
    """How to print a result."""
    if as_json:
        return lambda result: _print_record(result, console)
    if is_terse:
        return lambda result: _print_alone(result, settled, console)
    return lambda result: _print(result, form, settled, console)


def _print(result: Result, name: str | None, settled: list[str], console: Console) -> None:
    console.write(shown(result, name, console.locale))
    warn(result, console, settled)


def _print_alone(result: Result, settled: list[str], console: Console) -> None:
    console.write(terse(result, console.locale))
    warn(result, console, settled)


def _print_record(result: Result, console: Console) -> None:
    from calculatrice.cli.record import encode, record

    console.write(encode(record(result, result.expression, console.locale)))
