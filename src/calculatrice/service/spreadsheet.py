"""Cells of a table as spreadsheets take them: what would be calculated there when the file is opened stays a text."""

from __future__ import annotations

import re

MARK = "'"
"""What spreadsheets put before a text that looks like something else."""
_CALCULATED = re.compile(r"['\s]*[=+\-@＝＋－＠].|[\t\r]", re.DOTALL)  # noqa: RUF001  # the wide signs count, too
_NUMBER = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)?(?:e[+-]?[0-9]+)?")


_SIGN = "[$€£¥₩₹₺₽₱₴₦₫₪₸₾฿]"
_AMOUNT = re.compile(rf"[-+](?:[A-Z]{{0,3}}{_SIGN}|[A-Z]{{3}} )?[0-9][0-9., ]*(?: (?:{_SIGN}[A-Z]{{0,3}}|[A-Z]{{3}}))?")
"""An amount of money as it is told in either language, which spreadsheets take for a number: `-$45.00`, `-12,50 €`."""


def harmless(cell: str) -> str:
    """The cell with the mark of a text before it, where a spreadsheet would calculate it; numbers stay numbers.

    >>> [harmless(cell) for cell in ("=1+1", "-2^2", "-2,5", "=", "@SUM(A1)")]
    ["'=1+1", "'-2^2", '-2,5', '=', "'@SUM(A1)"]
    """
    is_number = _NUMBER.fullmatch(cell) or _AMOUNT.fullmatch(cell)
    return MARK + cell if _CALCULATED.match(cell) and not is_number else cell


def meant(cell: str) -> str:
    """What a cell says without that mark, so that what `harmless` has written is read back.

    >>> [meant(cell) for cell in ("'=1+1", "-2^2", "'quoted'")]
    ['=1+1', '-2^2', "'quoted'"]
    """
    return cell[1:] if cell.startswith(MARK) and harmless(cell[1:]) == cell else cell
