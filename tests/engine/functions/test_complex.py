"""Parts of complex numbers, read off where they are written."""

from __future__ import annotations

import pytest
from tests.engine.functions.answering import answer, fault


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("abs((1+2i)/(3-i))^2", "1/2"),
        ("abs(sqrt(i))", "1"),
        ("abs(exp(i))", "1"),
        ("|exp(2+i)|-e^2", "0"),
        ("abs(i)", "1"),
        ("re(1/(1+i))", "1/2"),
        ("im((1+i)^3)", "2"),
        ("re(ln(-1))", "0"),
        ("re(exp(i*pi/3))", "1/2"),
        ("im(2*exp(i*pi/6))", "1"),
        ("im(i*sqrt(2)*sqrt(2))", "2"),
        ("conj(sqrt(-4)+1)", "1-2i"),
        ("conj(i)", "-i"),
        ("arg(1+i)-pi/4", "0"),
        ("arg(-i)+pi/2", "0"),
        ("arg(5)", "0"),
    ],
)
def test_the_answer_is_exact_or_correctly_rounded(expression: str, expected: str) -> None:
    assert answer(expression) == expected


@pytest.mark.parametrize(
    ("expression", "reason", "span"),
    [
        ("arg(0)", "angle_of_origin", (0, 6)),
    ],
)
def test_outside_the_domain_the_error_says_why_and_where(expression: str, reason: str, span: tuple[int, int]) -> None:
    assert fault(expression) == (reason, span)
