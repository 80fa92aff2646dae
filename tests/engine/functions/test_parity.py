from __future__ import annotations

import pytest
from tests.engine.corpora import run


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("iseven(0)", "true"),
        ("iseven(-2)", "true"),
        ("iseven(7)", "false"),
        ("isodd(-7)", "true"),
        ("isodd(sqrt(2)^2)", "false"),
        ("isodd(10^40+1)", "true"),
    ],
)
def test_parity_is_told(text: str, expected: str) -> None:
    assert run(text)[0].decimal == expected
