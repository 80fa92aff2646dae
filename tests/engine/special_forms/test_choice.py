"""The choice between two calculations: only one is made."""

from __future__ import annotations

import pytest
from tests.engine.functions.answering import answer, fault, unproved


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("if(1 < 2; 5; 1/0)", "5"),
        ("if(pi == 3; 1/0; 5)", "5"),
        ("if(sqrt(2)^2 == 2; 1; 0)", "1"),
        ("if(1 < 2; 3 > 4; 1)", "false"),
    ],
)
def test_the_answer_is_exact_or_correctly_rounded(expression: str, expected: str) -> None:
    assert answer(expression) == expected


@pytest.mark.parametrize(
    ("expression", "reason", "span"),
    [
        ("if(1; 2; 3)", "condition_expected", (3, 4)),
        ("if(1 < 2; 3)", "wrong_arity", (0, 12)),
        ("if(2 < 1; 1/0; 0/0)", "division_by_zero", (17, 18)),
    ],
)
def test_outside_the_domain_the_error_says_why_and_where(expression: str, reason: str, span: tuple[int, int]) -> None:
    assert fault(expression) == (reason, span)


def test_a_condition_that_no_proof_decides_chooses_nothing() -> None:
    condition = "gamma(1/3)*gamma(2/3) == 2*pi/sqrt(3)"
    assert answer(f"if({condition}; 1; 2)", unproved()) == "error:undecided"
