"""The magic `calc`: `%calc EXPRESSION` gives an answer, `%%calc` shows that of every line of a cell.

The notebook's namespace is where variables are, so that there is one `x`: those that a calculation names are taken from
there, and what it defines is written there. Functions stay with the magic.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from IPython.core.error import UsageError
from IPython.core.magic import Magics, line_cell_magic, magics_class, no_var_expand
from IPython.display import display

from calculatrice.cli.arguments import Command, parse
from calculatrice.cli.commands import CALCULATION
from calculatrice.cli.errors import UsageError as WrongUsage
from calculatrice.cli.errors import usage_sentence
from calculatrice.cli.excerpt import excerpt
from calculatrice.cli.messages import say
from calculatrice.engine.errors import CalculationError
from calculatrice.engine.session import ANSWER, Session
from calculatrice.jupyter.namespace import left_out, taken
from calculatrice.library import evaluate
from calculatrice.settings import from_environment, given, language_of, resolve
from calculatrice.settings.setting import InvalidSetting

if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell

    from calculatrice.engine.answers.result import Result
    from calculatrice.settings import Settings

WISHES = ("digits", "locale", "angle", "units", "seconds", "memory")
CALC = Command("calc", "", "EXPRESSION", None, tuple(option for option in CALCULATION if option.name in WISHES))


@magics_class
class CalculatorMagics(Magics):
    """The magic of one shell, with the functions that its cells have defined."""

    shell: InteractiveShell

    def __init__(self, shell: InteractiveShell) -> None:
        super().__init__(shell)
        self._session = Session()
        self._functions: dict[str, str] = {}

    @no_var_expand
    @line_cell_magic
    def calc(self, line: str, cell: str | None = None) -> Result | None:
        """Calculate: `%calc [--digits N] [--locale en|fr] [--angle A] [--units U] EXPRESSION`, `%%calc` lines."""
        settings, text = understood(line)
        texts = [text, *(cell or "").splitlines()]
        *before, last = [each for each in texts if each.strip()] or [text]
        for each in before:
            display(self._answered(each, settings))
        return self._answered(last, settings)

    def _answered(self, text: str, settings: Settings) -> Result:
        try:
            result = self._calculated(text, settings)
        except CalculationError as error:
            said = sentences(error, text, settings.locale)
            error.__dict__["_render_traceback_"] = lambda: said  # what IPython shows instead of a traceback
            raise
        self._keep(result)
        return result

    def _calculated(self, text: str, settings: Settings) -> Result:
        read = " ".join([text, *self._functions.values()])
        for name in left_out(text, self.shell.user_ns):
            sys.stderr.write(say("kept_name", settings.locale, name=name) + "\n")
        wishes = {name: getattr(settings, name) for name in WISHES}
        return evaluate(text, session=self._session, variables=taken(read, self.shell.user_ns), **wishes)

    def _keep(self, result: Result) -> None:
        """Write a variable that was defined to the notebook, and forget it here: it may be changed there."""
        if result.kind == "definition":
            self._functions[str(result.name)] = result.expression
        elif result.name is not None:
            self.shell.push({result.name: result})
        for name in self._session.variables.keys() - {ANSWER}:
            del self._session.variables[name]


def understood(line: str) -> tuple[Settings, str]:
    """What the options of a line wish, and the expression behind them. Raises IPython's `UsageError`."""
    try:
        invocation = parse(line.split(), [CALC])
        settings = resolve(from_environment(os.environ) | given(invocation.options), os.environ)
    except (WrongUsage, InvalidSetting) as error:
        raise UsageError(usage_sentence(error, language_of(os.environ))) from None
    return settings, " ".join(invocation.operands)


def sentences(error: CalculationError, text: str, locale: str) -> list[str]:
    """The error as a person reads it: the line, carets under the place, a sentence.

    >>> from calculatrice.engine.errors import DivisionByZero
    >>> sentences(DivisionByZero("division_by_zero", (2, 3)), "1/0", "en")
    ['1/0', '  ^', 'Division by zero: the denominator is exactly 0.']
    """
    place = [] if error.span is None else excerpt(text, *error.span)
    return [*place, error.message(locale)]
