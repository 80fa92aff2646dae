"""Expressions over columns: an answer for each row, exact, and the error of a row in the place of its answer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from calculatrice.engine.language.definable import defined_name
from calculatrice.library import answered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import Any

    from calculatrice.engine.answers.result import Result
    from calculatrice.engine.errors import CalculationError

    Answered = Result | CalculationError

__all__ = ["answered", "in_cells", "in_rows", "named"]


def in_rows(expression: str, rows: Iterable[Mapping[str, object]], **wishes: Any) -> Iterator[Answered]:  # noqa: ANN401  # those of `evaluate`
    """The answers to one expression, for each row with the variables that the row has.

    >>> [str(answer) for answer in in_rows("x/y", [{"x": 1, "y": 4}, {"x": 1, "y": 0}])]
    ['= 0.25', 'Division by zero: the denominator is exactly 0.']
    """
    for row in rows:
        yield answered(expression, variables=row, **wishes)


def in_cells(cells: Iterable[object], **wishes: Any) -> Iterator[Answered]:  # noqa: ANN401  # as above
    """The answers to expressions, one in each cell; what is no text is the value that it is.

    >>> [str(answer) for answer in in_cells(["1/4", 0.5])]
    ['= 0.25', '= 0.5']
    """
    for cell in cells:
        yield answered(cell, **wishes) if isinstance(cell, str) else answered("x", variables={"x": cell}, **wishes)


def named(expression: str, columns: Iterable[object]) -> list[str]:
    """The columns that the expression names; others may have any name, and anything in them.

    >>> named("price * 1.2", ["price", "unit price", "note", 3])
    ['price']
    """
    texts = [column for column in columns if isinstance(column, str) and defined_name(column) == column]
    return [column for column in texts if re.search(rf"(?<!\w){re.escape(column)}(?!\w)", expression)]
