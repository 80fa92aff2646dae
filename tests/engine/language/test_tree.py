"""Walks over trees."""

from __future__ import annotations

import pytest
from tests.engine.language.notation import notation

from calculatrice.engine.language import parse
from calculatrice.engine.language.tree import children, height


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1", []),
        ("1+x+2", ["1", "x", "2"]),
        ("f(1; 2)", ["1", "2"]),
        ("-x", ["x"]),
        ("x^2", ["x", "2"]),
        ("[1; 2]", ["1", "2"]),
        ("f(x) = x", ["x"]),
    ],
)
def test_children_are_operands_from_left_to_right(text: str, expected: list[str]) -> None:
    [node] = parse(text).statements
    assert [notation(child) for child in children(node)] == expected


@pytest.mark.parametrize(("text", "expected"), [("1", 1), ("1+2*3", 3), ("-(-(1))", 3), ("-" * 50 + "1", 11)])
def test_height_counts_up_to_just_above_its_limit(text: str, expected: int) -> None:
    assert height(parse(text).statements[0], limit=10) == expected
