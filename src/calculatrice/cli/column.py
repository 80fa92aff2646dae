"""Numbers with as many decimals each, one a line below the other: as wide as the widest, so that their marks align."""

from __future__ import annotations

import re

from calculatrice.cli.console import Console

MOST_LINES = 10_000
"""Lines that wait for the width of the next ones at most."""
WIDEST = 60
"""Characters of the longest number that others are moved for."""
_SIGN = "(?:[$€£¥]|[A-Z]{3})"
_NUMBER = re.compile(f"-?(?:{_SIGN}\\s?)?[0-9]+(?:[,\\s][0-9]{{3}})*(?:[.,][0-9]+)?(?:\\s{_SIGN})?")


class Column:
    """How wide the numbers have been so far.

    >>> column = Column()
    >>> column.aligned(["1.50", "-1234.00", "true"]), column.aligned(["2.00"])
    (['    1.50', '-1234.00', 'true'], ['    2.00'])
    >>> Column().aligned(["€33.34", "-€1,234.00"])
    ['    €33.34', '-€1,234.00']
    """

    def __init__(self, width: int = 0) -> None:
        self._width = width

    def aligned(self, lines: list[str]) -> list[str]:
        """The lines, with spaces before numbers that are shorter than others, these or those before."""
        widths = [len(line) for line in lines if len(line) <= WIDEST and _NUMBER.fullmatch(line)]
        self._width = max((self._width, *widths))
        return [line.rjust(self._width) if _NUMBER.fullmatch(line) else line for line in lines]


class ColumnConsole(Console):
    """A console whose results wait for the next ones, until something else is said or nothing more is there to read."""

    _waiting: list[str]
    _column: Column

    @classmethod
    def beside(cls, console: Console) -> ColumnConsole:
        """The same streams and language."""
        made = cls(console.out, console.err, console.environment, console.locale)
        made._waiting, made._column = [], Column()
        return made

    def write(self, text: str) -> None:
        """A line of results, which waits."""
        self._waiting.append(text)
        if len(self._waiting) >= MOST_LINES:
            self._release()

    def complain(self, text: str) -> None:
        """As the console itself, below the results that waited."""
        self._release()
        super().complain(text)

    def flush(self) -> None:
        """Send what has been written, and what has waited."""
        self._release()
        super().flush()

    def _release(self) -> None:
        for line in self._column.aligned(self._waiting):
            super().write(line)
        self._waiting.clear()
