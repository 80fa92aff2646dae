"""Primes, proved, and what follows from prime factors."""

from __future__ import annotations

import pytest
from tests.engine.asking import ask
from tests.engine.functions.answering import answer, fault, job


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("isprime(2)", "true"),
        ("isprime(0)", "false"),
        ("isprime(-7)", "false"),
        ("isprime(2^61-1)", "true"),
        ("isprime(3215031751)", "false"),
        ("isprime(2^127-1)", "error:budget_exceeded"),
        ("nextprime(0)", "2"),
        ("nextprime(2)", "3"),
        ("nextprime(10^18)", "1000000000000000003"),
        ("prevprime(10^15)", "999999999999989"),
        ("totient(10^18)", "400000000000000000"),
        ("totient(97)", "96"),
        ("count(divisors(2^10))", "11"),
        ("sum(divisors(496))", "992"),
        ("factor(12)+1", "13"),
        ("factor(2^67-1)", "error:budget_exceeded"),
        ("factor(sqrt(2)*sqrt(8))", "4"),
    ],
)
def test_the_answer_is_exact_or_correctly_rounded(expression: str, expected: str) -> None:
    assert answer(expression) == expected


@pytest.mark.parametrize(
    ("expression", "reason", "span"),
    [
        ("factor(0)", "factors_of_zero", (7, 8)),
        ("factor(1.5)", "integer_expected", (7, 10)),
        ("prevprime(2)", "integer_too_small", (10, 11)),
        ("totient(0)", "integer_too_small", (8, 9)),
        ("isprime(1/2)", "integer_expected", (8, 11)),
    ],
)
def test_outside_the_domain_the_error_says_why_and_where(expression: str, reason: str, span: tuple[int, int]) -> None:
    assert fault(expression) == (reason, span)


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("factor(2^67-1)", "147573952589676412927"),
        ("factor(sqrt(2)*sqrt(8))", "4"),
        ("isprime(2^127-1)", "true"),
        ("isprime(2^127+1)", "false"),
        ("nextprime(10^30)", "1000000000000000000000000000057"),
        ("divisors(100!)", "error:budget_exceeded"),
    ],
)
def test_beyond_a_word_a_process_that_can_be_killed_answers(expression: str, expected: str) -> None:
    assert answer(expression, job()) == expected


@pytest.mark.parametrize(
    ("expression", "factors"), [("factor(360)", "2^3 × 3^2 × 5"), ("factor(-12)", "-1 × 2^2 × 3"), ("factor(1)", "1")]
)
def test_the_factors_are_shown(expression: str, factors: str) -> None:
    assert ask(expression).exact == factors
