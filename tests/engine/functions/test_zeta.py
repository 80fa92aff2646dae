"""The zeta function at integers, and where its cost is not known."""

from __future__ import annotations

import pytest
from tests.engine.functions.answering import answer, fault


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("zeta(0)", "-1/2"),
        ("zeta(-2)", "0"),
        ("zeta(-10^30)", "0"),
        ("zeta(-3)", "1/120"),
        ("zeta(-11)", "691/32760"),
        ("zeta(4)-pi^4/90", "0"),
        ("zeta(1+10^-30)", "≈1.00000000000000e30"),
        ("zeta(-201)-zeta(-201)", "0"),
        ("zeta(202)", "≈1.00000000000000"),
        ("zeta(pi)", "≈1.17624173838258"),
        ("zeta(10^30)", "error:budget_exceeded"),
        ("zeta(1/2+10^9*i)", "error:budget_exceeded"),
    ],
)
def test_the_answer_is_exact_or_correctly_rounded(expression: str, expected: str) -> None:
    assert answer(expression) == expected


@pytest.mark.parametrize(
    ("expression", "reason", "span"),
    [
        ("zeta(sqrt(2)*sqrt(8)-3)", "zeta_pole", (5, 22)),
    ],
)
def test_outside_the_domain_the_error_says_why_and_where(expression: str, reason: str, span: tuple[int, int]) -> None:
    assert fault(expression) == (reason, span)
