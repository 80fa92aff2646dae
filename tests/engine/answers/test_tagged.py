"""The value of an answer, taken apart."""

from __future__ import annotations

from typing import Any

import pytest
from tests.engine.asking import ask

from calculatrice.engine.answers.tagged import MOST_ITEMS, tagged


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("3", {"kind": "rational", "decimal": "3", "relation": "=", "exact": "3"}),
        ("-1/4", {"kind": "rational", "decimal": "-0.25", "relation": "=", "exact": "-1/4"}),
        ("sqrt(2)", {"kind": "real", "decimal": "1.41421356237310", "relation": "≈", "exact": "√2"}),
        ("tan(1)", {"kind": "real", "decimal": "1.55740772465490", "relation": "≈", "exact": "tan(1)"}),
        ("1-i", {"kind": "complex", "real": "1", "imaginary": "-1", "relation": "=", "exact": "1-i"}),
        ("-2.5i", {"kind": "complex", "real": "0", "imaginary": "-2.5", "relation": "=", "exact": "-5i/2"}),
        ("i", {"kind": "complex", "real": "0", "imaginary": "1", "relation": "=", "exact": "i"}),
        ("1 < 2", {"kind": "truth", "truth": True}),
        ("2 < 1", {"kind": "truth", "truth": False}),
        ("f(x) = x/2", {"kind": "definition", "name": "f", "text": "f(x) = x/2"}),
        ("factor(8)", {"kind": "factorization", "number": "8", "factors": [{"prime": "2", "power": 3}]}),
        ("factor(7)", {"kind": "rational", "decimal": "7", "relation": "=", "exact": "7"}),
    ],
)
def test_a_value_says_its_kind_and_its_parts(expression: str, expected: dict[str, Any]) -> None:
    assert tagged(ask(expression), 10_000) == expected


def test_the_items_of_a_list_are_values() -> None:
    found = tagged(ask("[1/2; sqrt(2); i]"), 10_000)
    assert found is not None
    assert [(item["kind"], item["relation"]) for item in found["items"]] == [
        ("rational", "="),
        ("real", "≈"),
        ("complex", "="),
    ]


def test_the_factors_of_a_negative_number_have_one_of_minus_one() -> None:
    found = tagged(ask("factor(-12)"), 10_000)
    assert found is not None
    assert [(factor["prime"], factor["power"]) for factor in found["factors"]] == [("-1", 1), ("2", 2), ("3", 1)]


def test_what_is_long_is_left_out() -> None:
    assert tagged(ask("[" + ";".join("1" * (MOST_ITEMS + 1)) + "]"), 10_000) is None
    assert tagged(ask("[" + ";".join("1" * MOST_ITEMS) + "]"), 10_000) is not None
    found = tagged(ask("100!"), 100)
    assert found is not None
    assert found["exact"] is None
