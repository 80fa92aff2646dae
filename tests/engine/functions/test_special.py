"""Error functions, integrals, Bessel functions and means, near and far."""

from __future__ import annotations

import pytest
from tests.engine.functions.answering import answer, fault


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("erf(10^-50)", "≈1.12837916709551e-50"),
        ("erfc(-10)", "≈2.00000000000000"),
        ("ei(10^-30)", "≈-68.5003371249198"),
        ("ei(-10^5)", "≈-3.56291393652629e-43435"),
        ("si(10^30)", "≈1.57079632679490"),
        ("ci(10^30)", "≈-9.01169019121381e-32"),
        ("ci(10^-100)", "≈-229.681293634503"),
        ("agm(-1; 1)", "0"),
        ("agm(3; 3)", "3"),
        ("agm(0; pi)", "0"),
        ("agm(10^100; 10^-100)", "≈3.40070374626468e97"),
        ("besselj(0; 10^12)", "≈1.01671250500407e-7"),
        ("besselj(3; 0)", "0"),
        ("besselj(1/2; 0)", "0"),
        ("besselj(0; 10^-30)", "≈1.00000000000000"),
        ("besselj(10^6; 1)", "error:budget_exceeded"),
    ],
)
def test_the_answer_is_exact_or_correctly_rounded(expression: str, expected: str) -> None:
    assert answer(expression) == expected


@pytest.mark.parametrize(
    ("expression", "reason", "span"),
    [
        ("ei(0)", "integral_pole", (3, 4)),
        ("ci(sqrt(2)^2-2)", "integral_pole", (3, 14)),
        ("besselj(-1/2; 0)", "bessel_pole", (14, 15)),
        ("besselj(i; 0)", "bessel_pole", (11, 12)),
    ],
)
def test_outside_the_domain_the_error_says_why_and_where(expression: str, reason: str, span: tuple[int, int]) -> None:
    assert fault(expression) == (reason, span)
