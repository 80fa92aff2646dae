"""The gamma function and its kin, exact where they are exact."""

from __future__ import annotations

import pytest
from tests.engine.functions.answering import answer, fault


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("gamma(5/2)^2-9*pi/16", "0"),
        ("gamma(-3/2)^2*9/16-pi", "0"),
        ("gamma(1)", "1"),
        ("gamma(30)/gamma(29)", "29"),
        ("gamma(10^-30)", "≈1.00000000000000e30"),
        ("gamma(9/2)/gamma(7/2)", "7/2"),
        ("gamma(-5/3)", "≈2.41104468123697"),
        ("lngamma(2)", "0"),
        ("lngamma(21)", "≈42.3356164607535"),
        ("lngamma(10^100)", "≈2.29258509299405e102"),
        ("lngamma(-1/2)", "≈1.26551212348465-3.14159265358979i"),
        ("digamma(5)+egamma", "25/12"),
        ("digamma(10^30)", "≈69.0775527898214"),
        ("beta(-1/2; 1/2)", "0"),
        ("beta(1/2; 3/2)-pi/2", "0"),
    ],
)
def test_the_answer_is_exact_or_correctly_rounded(expression: str, expected: str) -> None:
    assert answer(expression) == expected


@pytest.mark.parametrize(
    ("expression", "reason", "span"),
    [
        ("gamma(-3)", "gamma_pole", (6, 8)),
        ("gamma(sqrt(2)*sqrt(8)-4)", "gamma_pole", (6, 23)),
        ("lngamma(0)", "gamma_pole", (8, 9)),
        ("digamma(-1)", "gamma_pole", (8, 10)),
        ("beta(2; -2)", "gamma_pole", (8, 10)),
    ],
)
def test_outside_the_domain_the_error_says_why_and_where(expression: str, reason: str, span: tuple[int, int]) -> None:
    assert fault(expression) == (reason, span)
