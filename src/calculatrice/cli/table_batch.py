"""`calculatrice batch --column NAME`: a table in, CSV or TSV, the same table with its answers in a new column out."""

from __future__ import annotations

import csv
import sys
from itertools import chain
from typing import TYPE_CHECKING

from calculatrice.cli.answer import terse
from calculatrice.cli.batch_progress import counted
from calculatrice.cli.errors import UsageError
from calculatrice.cli.executor import sending, surrounded_calculator
from calculatrice.cli.options import options_of
from calculatrice.cli.stream import chunks, lines
from calculatrice.cli.utf8 import check, decode, printable
from calculatrice.engine.errors import CalculationError
from calculatrice.engine.session import Session
from calculatrice.service.perform import last
from calculatrice.service.spreadsheet import harmless, meant

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from calculatrice.cli.arguments import Invocation
    from calculatrice.cli.batch_progress import Answers
    from calculatrice.cli.console import Console
    from calculatrice.settings import Settings

    Answer = Callable[[str], "tuple[str, str, str]"]

RESULT = "result"
ADDED = ("", "_relation", "_error")
"""What stands behind the name of the new column, in the names of all that are added."""
LONGEST_LINE = 1 << 24
"""Bytes of a row."""
TAB, SEMICOLON, COMMA = "\t", ";", ","


def run(invocation: Invocation, settings: Settings, console: Console) -> int:
    """Answer every row of standard input. Raises `UsageError` for a table that has not the columns that are named."""
    source = _lines(console)
    head = next(source, "")
    parted = separator(head, invocation.options.get("format", "csv"), settings.locale)
    rows = csv.reader(chain([head], source), delimiter=parted)
    found = answered(rows, invocation.options, _answering(invocation, settings, console))
    try:
        with counted(console) as out:
            to = csv.writer(_Encoded(out), delimiter=parted, lineterminator="\n")
            to.writerows([harmless(meant(printable(cell))) for cell in row] for row in found)
    except csv.Error as error:
        console.complain(console.say("broken_table", line=rows.line_num, why=error))
        return 1
    return 0


class _Encoded:
    """Takes text for what takes bytes."""

    def __init__(self, out: Answers) -> None:
        self._out = out

    def write(self, text: str) -> int:
        """Write it as UTF-8."""
        return self._out.write(text.encode())


def _lines(console: Console) -> Iterator[str]:
    """The lines of standard input, with their ends; what has been answered is sent before more is waited for."""
    for line in lines(chunks(sys.stdin.fileno(), console.flush), LONGEST_LINE):
        if len(line) > LONGEST_LINE:
            raise csv.Error(f"> {LONGEST_LINE} B")
        yield f"{decode(line)}\n"


def separator(head: str, format_: str, locale: str) -> str:
    """What parts the cells: of CSV the sign that the heads have, where they have none the one of the locale.

    >>> [separator(head, "csv", "fr") for head in ("a;b", "a,b", "a", '"a;b",c')], separator("a;b", "tsv", "en")
    ([';', ',', ';', ','], '\\t')
    """
    if format_ == "tsv":
        return TAB
    outside = "".join(head.split('"')[::2])
    usual = SEMICOLON if locale == "fr" else COMMA
    return max((usual, COMMA, SEMICOLON), key=outside.count)


def answered(rows: Iterator[list[str]], options: dict[str, str], answer: Answer) -> Iterator[list[str]]:
    """The heads and the rows, each with its answer, whether that is exact, and its error.

    >>> rows = iter([["n", "formula"], ["1", "1/4"], ["2", ""]])
    >>> list(answered(rows, {"column": "formula"}, lambda text: (text, "=", "")))[1:]
    [['1', '1/4', '1/4', '=', ''], ['2', '', '', '', '']]
    """
    heads = next(rows, [])
    place, added = _place(heads, options), [options.get("as", RESULT) + end for end in ADDED]
    if taken := [name for name in added if name in heads]:
        raise UsageError("column_taken", name=taken[0])
    yield [*heads, *added]
    for row in rows:
        cells = [*row, *[""] * (len(heads) - len(row))]
        text = meant(cells[place])
        yield [*cells, *(answer(text) if text.strip() else ("", "", ""))]


def _place(heads: list[str], options: dict[str, str]) -> int:
    """Where the expressions stand: in the column that is named, else in the first."""
    name = options.get("column")
    if not heads or (name is not None and name not in heads):
        raise UsageError("no_such_column", name=name or "", names=", ".join(heads))
    return heads.index(name) if name is not None else 0


def _answering(invocation: Invocation, settings: Settings, console: Console) -> Answer:
    """How an expression is answered: alone, or with what those before it have defined."""
    calculator = surrounded_calculator(settings, sending(console.out.flush))
    options = options_of(settings)

    def answer(text: str) -> tuple[str, str, str]:
        if "session" not in invocation.options:
            calculator.session = Session()
        try:
            check(text)
            result = last(calculator.each(text, options), text)
            return terse(result, settings.locale), result.relation_told, ""
        except CalculationError as error:
            return "", "", error.message(settings.locale)

    return answer
