"""The answers of a batch as CSV (RFC 4180): a row each, for spreadsheets, which calculate nothing of it."""

from __future__ import annotations

import csv
import io

import msgspec

from calculatrice.service.spreadsheet import harmless

CSV = "text/csv"
TYPE = b"text/csv; charset=utf-8; header=present"
COLUMNS = ("expression", "decimal", "relation", "exact", "error", "message", "unit")


class _Error(msgspec.Struct):
    code: str
    message: str


class _Line(msgspec.Struct):
    expression: str
    decimal: str | None = None
    relation: str | None = None
    exact: str | None = None
    unit: str | None = None
    error: _Error | None = None


_decoder = msgspec.json.Decoder(_Line)


def row(line: bytes) -> bytes:
    """The row that says what a line of JSON says of an answer, or of an error.

    >>> row(b'{"expression": "-2^2", "decimal": "-4", "relation": "=", "exact": "-4", "error": null}')
    b"'-2^2,-4,=,-4,,,\\r\\n"
    """
    told = _decoder.decode(line)
    error = (told.error.code, told.error.message) if told.error else ("", "")
    return written((told.expression, told.decimal, told.relation, told.exact, *error, told.unit))


def written(cells: tuple[str | None, ...]) -> bytes:
    """A row of these cells.

    >>> written(("a,b", None))
    b'"a,b",\\r\\n'
    """
    text = io.StringIO()
    csv.writer(text).writerow(harmless(cell or "") for cell in cells)
    return text.getvalue().encode()
