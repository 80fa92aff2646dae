"""Bits of integers of any size and sign."""

from __future__ import annotations

import pytest
from tests.engine.functions.answering import answer, fault


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("bitand(-2^70; 2^80-1)", "1207745227993911763402752"),
        ("bitor(-8; 1)", "-7"),
        ("bitxor(-1; 5)", "-6"),
        ("bitnot(5)", "-6"),
        ("shl(0; 10^30)", "0"),
        ("shl(-3; 2)", "-12"),
        ("shr(-1; 10^30)", "-1"),
        ("shr(7; 10^30)", "0"),
        ("popcount(2^100-1)", "100"),
        ("popcount(0)", "0"),
        ("popcount(-128; 8)", "1"),
        ("popcount(255; 8)", "8"),
        ("clz(0; 1)", "1"),
        ("clz(-128; 8)", "0"),
        ("clz(1; 10^12)", "999999999999"),
        ("ctz(2^100)", "100"),
        ("ctz(0; 8)", "8"),
        ("rotl(0xF0; 12; 8)", "15"),
        ("rotr(0xF0; 4; 8)", "15"),
        ("rotl(-1; 3; 8)", "255"),
        ("bitand(sqrt(144); 10)", "8"),
    ],
)
def test_the_answer_is_exact_or_correctly_rounded(expression: str, expected: str) -> None:
    assert answer(expression) == expected


@pytest.mark.parametrize(
    ("expression", "reason", "span"),
    [
        ("popcount(-1)", "width_needed", (9, 11)),
        ("popcount(-129; 8)", "width_too_small", (9, 13)),
        ("clz(256; 8)", "width_too_small", (4, 7)),
        ("ctz(0)", "width_needed", (4, 5)),
        ("rotl(1; 1; 0)", "integer_too_small", (11, 12)),
        ("shl(1; 1.5)", "integer_expected", (7, 10)),
        ("shl(1; 10^6)", "too_large", (0, 12)),
    ],
)
def test_outside_the_domain_the_error_says_why_and_where(expression: str, reason: str, span: tuple[int, int]) -> None:
    assert fault(expression) == (reason, span)
