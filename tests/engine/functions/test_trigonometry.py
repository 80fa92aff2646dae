"""Trigonometry: exact at multiples of π/6 and π/4, inverses undo, poles are found."""

from __future__ import annotations

import pytest
from tests.engine.functions.answering import answer, fault


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("sin(3/pi)", "≈0.816273108589421"),
        ("sin(1+pi)", "≈-0.841470984807897"),
        ("sin(2^pi)", "≈0.564477505337065"),
        ("sin(7*pi/6)", "-1/2"),
        ("sin(0)", "0"),
        ("sin(-pi/2)", "-1"),
        ("sin(pi/4)^2", "1/2"),
        ("cos(2*pi/3)", "-1/2"),
        ("cos(acos(1/3))", "1/3"),
        ("sin(asin(1/3))", "1/3"),
        ("tan(-pi/4)", "-1"),
        ("tan(0)", "0"),
        ("sin(10^30*pi)", "0"),
        ("tan(10^30*pi+pi/4)", "1"),
        ("asin(2)", "≈1.57079632679490-1.31695789692482i"),
        ("acos(-1)-pi", "0"),
        ("acos(2i)", "≈1.57079632679490-1.44363547517881i"),
        ("atan(0)", "0"),
        ("acot(1)-pi/4", "0"),
        ("asec(-1)-pi", "0"),
        ("atan2(-1; -1)+3*pi/4", "0"),
        ("atan2(1; 0)-pi/2", "0"),
        ("atan2(0; 3)", "0"),
        ("cot(pi/2)", "0"),
        ("sec(pi)", "-1"),
        ("csc(pi/2)", "1"),
        ("sin(i)", "≈1.17520119364380i"),
        ("tan(pi/5)", "≈0.726542528005361"),
    ],
)
def test_the_answer_is_exact_or_correctly_rounded(expression: str, expected: str) -> None:
    assert answer(expression) == expected


@pytest.mark.parametrize(
    ("expression", "reason", "span"),
    [
        ("tan(3*pi/2)", "tangent_pole", (0, 11)),
        ("sec(pi/2)", "tangent_pole", (0, 9)),
        ("cot(pi)", "cotangent_pole", (0, 7)),
        ("atan(i)", "arctangent_pole", (0, 7)),
        ("atan2(0; 0)", "angle_of_origin", (0, 11)),
        ("asec(0)", "reciprocal_of_zero", (0, 7)),
        ("atan2(i; 1)", "real_expected", (6, 7)),
    ],
)
def test_outside_the_domain_the_error_says_why_and_where(expression: str, reason: str, span: tuple[int, int]) -> None:
    assert fault(expression) == (reason, span)
