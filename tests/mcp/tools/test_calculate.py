"""`calculate` gives the answer of the HTTP API, and its relation in every text."""

from __future__ import annotations

import json
from typing import Any

import pytest
from tests.mcp.hosts import called, told

from calculatrice.service.execution import json_inline
from calculatrice.service.request import Request


@pytest.mark.parametrize("expression", ["1/3", "sqrt(2)*sqrt(3)", "0.1+0.2", "x = 2\nx^2", "[1; 2]", "1 == 1", "5%"])
def test_the_answer_is_that_of_the_service(expression: str) -> None:
    answer = json.loads(json_inline(Request(expression)))
    result = called("calculate", expression=expression)
    assert result.structured_content == {name: answer[name] for name in answer if name not in ("value", "adds_exact")}


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        ({"expression": "1/3"}, "1/3 ≈ 0.333333333333333"),
        ({"expression": "pi", "digits": 3}, "π ≈ 3.14"),
        ({"expression": "pi", "digits": "3"}, "π ≈ 3.14"),
        ({"expression": "sin(90)", "angle": "deg"}, "sin(90) = 1"),
        ({"expression": "1,5 + x", "locale": "fr", "variables": {"x": "2"}}, "1,5+x = 3,5"),
        ({"expression": "1/8", "forms": ["percent"]}, "1/8 = 0.125\npercent: = 12.5%"),
        ({"expression": "lambertw(1)*exp(lambertw(1))-1"}, "lambertw(1)×exp(lambertw(1))-1 |x| < "),
        ({"expression": "isprime(2^127-1)"}, "isprime(2^127-1) = true"),
    ],
)
def test_a_text_tells_the_reading_and_the_relation(arguments: dict[str, Any], text: str) -> None:
    assert told(called("calculate", **arguments)).startswith(text)


def test_a_warning_is_told() -> None:
    first, warning = told(called("calculate", expression="6/2(1+2)")).splitlines()
    assert (first, warning.startswith("Warning: ")) == ("(6/2)×(1+2) = 9", True)
