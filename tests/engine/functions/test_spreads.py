from __future__ import annotations

import pytest
from tests.engine.corpora import run

from calculatrice import CalculationError


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("rms(1; 2)", "√10/2"),
        ("devsq(1; 2; 4)", "14/3"),
        ("avedev(sqrt(2); -sqrt(2))", "√2"),
        ("correl([1; 2; 3]; [2; 4; 7])", "5√57/38"),
        ("correl([1; 2; 3]; [5; 3; 1])", "-1"),
        ("corr([1; 2; 3]; [1; 2; 1])", "0"),
    ],
)
def test_a_spread_is_exact(text: str, expected: str) -> None:
    assert run(text)[0].exact == expected


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("correl([1; 2]; [1; 2; 3])", "lengths_differ"),
        ("correl([2; 2]; [1; 2])", "no_spread"),
        ("correl([1; 2]; [sqrt(4); 2])", "no_spread"),
    ],
)
def test_a_correlation_that_is_none_is_refused(text: str, reason: str) -> None:
    with pytest.raises(CalculationError) as refused:
        run(text)
    assert refused.value.reason == reason
