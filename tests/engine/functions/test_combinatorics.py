"""Factorials, choices and Fibonacci numbers, their size predicted."""

from __future__ import annotations

import pytest
from tests.engine.asking import ask
from tests.engine.functions.answering import answer, fault


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("0!", "1"),
        ("20!", "2432902008176640000"),
        ("1000!/999!", "1000"),
        ("100000!", "error:budget_exceeded"),
        ("(1/2)!^2-pi/4", "0"),
        ("(-3/2)!", "≈-3.54490770181103"),
        ("i!", "≈0.498015668118356-0.154949828301811i"),
        ("1!!", "1"),
        ("11!!", "10395"),
        ("12!!", "46080"),
        ("1001!!/999!!", "1001"),
        ("binomial(1000; 500)/binomial(999; 499)", "2"),
        ("binomial(10^30; 0)", "1"),
        ("binomial(60; 30)", "118264581564861424"),
        ("binomial(5; 5)", "1"),
        ("binomial(5; -1)", "0"),
        ("binomial(-3; -3)", "0"),
        ("binomial(-1; 4)", "1"),
        ("binomial(-2; 3)", "-4"),
        ("binomial(-10^20; 1)", "-100000000000000000000"),
        ("binomial(1/2; 3)", "1/16"),
        ("binomial(-1/2; 2)", "3/8"),
        ("binomial(5/2; 0)", "1"),
        ("binomial(sqrt(2)^2; 1)", "2"),
        ("binomial(pi; 2) - pi*(pi-1)/2", "0"),
        ("binomial(i; 2)", "-0.5-0.5i"),
        ("binomial(10000; 5000)/binomial(9999; 4999)", "2"),
        ("binomial(10^12; 10^11)", "error:budget_exceeded"),
        ("nPr(10; 10)", "3628800"),
        ("nPr(10^30; 2)", "999999999999999999999999999999000000000000000000000000000000"),
        ("nPr(1000; 998)*2/1000!", "1"),
        ("fibonacci(0)", "0"),
        ("fibonacci(-8)", "-21"),
        ("fibonacci(-7)", "13"),
        ("fibonacci(1000) mod 1000", "875"),
        ("fibonacci(10^30)", "error:budget_exceeded"),
    ],
)
def test_the_answer_is_exact_or_correctly_rounded(expression: str, expected: str) -> None:
    assert answer(expression) == expected


@pytest.mark.parametrize(
    ("expression", "reason", "span"),
    [
        ("(-1)!", "factorial_of_negative", (0, 5)),
        ("(-1)!!", "integer_too_small", (0, 6)),
        ("binomial(5; 1/2)", "integer_expected", (12, 15)),
        ("fibonacci(1/2)", "integer_expected", (10, 13)),
    ],
)
def test_outside_the_domain_the_error_says_why_and_where(expression: str, reason: str, span: tuple[int, int]) -> None:
    assert fault(expression) == (reason, span)


@pytest.mark.parametrize(
    ("expression", "decimal"),
    [("(10^9)!", "9.90462657922299e8565705522"), ("gamma(10^9+1/2)", "3.13211793598717e8565705518")],
)
def test_a_factorial_beyond_every_budget_is_enclosed(expression: str, decimal: str) -> None:
    assert ask(expression).decimal == decimal
