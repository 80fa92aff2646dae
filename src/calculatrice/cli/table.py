"""Rows of text in columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.cli.excerpt import width

if TYPE_CHECKING:
    from collections.abc import Sequence

GAP = "  "


def columns(rows: Sequence[Sequence[str]]) -> list[str]:
    """The rows as lines, every column but the last as wide as its widest text.

    >>> columns([["a", "first"], ["bcd", "second"]])
    ['a    first', 'bcd  second']
    """
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    return [GAP.join(map(_padded, row, widths)).rstrip() for row in rows]


def _padded(text: str, columns: int) -> str:
    return text + " " * (columns - width(text))
