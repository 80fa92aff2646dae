"""An answer as notebooks show it, and as what JSON can hold."""

from __future__ import annotations

import json
from html import escape

from calculatrice.engine.answers.tagged import tagged

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from calculatrice.engine.answers.result import Result

LONGEST_EXACT = 10_000
"""Characters of an exact form up to which it stands beside the digits."""
LATEX = {"=": "=", "≈": r"\approx"}


def dictionary(result: Result) -> dict[str, Any]:
    """The fields that the HTTP API has, under its names."""
    return {
        "expression": result.expression,
        "reading": result.reading,
        "exact": result.exact,
        "decimal": result.decimal,
        "relation": result.relation,
        "digits": result.digits,
        "repeating": result.repeating,
        "kind": result.kind,
        "name": result.name,
        "warnings": [notice.document(result._forms.locale) for notice in result.warnings],
        "text": result.text,
        "unit": result.unit,
        "value": tagged(result, LONGEST_EXACT),
    }


def json_text(result: Result) -> str:
    """The same as JSON text.

    >>> import calculatrice
    >>> json.loads(json_text(calculatrice.evaluate("1/4")))["exact"]
    '1/4'
    """
    return json.dumps(dictionary(result), ensure_ascii=False)


def latex(result: Result) -> str | None:
    """The reading, the exact form where that says more, the decimal; None where one is too large to be read.

    >>> import calculatrice
    >>> latex(calculatrice.evaluate("sqrt(8)"))
    '$\\\\displaystyle \\\\sqrt{8} = 2\\\\,\\\\sqrt{2} \\\\approx 2.82842712474619$'
    """
    written = _written(result, "latex")
    return None if written is None else f"$\\displaystyle {' '.join(written)}$"


def html(result: Result) -> str | None:
    """The same in MathML, and the sentences of the warnings below it."""
    written = _written(result, "mathml")
    if written is None:
        return None
    locale = result._forms.locale
    warnings = [f"<p>⚠ {escape(notice.message(locale))}</p>" for notice in result.warnings]
    return f"<div>{' '.join(written)}{''.join(warnings)}</div>"


def _written(result: Result, notation: str) -> list[str] | None:
    """What is shown, from left to right, with the relations between."""
    told = "decimal" if result.unit is None else result.shown_as
    reading, decimal = result.notation("reading", notation), result.notation(told, notation)
    if reading is None or decimal is None:
        return None
    if result.kind == "definition":
        return [reading]
    relation = result.relation if result.unit is None else result.relation_told
    exact = result.notation("exact", notation) if result.exact not in {None, result.decimal} else None
    forms = [(_relation("=", notation), exact)] if exact and exact not in {reading, decimal} else []
    shown = [*forms, (_relation(relation, notation), decimal)]
    return [reading, *(part for pair in shown for part in pair)] if reading != decimal else [reading]


def _relation(relation: str, notation: str) -> str:
    if notation == "mathml":
        return f"<span>{escape('| · | <' if relation == '<' else relation)}</span>"
    return LATEX.get(relation, r"\quad |\cdot| <")
