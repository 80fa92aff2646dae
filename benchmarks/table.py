"""Aligned text: the first column to the left, figures to the right."""

from __future__ import annotations

from collections.abc import Sequence


def aligned(rows: Sequence[Sequence[str]]) -> str:
    """The rows as a table; the first is the heading.

    >>> print(aligned([["expression", "a/s"], ["1+1", "12"]]))
    expression  a/s
    ----------  ---
    1+1          12
    """
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    heading, *body = rows
    return "\n".join(line(row, widths) for row in (heading, ["-" * width for width in widths], *body))


def line(row: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = zip(row, widths, strict=True)
    return "  ".join([first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in others)]).rstrip()
