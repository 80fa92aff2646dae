"""The answers that the peers are judged by, computed a second time."""

from __future__ import annotations

import mpmath
import pytest
from benchmarks.expressions import Expression, expressions

DIGITS = 60
WORKING_DIGITS = 150


@pytest.mark.parametrize("row", expressions(), ids=lambda row: row.text)
def test_an_answer_is_what_mpmath_finds(row: Expression) -> None:
    with mpmath.workdps(WORKING_DIGITS):
        computed = eval(row.written_for("mpmath"), vars(mpmath))  # noqa: S307 - the table is our own
        difference = abs(computed - mpmath.mpf(row.answer[1:]))
        assert difference <= abs(computed) * mpmath.mpf(10) ** (1 - DIGITS)


@pytest.mark.parametrize(
    ("answer", "printed", "expected"),
    [
        ("=0.3", "0.3", True),
        ("=0.3", "0.300000000000000", True),
        ("=0.3", "0.30000000000000004", False),
        ("=0.5", ".49999999999999999999", False),
        ("=1267650600228229401496703205376", "1.26765060022823E30", True),
        ("=1267650600228229401496703205376", "1.26765060022822E30", False),
        ("≈2.302585092994045684017991", "2.30258509299405", True),
        ("≈2.302585092994045684017991", "2.302585092994045683", True),
        ("≈2.302585092994045684017991", "2.30258509299404", False),
        ("=2", "ZeroDivisionError", False),
    ],
)
def test_a_printed_answer_is_judged(answer: str, printed: str, expected: bool) -> None:
    assert Expression("", answer, {}).is_answered_by(printed) is expected
