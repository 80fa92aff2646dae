"""Rounding, remainders and extremes of exact numbers, decided by proof."""

from __future__ import annotations

import pytest
from tests.engine.functions.answering import answer, fault


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("floor(-7/2)", "-4"),
        ("floor(gamma(-10^20-1/3))", "-1"),
        ("floor(exp(50))", "5184705528587072464087"),
        ("floor(10^20*pi)", "314159265358979323846"),
        ("floor(sqrt(10^40+1)-10^20)", "0"),
        ("floor(10^20-sqrt(10^40+1))", "-1"),
        ("ceil(sqrt(2)^2)", "2"),
        ("ceil(sqrt(2)*sqrt(8))", "4"),
        ("ceil(sqrt(10^40+1))", "100000000000000000001"),
        ("floor(gamma(10^30))", "error:budget_exceeded"),
        ("floor(exp(10^30))", "error:budget_exceeded"),
        ("round(-0.5)", "-1"),
        ("round(0.49)", "0"),
        ("round(sqrt(2)*sqrt(2)+1/2)", "3"),
        ("round(-pi; 2)", "-157/50"),
        ("round(12345; -2)", "12300"),
        ("round(pi; 10^9)", "error:budget_exceeded"),
        ("trunc(-pi)", "-3"),
        ("frac(-7/2)", "-1/2"),
        ("frac(5)", "0"),
        ("rem(-7.5; 2)", "-3/2"),
        ("rem(7; pi)", "≈0.716814692820414"),
        ("mod(10; pi)", "≈0.575222039230620"),
        ("mod(-10; pi)", "≈2.56637061435917"),
        ("10 mod pi", "≈0.575222039230620"),
        ("mod(2; sqrt(2)^2)", "0"),
        ("div(10; pi)", "3"),
        ("10//pi", "3"),
        ("mod(-7.5; 2)", "1/2"),
        ("max(pi; 22/7; 355/113)", "22/7"),
        ("min(5)", "5"),
        ("min(sqrt(2); 2^(1/2))^2", "2"),
        ("sign(1+i)*sqrt(2)", "1+i"),
        ("sign(0)", "0"),
        ("abs(-1/3)", "1/3"),
    ],
)
def test_the_answer_is_exact_or_correctly_rounded(expression: str, expected: str) -> None:
    assert answer(expression) == expected


@pytest.mark.parametrize(
    ("expression", "reason", "span"),
    [
        ("floor(i)", "real_expected", (6, 7)),
        ("round(1; 1/2)", "integer_expected", (9, 12)),
        ("min(1; 2; i)", "real_expected", (10, 11)),
        ("div(1; 0)", "division_by_zero", (0, 9)),
    ],
)
def test_outside_the_domain_the_error_says_why_and_where(expression: str, reason: str, span: tuple[int, int]) -> None:
    assert fault(expression) == (reason, span)
