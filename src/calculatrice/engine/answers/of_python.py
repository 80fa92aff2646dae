"""All that Python asks of an answer, put together: what `Result` needs, as `PythonPort` tells it."""

from __future__ import annotations

from calculatrice.engine.answers.comparing import compared, equal
from calculatrice.engine.answers.conversions import (
    hash_of,
    items,
    to_complex,
    to_decimal,
    to_float,
    to_index,
    to_integer,
    to_ratio,
)
from calculatrice.engine.answers.display import dictionary, html, json_text, latex
from calculatrice.engine.answers.formatting import formatted
from calculatrice.engine.answers.operating import absolute, converted, operated, operated_on, raised, rounded, signed
from calculatrice.engine.answers.quantity_parts import amount_of, unit_of
from calculatrice.engine.answers.saying import adds_exact

__all__ = [
    "absolute",
    "adds_exact",
    "amount_of",
    "compared",
    "converted",
    "dictionary",
    "equal",
    "formatted",
    "hash_of",
    "html",
    "items",
    "json_text",
    "latex",
    "operated",
    "operated_on",
    "raised",
    "rounded",
    "signed",
    "to_complex",
    "to_decimal",
    "to_float",
    "to_index",
    "to_integer",
    "to_ratio",
    "unit_of",
]
