"""Common divisors and multiples, and arithmetic modulo an integer."""

from __future__ import annotations

import pytest
from tests.engine.functions.answering import answer, fault


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("gcd(12; -18)", "6"),
        ("gcd(0; 0)", "0"),
        ("gcd(2^5000; 6^4000) == 2^4000", "true"),
        ("gcd(sqrt(2)*sqrt(8); 6)", "2"),
        ("gcd([12; 18; 27])", "3"),
        ("lcm(0; 5)", "0"),
        ("lcm(-4; 6)", "12"),
        ("powmod(2; 10^30; 10^9+7)", "312267046"),
        ("powmod(-3; 3; 10)", "3"),
        ("powmod(5; 0; 1)", "0"),
        ("powmod(2; 100; 2^70)", "0"),
        ("powmod(2; 10^3000; 10^3000+7)", "error:budget_exceeded"),
        ("invmod(3; 10^20)", "66666666666666666667"),
        ("invmod(-3; 7)", "2"),
        ("invmod(5; 1)", "0"),
    ],
)
def test_the_answer_is_exact_or_correctly_rounded(expression: str, expected: str) -> None:
    assert answer(expression) == expected


@pytest.mark.parametrize(
    ("expression", "reason", "span"),
    [
        ("gcd(1; 1/2)", "integer_expected", (7, 10)),
        ("powmod(2; 5; 0)", "integer_too_small", (13, 14)),
        ("invmod(4; 6)", "not_invertible", (7, 8)),
        ("powmod(2; -1; 4)", "not_invertible", (7, 8)),
    ],
)
def test_outside_the_domain_the_error_says_why_and_where(expression: str, reason: str, span: tuple[int, int]) -> None:
    assert fault(expression) == (reason, span)
