"""A percentage that no sign shows is told like one that is written, where what it shares is in doubt."""

from __future__ import annotations

import pytest
from tests.engine.corpora import lines, run

from calculatrice.engine.special_forms.shares import SHARED

SILENT = [
    ("d = 20% ⏎ 100 + d", "120"),
    ("d = 20% ⏎ 100 - (d)", "80"),
    ("d = 20% ⏎ d + 5%", "25%"),
    ("d = 20% ⏎ 5% + 3% + d", "28%"),
    ("d = 120% ⏎ 1 + d", "11/5"),
    ("d = 120% ⏎ 100 * d", "120"),
    ("d = 20% ⏎ 100 + 50 + 2d", "752/5"),
    ("f(x) = 100 + x ⏎ f(20%)", "120"),
    ("20% ⏎ 100 + ans", "120"),
    ("d = [10%; 20%] ⏎ 100 + d", "[110; 120]"),
]
TOLD = [
    ("d = 20% ⏎ 100 + 50 + d", "180", "100 + 50 + 1×d"),
    ("d = 20% ⏎ (100 + 50) + d", "180", "(100 + 50) + 1×d"),
    ("d = 20% ⏎ 2*(100 + 50 - d)", "240", "2*(100 + 50 - 1×d)"),
    ("d = 20% ⏎ 100 + 50 + (d)", "180", "100 + 50 + 1×(d)"),
    ("d = 20% ⏎ 100 + 50 + -d", "120", "100 + 50 + 1×-d"),
    ("d = 40% ⏎ 3/4 - d", "9/20", "3/4 - 1×d"),
    ("d = 40% ⏎ 1000/8 + d", "175", "1000/8 + 1×d"),
    ("d = 10% ⏎ 200 - d - d", "162", "200 -(d+d)"),
    ("d = 10% ⏎ 200 + d - 5%*1 - d", "39591/200", "200 + d - 5%*1 - 1×d"),
    ("d = 10% ⏎ 200 - 10% - d", "162", "200 -(10%+d)"),
    ("d = 120% ⏎ 11 + d", "121/5", "11 + 1×d"),
    ("20% ⏎ 100 + 50 + ans", "180", "100 + 50 + 1×ans"),
    ("d = [10%; 20%] ⏎ 100 + 50 + d[2]", "180", "100 + 50 + 1×d[2]"),
    ("d = [10%; 20%] ⏎ 100 + 50 + d", "[165; 180]", "100 + 50 + 1×d"),
    ("[100; 200] + 50 + (10%)", "[165; 275]", "[100; 200] + 50 + 10/100"),
    ("100 + 50 + (5% + 3%)", "162", "100 + 50 + 1×(5% + 3%)"),
    ("100 + 50 + if(1 < 2; 10%; 20%)", "165", "100 + 50 + 1×if(1 < 2; 10%; 20%)"),
    ("f(x) = 100 + 50 + x ⏎ f(20%)", "180", None),
    ("sum(k + 50 + (5% + 5%); k; 1; 3)", "858/5", "sum(k + 50 + 1×(5% + 5%); k; 1; 3)"),
]


@pytest.mark.parametrize(("text", "expected"), SILENT, ids=[row[0] for row in SILENT])
def test_a_percentage_of_one_amount_is_not_told(text: str, expected: str) -> None:
    result = run(lines(text), "en")[-1]
    assert expected in (result.exact, result.text.removeprefix("= "))
    assert result.warnings == ()


@pytest.mark.parametrize(("text", "expected", "other"), TOLD, ids=[row[0] for row in TOLD])
def test_a_percentage_of_several_terms_is_told_once(text: str, expected: str, other: str | None) -> None:
    *before, last = run(lines(text), "en")
    [warning] = last.warnings
    assert (last.exact, warning.alternative) == (expected, other)
    assert warning.code == ("percent_of_all_before" if "(10%)" in text else SHARED)
    if other is not None:
        defined = "\n".join(result.expression for result in before)
        assert run(f"{defined}\n{other}".strip(), "en")[-1].exact != expected
