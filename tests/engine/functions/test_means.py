from __future__ import annotations

import pytest
from tests.engine.corpora import run

from calculatrice import CalculationError


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("geomean(4)", "4"),
        ("geomean([1; 3; 9])", "3"),
        ("geomean(2; 3)", "√6"),
        ("harmean(1/2; 1/3)", "2/5"),
        ("sumsq(sqrt(2); 1)", "3"),
        ("sumsq(-2)", "4"),
    ],
)
def test_a_mean_is_exact(text: str, expected: str) -> None:
    assert run(text)[0].exact == expected


@pytest.mark.parametrize("text", ["geomean(1; 0)", "geomean(-1; -4)", "harmean(2; -2)"])
def test_means_of_what_is_not_positive_are_refused_at_that_number(text: str) -> None:
    with pytest.raises(CalculationError) as refused:
        run(text)
    start, end = refused.value.span or (0, 0)
    assert (refused.value.reason, text[start:end] in ("0", "-1", "-2")) == ("positive_expected", True)
