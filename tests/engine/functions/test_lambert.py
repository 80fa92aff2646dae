"""Lambert's W: exact where the answer is rational, real where a branch is."""

from __future__ import annotations

import pytest
from tests.engine.functions.answering import answer, fault


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("lambertw(2*e^2)", "2"),
        ("lambertw(-2*e^-2; -1)", "-2"),
        ("lambertw(-2*e^-2)", "≈-0.406375739959960"),
        ("lambertw(-1/e)", "-1"),
        ("lambertw(sqrt(e)/2)", "1/2"),
        ("lambertw(-1/e-10^-30)", "≈-1.00000000000000+2.33164398159712e-15i"),
        ("lambertw(-10^-50; -1)", "≈-119.916046535437"),
        ("lambertw(10^100)", "≈224.843106445119"),
        ("lambertw(1; 10^9)", "≈-22.5611429031058+6283185305.60879i"),
    ],
)
def test_the_answer_is_exact_or_correctly_rounded(expression: str, expected: str) -> None:
    assert answer(expression) == expected


@pytest.mark.parametrize(
    ("expression", "reason", "span"),
    [
        ("lambertw(0; 1)", "lambertw_pole", (9, 10)),
        ("lambertw(1; 10^30)", "branch_too_large", (12, 17)),
        ("lambertw(1; 1/2)", "integer_expected", (12, 15)),
    ],
)
def test_outside_the_domain_the_error_says_why_and_where(expression: str, reason: str, span: tuple[int, int]) -> None:
    assert fault(expression) == (reason, span)
