"""Sums and products, of numbers and of a term over a range."""

from __future__ import annotations

import pytest
from tests.engine.functions.answering import answer, fault


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("sum(1/k; k; 1; 4)", "25/12"),
        ("sum(k; k; -3; 3)", "0"),
        ("product(k; k; 5; 4)", "1"),
        ("product(k; k; 1; 30)/29!", "30"),
        ("sum(sum(j; j; 1; k); k; 1; 4)", "20"),
        ("sum(sqrt(2); sqrt(8); -3*sqrt(2); 1)", "1"),
        ("sum(2; 3; 4; 5)", "14"),
        ("sum(pi; pi; pi; pi)-4*pi", "0"),
        ("sum(7)", "7"),
        ("sum(i^2; i; 1; 10)", "385"),
        ("sum(e; e; 1; 4)", "10"),
        ("sum(factor(12); 1)", "13"),
        ("product([2; 3])", "6"),
        ("sum(k; k; 1; 10^30)", "error:budget_exceeded"),
        ("sum(k; k; 1; 2; 3)", "error:unknown_name"),
    ],
)
def test_the_answer_is_exact_or_correctly_rounded(expression: str, expected: str) -> None:
    assert answer(expression) == expected


@pytest.mark.parametrize(
    ("expression", "reason", "span"),
    [
        ("sum(pi^2; pi; 1; 10)", "index_reserved", (10, 12)),
        ("sum(k; k; 1; 2.5)", "integer_expected", (13, 16)),
        ("sum(1; 2 < 3)", "truth_is_no_number", (7, 12)),
        ("sum([1; 2]; 3)", "list_is_no_number", (4, 10)),
        ("sum(1/k; k; 0; 3)", "division_by_zero", (6, 7)),
    ],
)
def test_outside_the_domain_the_error_says_why_and_where(expression: str, reason: str, span: tuple[int, int]) -> None:
    assert fault(expression) == (reason, span)
