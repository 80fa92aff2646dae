"""A result or an error as a JSON object, one a line: what programs read."""

from __future__ import annotations

import json
from json.encoder import encode_basestring as _quoted
from typing import TYPE_CHECKING, Any

from calculatrice.engine.errors import CalculationError

if TYPE_CHECKING:
    from calculatrice.engine.answers.result import Result
    from calculatrice.engine.language.notice import Notice

FORMS = ("exact", "repeating")
"""The forms of a record, which a long calculation computes beforehand."""
UNKNOWN = dict.fromkeys(("reading", "exact", "decimal", "digits", "relation", "repeating"))

_encode = json.JSONEncoder(ensure_ascii=False).encode


def encode(content: dict[str, Any]) -> str:
    """The object as JSON, as `json.dumps` writes it: texts alone are most of it, and quicker by themselves.

    >>> encode({"exact": "√2", "digits": 15, "error": None, "warnings": []})
    '{"exact": "√2", "digits": 15, "error": null, "warnings": []}'
    """
    parts = []
    for key, value in content.items():
        if type(value) is str:
            parts.append(f'"{key}": {_quoted(value)}')
        elif value is None:
            parts.append(f'"{key}": null')
        elif value == []:
            parts.append(f'"{key}": []')
        else:
            parts.append(f'"{key}": {value if type(value) is int else _encode(value)}')
    return f"{{{', '.join(parts)}}}"


def line_of(result: Result, expression: str, locale: str) -> str:
    """The record as JSON: what `encode` writes of it, put together by itself where there is nothing to warn of.

    >>> import calculatrice
    >>> result = calculatrice.evaluate("1/6")
    >>> line_of(result, "1/6", "en") == encode(record(result, "1/6", "en"))
    True
    """
    if result.warnings or result.unit is not None:
        return encode(record(result, expression, locale))
    exact, repeating = _form(result, "exact"), _form(result, "repeating")
    return (
        f'{{"expression": {_quoted(expression)}, "reading": {_quoted(result.reading)}, '
        f'"exact": {"null" if exact is None else _quoted(exact)}, "decimal": {_quoted(result.decimal)}, '
        f'"digits": {result.digits}, "relation": "{result.relation}", '
        f'"repeating": {"null" if repeating is None else _quoted(repeating)}, "warnings": [], "error": null}}'
    )


def record(result: Result, expression: str, locale: str) -> dict[str, Any]:
    """What is known of the answer to `expression`; sentences in `locale`, numbers as machines write them.

    >>> import calculatrice
    >>> record(calculatrice.evaluate("1/6"), "1/6", "en")["repeating"]
    '0.1(6)'

    A quantity has the unit of its decimal besides.

    >>> record(calculatrice.evaluate("€12/h"), "€12/h", "en")["unit"]
    'EUR/h'
    """
    return {
        "expression": expression,
        "reading": result.reading,
        "exact": _form(result, "exact"),
        "decimal": result.decimal,
        "digits": result.digits,
        "relation": result.relation,
        **({} if result.unit is None else {"unit": result.unit}),
        "repeating": _form(result, "repeating"),
        "warnings": [_notice(notice, locale) for notice in result.warnings],
        "error": None,
    }


def failure(error: CalculationError, expression: str, locale: str, line: int | None = None) -> dict[str, Any]:
    """The same keys for an expression without an answer, which may be one line of many."""
    start, end = error.span or (0, len(expression))
    wrong = {"code": error.code, "message": error.message(locale), "start": start, "end": end}
    if line is not None:
        wrong["line"] = line
    return {"expression": expression, **UNKNOWN, "warnings": [], "error": wrong}


def _form(result: Result, name: str) -> str | None:
    try:
        return result.form(name)
    except CalculationError:
        return None


def _notice(notice: Notice, locale: str) -> dict[str, Any]:
    return {"code": notice.code, "message": notice.message(locale), "start": notice.start, "end": notice.end}
