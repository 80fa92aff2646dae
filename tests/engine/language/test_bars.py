"""Bars behind an operand: they open a magnitude, or join bits."""

from __future__ import annotations

import pytest
from tests.engine.language.notation import notation

from calculatrice.engine.language import LOCALES, parse
from calculatrice.engine.language.printer import reading


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5|3", "[5 | 3]"),
        ("2|3|", "[2 * abs(3)]"),
        ("2|3|+1", "[[2 * abs(3)] + 1]"),
        ("2|3| | 4", "[[2 * abs(3)] | 4]"),
        ("5 | |3|", "[5 | abs(3)]"),
        ("|5| | |3|", "[abs(5) | abs(3)]"),
        ("5 | -3", "[5 | -3]"),
        ("5|-3|", "[5 * abs(-3)]"),
        ("|(5 | 3)|", "abs([5 | 3])"),
        ("2|(3|4)|", "[2 * abs([3 | 4])]"),
        ("||-3|-5|", "abs([abs(-3) - 5])"),
        ("(1|2)|3", "[1 | 2 | 3]"),
        ("f(1|2; 3|4)", "f([1 | 2], [3 | 4])"),
        ("5 | 3 and 2 | 1", "[[5 | 3] and [2 | 1]]"),
        ("1 | 2 | mod(4; 3)", "[1 | 2 | mod(4, 3)]"),
        ("2|3| mod 4", "[2 * abs(3) mod 4]"),
        ("2 |3| mod(4)", "[2 * abs(3) mod 4]"),
        ("|x|y|z|", "[abs(x) * y * abs(z)]"),
    ],
)
def test_a_bar_opens_where_another_closes(text: str, expected: str) -> None:
    [node] = parse(text).statements
    assert notation(node) == expected
    [again] = parse(reading(node)).statements
    assert notation(again) == notation(node)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2|0,(3)|", "[2 * abs(1:3)]"),
        ("0 et |1 oux 0,(3) oux 2|", "[0 and abs([1 xor 1:3 xor 2])]"),
        ("1+(|0 et 2| oux |3 to hex| oux 4)", "[1 + [abs([0 and 2]) xor abs([3 to base:16]) xor 4]]"),
        ("5 | 0,(3)", "[5 | 1:3]"),
    ],
)
def test_a_decimal_comma_parts_nothing(text: str, expected: str) -> None:
    [node] = parse(text, LOCALES["fr"]).statements
    assert notation(node) == expected
