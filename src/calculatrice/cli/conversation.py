"""The interactive calculator without its terminal: entries in, answers out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.cli.answer import codes, shown, untold, warn
from calculatrice.cli.column import Column
from calculatrice.cli.complaint import complain
from calculatrice.cli.dialogue import Dialogue
from calculatrice.cli.errors import UsageError, usage_sentence
from calculatrice.cli.executor import surrounded_calculator
from calculatrice.cli.options import options_of
from calculatrice.cli.progress import progress
from calculatrice.cli.utf8 import check, printable
from calculatrice.engine.errors import CalculationError
from calculatrice.engine.language.continuing import Line
from calculatrice.engine.language.wishes import is_fixed
from calculatrice.engine.records import names_of
from calculatrice.settings import resolve
from calculatrice.settings.setting import InvalidSetting

if TYPE_CHECKING:
    from collections.abc import Callable

    from calculatrice.cli.console import Console
    from calculatrice.engine.answers.result import Result
    from calculatrice.engine.options import Options
    from calculatrice.service.calculator import Calculator
    from calculatrice.settings import Settings

NARROWEST = 16
"""Characters of a column of numbers at least."""
LONGEST_PREVIEW = 2_000
"""Characters up to which what is being typed is calculated at every key."""


class Conversation:
    """A session, the settings in effect, and the form that answers take; `ended` once the user has asked to leave.

    `warned` are the codes of the warnings of the last answer.

    It hands itself to `obey` with each entry that is none to calculate.
    """

    def __init__(
        self, settings: Settings, console: Console, obey: Callable[[str, Conversation], None], form: str | None = None
    ) -> None:
        self.settings = settings
        self.console = console
        self.form = form
        self._obey = obey
        self.ended = False
        self.warned: list[str] = []
        self._column = Column(NARROWEST)
        self.dialogue = Dialogue(surrounded_calculator(settings, lambda: progress(console)))

    @property
    def calculator(self) -> Calculator:
        """What calculates, with the session."""
        return self.dialogue.calculator

    @property
    def options(self) -> Options:
        """How expressions are read now."""
        return options_of(self.settings)

    def hear(self, text: str) -> None:
        """Answer one entry: a directive where it begins with `:`, else a calculation. Ctrl-C ends what it started."""
        line = Line(text) if text.lstrip().startswith(":") else self.dialogue.line(text, self.options)
        try:
            if text.lstrip().startswith(":"):
                self._obey(text.strip(), self)
            else:
                self._calculate(line)
        except (UsageError, InvalidSetting) as error:
            self.console.complain(usage_sentence(error, self.console.locale))
        except CalculationError as error:
            complain(error, printable(line.text), self.console)
        except KeyboardInterrupt:
            self.console.complain(self.console.say("stopped"))

    def _calculate(self, line: Line) -> None:
        check(line.text)
        for result in self.dialogue.answers(line, self.options, (self.form,) if self.form else ()):
            self.console.write(self.console.paint(self._in_column(self.shown(result)), "green", self.console.out))
            self.warned = [notice.code for notice in result.warnings]
            warn(result, self.console, codes(self.settings.settled))

    def shown(self, result: Result) -> str:
        """The line that answers, in the form that was asked for."""
        return shown(result, None if result.kind == "definition" else self.form, self.settings.locale)

    def _in_column(self, shown: str) -> str:
        """Numbers with as many decimals each stand with their marks below each other."""
        return self._column.aligned([shown])[0] if is_fixed(self.form) else shown

    def completed(self, text: str) -> str:
        """An entry as it is to stand in the terminal: with `ans` before an operator that begins it.

        A sign is left as it was typed, for what is told of it then.
        """
        line = Line(text) if text.lstrip().startswith(":") else self.dialogue.line(text, self.options)
        return text if line.notice else line.text

    def preview(self, text: str) -> str:
        """The answer to what is being typed, and its reading where that may surprise; empty where there is none."""
        if not text.strip() or text.lstrip().startswith(":") or len(text) > LONGEST_PREVIEW:
            return ""
        try:
            line = self.dialogue.line(text, self.options)
            result = self.calculator.preview(line.text, self.options)
            if result is None:
                return ""
            result = result.telling(line.notice)
            return (
                f"{self.shown(result)}   {result.reading}"
                if untold(result, codes(self.settings.settled))
                else self.shown(result)
            )
        except CalculationError:
            return ""

    def set(self, name: str, text: str) -> None:
        """Change a setting from now on; raises `InvalidSetting`."""
        texts = {known: str(getattr(self.settings, known)) for known in names_of(self.settings)}
        self.settings = resolve({**texts, name: text}, self.console.environment)
        self.console.locale = self.settings.locale
