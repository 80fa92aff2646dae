"""Functions of DuckDB: `calculatrice.duckdb.register(connection)`, then `SELECT calculate('2/3')`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.columns import answered
from calculatrice.engine.errors import CalculationError
from calculatrice.extras import bringing

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

FIELDS = {"decimal": "VARCHAR", "relation": "VARCHAR", "exact": "VARCHAR", "error": "VARCHAR"}
"""What `calculate` gives, a structure."""


def register(connection: DuckDBPyConnection) -> None:
    """Declare `calculate(text)`, a structure of texts, and `calculate_double(text)`, the nearest double, here.

    `calculate` tells an error in its field `error`, the others being null; `calculate_double` is null then.
    """
    with bringing("duckdb", __name__):
        import duckdb

    connection.create_function("calculate", calculated, ["VARCHAR"], duckdb.struct_type(FIELDS))
    # DuckDB takes the name of how nulls are handled; its own one has been in another module in each edition.
    connection.create_function("calculate_double", nearest, ["VARCHAR"], "DOUBLE", null_handling="special")  # type: ignore[call-overload]  # a text, as told above


def calculated(expression: str) -> dict[str, str | None]:
    """The fields of an answer.

    >>> calculated("2/3")["exact"], calculated("1/0")["error"]
    ('2/3', 'Division by zero: the denominator is exactly 0.')
    """
    found = answered(expression)
    if isinstance(found, CalculationError):
        return {**dict.fromkeys(FIELDS), "error": found.message("en")}
    return {"decimal": found.decimal, "relation": found.relation, "exact": found.exact, "error": None}


def nearest(expression: str | None) -> float | None:
    """The nearest double; None where there is none.

    >>> nearest("2/3"), nearest("1/0")
    (0.6666666666666666, None)
    """
    try:
        found = answered(expression or "")
        return None if isinstance(found, CalculationError) else float(found)
    except CalculationError:
        return None
