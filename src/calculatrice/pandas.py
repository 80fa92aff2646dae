"""Columns of pandas: `import calculatrice.pandas`, then `frame.calculatrice.evaluate("price * 1.2")`.

What is calculated is exact: a column of floats holds doubles, one of `Decimal` or of texts what is written there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.columns import in_cells, in_rows, named
from calculatrice.engine.answers.result import Result
from calculatrice.engine.errors import CalculationError
from calculatrice.extras import bringing

with bringing("pandas", __name__):
    import pandas as pd

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

NAME = "calculatrice"


@pd.api.extensions.register_dataframe_accessor(NAME)
class FrameAccessor:
    """`frame.calculatrice`."""

    def __init__(self, frame: pd.DataFrame) -> None:
        self._frame = frame

    def evaluate(self, expression: str, **wishes: Any) -> pd.Series:  # noqa: ANN401  # those of `evaluate`
        """The answers to an expression that names columns, a `Result` or a `CalculationError` for each row."""
        columns = named(expression, self._frame.columns)
        cells = (self._frame[column].astype(object) for column in columns)
        rows = (dict(zip(columns, row, strict=True)) for row in zip(*cells, strict=True)) if columns else self._bare()
        return pd.Series(list(in_rows(expression, rows, **wishes)), self._frame.index, dtype=object)

    def _bare(self) -> list[dict[str, object]]:
        """A row without variables for each that there is."""
        return [{} for _ in range(len(self._frame))]


@pd.api.extensions.register_series_accessor(NAME)
class SeriesAccessor:
    """`series.calculatrice`: of a column of expressions, or of one of answers."""

    def __init__(self, series: pd.Series) -> None:
        self._series = series

    def evaluate(self, **wishes: Any) -> pd.Series:  # noqa: ANN401  # those of `evaluate`
        """The answers to the expressions in the cells, a `Result` or a `CalculationError` each."""
        return self._new(list(in_cells(self._series.astype(object), **wishes)), object)

    def float(self) -> pd.Series:
        """The nearest double of each answer; NaN where there is none, as `errors` says."""
        return self._each(float, float("nan"), "float64")

    def decimal(self, digits: int | None = None) -> pd.Series:
        """Each answer as a `Decimal` of so many digits; None where there is none."""
        return self._each(lambda result: result.to_decimal(digits), None, object)

    def text(self) -> pd.Series:
        """What a person reads of each answer, or the sentence of its error."""
        return self._new([str(cell) for cell in self._series], object)

    def errors(self) -> pd.Series:
        """The errors; None where there is an answer."""
        return self._new([cell if isinstance(cell, CalculationError) else None for cell in self._series], object)

    def _each(self, convert: Callable[[Result], object], otherwise: object, dtype: object) -> pd.Series:
        def converted(cell: object) -> object:
            try:
                return convert(cell) if isinstance(cell, Result) else otherwise
            except CalculationError:
                return otherwise

        return self._new([converted(cell) for cell in self._series], dtype)

    def _new(self, cells: list[Any], dtype: object) -> pd.Series:
        return pd.Series(cells, self._series.index, dtype=dtype, name=self._series.name)
