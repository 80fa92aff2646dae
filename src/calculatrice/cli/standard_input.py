"""Standard input as a session: one line after the other, each with its answer or its error."""

from __future__ import annotations

import sys

from calculatrice.cli.complaint import refuse
from calculatrice.cli.dialogue import Dialogue
from calculatrice.cli.executor import surrounded_calculator
from calculatrice.cli.options import options_of
from calculatrice.cli.progress import progress
from calculatrice.cli.stream import chunks, lines
from calculatrice.cli.utf8 import MOST_BYTES, check, decode, printable
from calculatrice.engine.errors import CalculationError
from calculatrice.service.perform import last

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from calculatrice.cli.console import Console
    from calculatrice.engine.answers.result import Result
    from calculatrice.engine.language.continuing import Line
    from calculatrice.engine.options import Options
    from calculatrice.settings import Settings

    Show = Callable[[Result], None]


def answer_lines(
    settings: Settings, console: Console, show: Show, forms: tuple[str, ...] = (), *, as_json: bool
) -> int:
    """Show the results of every line, and the errors of those that have none; 1 where there are any of these."""
    dialogue = Dialogue(surrounded_calculator(settings, lambda: progress(console)))
    options = options_of(settings)
    answered = refused = 0
    waiting = chunks(sys.stdin.fileno(), console.flush)
    for number, data in enumerate(lines(waiting, MOST_BYTES), start=1):
        line = dialogue.line(decode(data), options)
        try:
            answered += _answer(line, dialogue, options, forms, show)
        except CalculationError as error:
            refuse(error, printable(line.text), console, as_json=as_json, line=number)
            refused += 1
    console.flush()
    return _status(console, answered, refused, as_json=as_json)


def _answer(line: Line, dialogue: Dialogue, options: Options, forms: tuple[str, ...], show: Show) -> int:
    """Show the results of one line, and return how many there are."""
    check(line.text)
    count = 0
    for result in dialogue.answers(line, options, forms):
        show(result)
        count += 1
    return count


def _status(console: Console, answered: int, refused: int, *, as_json: bool) -> int:
    """Of an input with nothing to calculate, too, something is said."""
    if not answered and not refused:
        try:
            last((), "")
        except CalculationError as error:
            refuse(error, "", console, as_json=as_json)
        return 1
    return 1 if refused else 0
