from __future__ import annotations

import pytest
from tests.engine.corpora import run

from calculatrice import CalculationError


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("roundup(0)", "0"),
        ("roundup(-0.001)", "-1"),
        ("roundup(3)", "3"),
        ("roundup(sqrt(2); 3)", "1.415"),
        ("roundup(-sqrt(2); 3)", "-1.415"),
        ("roundup(1234; -2)", "1300"),
        ("mround(2.5; 1)", "3"),
        ("mround(-2.5; 1)", "-3"),
        ("mround(10; -3)", "9"),
        ("quotient(17; 5)", "3"),
        ("quotient(-15; 5)", "-3"),
        ("quotient(-17; -5)", "3"),
        ("quotient(sqrt(8); sqrt(2))", "2"),
    ],
)
def test_it_rounds_as_it_says(text: str, expected: str) -> None:
    assert run(text)[0].decimal == expected


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("quotient(-17; 5)", "quotient_of_negative"),
        ("quotient(17; -5)", "quotient_of_negative"),
        ("quotient(1; 0)", "division_by_zero"),
        ("mround(1; 0)", "division_by_zero"),
        ("roundup(1; 1/2)", "integer_expected"),
    ],
)
def test_where_tools_differ_or_nothing_is_meant_it_is_refused(text: str, reason: str) -> None:
    with pytest.raises(CalculationError) as refused:
        run(text)
    assert refused.value.reason == reason
