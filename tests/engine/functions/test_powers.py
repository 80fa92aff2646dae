"""Roots, the exponential and logarithms: exact where they are exact."""

from __future__ import annotations

import pytest
from tests.engine.functions.answering import answer, fault


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("root(64; 6)", "2"),
        ("root(-64; 6)", "≈1.73205080756888+1.00000000000000i"),
        ("root(-32; 5)", "-2"),
        ("root(7; 1)", "7"),
        ("root(1; 10^30)", "1"),
        ("root(0; 10^30)", "0"),
        ("root(2; 10^30)", "≈1.00000000000000"),
        ("cbrt(-1/8)", "-1/2"),
        ("cbrt(-8/27)*3", "-2"),
        ("cbrt(i)", "≈0.866025403784439+0.500000000000000i"),
        ("log(1/8; 2)", "-3"),
        ("log(3; 9)", "1/2"),
        ("log(9; 27)", "2/3"),
        ("log(0.001)", "-3"),
        ("log(4/9; 27/8)", "-2/3"),
        ("log(10^30000)", "30000"),
        ("log(8; 1/2)", "-3"),
        ("log(sqrt(2); 2)", "1/2"),
        ("log(8; sqrt(2))", "6"),
        ("log(1; 7)", "0"),
        ("log(2^60000*3^20000; 2^30000*3^10000)", "2"),
        ("log(7^40000; 7^30000)", "≈1.33333333333333"),
        ("log(2; 1+10^-40)", "≈6.93147180559945e39"),
        ("log(10^40+1; 10^40)", "≈1.00000000000000"),
        ("log(-1000)", "≈3.00000000000000+1.36437635384184i"),
        ("ln(-1)", "≈3.14159265358979i"),
        ("ln(exp(5))", "5"),
        ("exp(0)", "1"),
        ("exp(3*ln(2))", "8"),
        ("hypot(5; 12)", "13"),
        ("hypot(-1/3; 0)", "1/3"),
    ],
)
def test_the_answer_is_exact_or_correctly_rounded(expression: str, expected: str) -> None:
    assert answer(expression) == expected


@pytest.mark.parametrize(
    ("expression", "reason", "span"),
    [
        ("log(0)", "logarithm_of_zero", (0, 6)),
        ("log(5; 1)", "logarithm_base_one", (7, 8)),
        ("root(5; 2.5)", "integer_expected", (8, 11)),
        ("root(5; 0)", "integer_too_small", (8, 9)),
        ("hypot(1; i)", "real_expected", (9, 10)),
    ],
)
def test_outside_the_domain_the_error_says_why_and_where(expression: str, reason: str, span: tuple[int, int]) -> None:
    assert fault(expression) == (reason, span)
