from __future__ import annotations

import pytest
from tests.engine.corpora import run

from calculatrice import CalculationError


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("large([1; sqrt(2); 3/2]; 2)", "√2"),
        ("small([3; 3; 1]; 3)", "3"),
        ("quartile([4; 1; 3; 2]; 3)", "13/4"),
        ("quartile([1; 9]; 0)", "1"),
        ("GRANDE.VALEUR([1; 2]; 2)", "1"),
        ("QUARTILE.INC([1; 2; 3]; 2)", "2"),
    ],
)
def test_a_number_has_a_rank(text: str, expected: str) -> None:
    assert run(text)[0].exact == expected


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("large([1; 2]; 3)", "rank_outside"),
        ("small([1; 2]; 0)", "integer_too_small"),
        ("quartile([1; 2]; 5)", "quarter_outside"),
        ("quartile([1; 2]; -1)", "quarter_outside"),
        ("quartile([1; 2]; 1/2)", "integer_expected"),
    ],
)
def test_a_rank_that_is_none_is_refused_at_its_place(text: str, reason: str) -> None:
    with pytest.raises(CalculationError) as refused:
        run(text)
    start, _ = refused.value.span or (0, 0)
    assert (refused.value.reason, start) == (reason, text.index("]; ") + 3)
