"""Hyperbolic functions: inverses undo, imaginary numbers lead to angles, poles are found."""

from __future__ import annotations

import pytest
from tests.engine.functions.answering import answer, fault


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("sinh(asinh(1/3))", "1/3"),
        ("cosh(acosh(3))", "3"),
        ("tanh(atanh(1/3))", "1/3"),
        ("asinh(sinh(3))", "3"),
        ("sinh(0)", "0"),
        ("tanh(0)", "0"),
        ("asinh(0)", "0"),
        ("atanh(0)", "0"),
        ("acosh(1)", "0"),
        ("sinh(i*pi)", "0"),
        ("sinh(i*pi/6)", "0.5i"),
        ("cosh(i*pi/2)", "0"),
        ("cosh(i*pi/3)", "1/2"),
        ("tanh(i*pi/4)", "i"),
        ("coth(i*pi/2)", "0"),
        ("acosh(1/2)", "≈1.04719755119660i"),
        ("atanh(2)", "≈0.549306144334055-1.57079632679490i"),
        ("tanh(2+3i)", "≈0.965385879022133-0.00988437503832249i"),
        ("sinh(10^6)", "≈1.51660769840104e434294"),
        ("coth(10^-30)", "≈1.00000000000000e30"),
    ],
)
def test_the_answer_is_exact_or_correctly_rounded(expression: str, expected: str) -> None:
    assert answer(expression) == expected


@pytest.mark.parametrize(
    ("expression", "reason", "span"),
    [
        ("tanh(i*pi/2)", "hyperbolic_tangent_pole", (0, 12)),
        ("sech(i*pi/2)", "hyperbolic_tangent_pole", (0, 12)),
        ("coth(i*pi)", "hyperbolic_cotangent_pole", (0, 10)),
        ("csch(0)", "hyperbolic_cotangent_pole", (0, 7)),
        ("atanh(-1)", "hyperbolic_arctangent_pole", (0, 9)),
        ("acsch(0)", "reciprocal_of_zero", (0, 8)),
    ],
)
def test_outside_the_domain_the_error_says_why_and_where(expression: str, reason: str, span: tuple[int, int]) -> None:
    assert fault(expression) == (reason, span)
