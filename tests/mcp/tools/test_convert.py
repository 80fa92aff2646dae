"""`convert` tells a value in a form, of which it is said whether it is exact."""

from __future__ import annotations

import pytest
from tests.mcp.hosts import called


@pytest.mark.parametrize(
    ("expression", "to", "form", "text", "relation"),
    [
        ("255", "hex", "base:16", "0xff", "="),
        ("0.375", "fraction", "fraction", "3/8", "="),
        ("7/2", "mixed", "mixed", "3 1/2", "="),
        ("pi", "2 decimals", "decimals:2", "3.14", "≈"),
        ("1 + 1", "bin", "base:2", "0b10", "="),
    ],
)
def test_a_value_is_told_in_the_form(expression: str, to: str, form: str, text: str, relation: str) -> None:
    found = called("convert", expression=expression, to=to).structured_content
    assert (found["shown_as"], found["forms"][form], found["relations"][form]) == (form, text, relation)


@pytest.mark.parametrize(
    ("expression", "to", "code"),
    [
        ("255", "nothing", "unknown_unit"),
        ("255 #", "hex", "syntax_error"),
        ("1\n2", "hex", "syntax_error"),
        ("1) + (2", "nothing", "unknown_unit"),
    ],
)
def test_what_can_not_be_converted_is_refused(expression: str, to: str, code: str) -> None:
    result = called("convert", expression=expression, to=to)
    assert (result.is_error, result.structured_content["code"]) == (True, code)
