"""Means and spreads, exact where the numbers are."""

from __future__ import annotations

import pytest
from tests.engine.functions.answering import answer, fault


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("mean(sqrt(2); sqrt(8))^2", "9/2"),
        ("mean(i; 1)", "0.5+0.5i"),
        ("median(pi; e; 2)-e", "0"),
        ("median([3; 1])", "2"),
        ("median(1/2)", "1/2"),
        ("variance(sqrt(2); sqrt(2))", "0"),
        ("variance(0.1; 0.2; 0.3)", "1/100"),
        ("variancep([1; 2])", "1/4"),
        ("stdev(2; 4)^2", "2"),
        ("stdevp(5)", "0"),
        ("count([1; 2; 3])", "3"),
    ],
)
def test_the_answer_is_exact_or_correctly_rounded(expression: str, expected: str) -> None:
    assert answer(expression) == expected


@pytest.mark.parametrize(
    ("expression", "reason", "span"),
    [
        ("stdev(1)", "too_few_numbers", (0, 8)),
        ("variance(1; i)", "real_expected", (12, 13)),
        ("median(1; i; 2)", "real_expected", (10, 11)),
    ],
)
def test_outside_the_domain_the_error_says_why_and_where(expression: str, reason: str, span: tuple[int, int]) -> None:
    assert fault(expression) == (reason, span)
