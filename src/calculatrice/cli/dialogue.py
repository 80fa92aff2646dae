"""Lines that are answered one after the other, each of which may go on with the answer to the one before."""

from __future__ import annotations

from calculatrice.engine.language.continuing import continued

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from calculatrice.engine.answers.result import Result
    from calculatrice.engine.language.continuing import Line
    from calculatrice.engine.options import Options
    from calculatrice.service.calculator import Calculator


class Dialogue:
    """A calculator, and whether the last line was answered with a number.

    >>> from calculatrice.engine.options import Options
    >>> from calculatrice.service.calculator import Calculator
    >>> dialogue, options = Dialogue(Calculator()), Options()
    >>> [result.decimal for text in ("6", "× 7") for result in dialogue.answers(dialogue.line(text, options), options)]
    ['6', '42']
    """

    def __init__(self, calculator: Calculator) -> None:
        self.calculator = calculator
        self._after_number = False

    def line(self, text: str, options: Options) -> Line:
        """The line as it is calculated, with `ans` before it where it goes on."""
        return continued(text, options.locale, self.calculator.session, after_number=self._after_number)

    def answers(self, line: Line, options: Options, forms: tuple[str, ...] = ()) -> Iterator[Result]:
        """The results of the line, with what is told of it, and the forms that are asked for."""
        self._after_number = False
        for result in self.calculator.each(line.text, options, forms):
            self._after_number = is_number(result)
            yield result.telling(line.notice)


def is_number(result: Result) -> bool:
    """Whether what was answered is a value that a sign can go on with: no definition, no truth."""
    return result.name is None and result.kind not in ("definition", "truth")
