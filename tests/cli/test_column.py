from __future__ import annotations

import io

import pytest

from calculatrice.cli.column import MOST_LINES, WIDEST, Column, ColumnConsole
from calculatrice.cli.console import Console


@pytest.mark.parametrize(
    ("lines", "aligned"),
    [
        (["1.50", "-1234.00"], ["    1.50", "-1234.00"]),
        (["1,50", "1234,00"], ["   1,50", "1234,00"]),
        (["7", "12"], [" 7", "12"]),
        (
            ["true", "12.00", "[1.00; 2.00]", "1.00+2.00i", "3.00"],
            ["true", "12.00", "[1.00; 2.00]", "1.00+2.00i", " 3.00"],
        ),
        (["1" * (WIDEST + 1), "3.00"], ["1" * (WIDEST + 1), "3.00"]),
        ([], []),
    ],
)
def test_numbers_end_below_each_other(lines: list[str], aligned: list[str]) -> None:
    assert Column().aligned(lines) == aligned


class Both(io.TextIOWrapper):
    """Both streams in one."""

    def getvalue(self) -> str:
        self.flush()
        return self.written.getvalue().decode()

    def __init__(self) -> None:
        self.written = io.BytesIO()
        super().__init__(self.written, encoding="utf-8")


def console() -> tuple[ColumnConsole, Both]:
    both = Both()
    return ColumnConsole.beside(Console(both, both, {})), both


def test_lines_wait_for_the_next_ones_and_stay_in_their_order() -> None:
    columns, both = console()
    columns.write("1.00")
    assert not both.getvalue()
    columns.write("100.00")
    columns.complain("warning: 100.00")
    columns.write("2.00")
    columns.flush()
    assert both.getvalue() == "  1.00\n100.00\nwarning: 100.00\n  2.00\n"


def test_not_more_lines_wait_than_memory_is_there_for() -> None:
    columns, both = console()
    for _ in range(MOST_LINES):
        columns.write("1.00")
    assert both.getvalue() == "1.00\n" * MOST_LINES
