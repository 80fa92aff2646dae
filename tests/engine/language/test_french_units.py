"""Symbols that mean a unit where French is written alone: « 2 j 3 h », « 5 mn »; and units shown as they were typed."""

from __future__ import annotations

import pytest

from calculatrice.engine.errors import CalculationError
from calculatrice.library import evaluate

ROWS = [
    ("5 j en h", "= 120 h"),
    ("2 j 3 h", "= 2 d 3 h"),
    ("5j", "= 5 d"),
    ("100 h en j h", "= 4 d 4 h"),
    ("5 mn en s", "= 300 s"),
    ("30 km/j en km/h", "= 1.25 km/h"),
    ("sum(2j; j; 1; 9)", "= 90"),
    ("[2j for j in 1..3]", "= [2; 4; 6]"),
    ("j = 4\n2j", "= 8"),
    ("f(j) = 2j\nf(3)", "= 6"),
]
TYPED = ["3 cl", "3 cL", "2 dl", "2 ml", "4 hr", "5 lbs", "5 tep", "5 toe", "3 BTU", "5 ua", "5 torr", "2 hl", "1 sec"]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_a_symbol_of_french_is_a_unit_there(text: str, expected: str) -> None:
    assert evaluate(text, locale="fr").text == expected


@pytest.mark.parametrize("text", ["5 j", "2 j 3 h"])
def test_it_is_none_in_english(text: str) -> None:
    with pytest.raises(CalculationError):
        evaluate(text)


@pytest.mark.parametrize("text", TYPED)
def test_a_unit_is_shown_by_the_symbol_that_was_typed(text: str) -> None:
    assert [evaluate(text).text, evaluate(text, locale="fr").text] == [f"= {text}"] * 2


def test_a_unit_that_is_spelled_otherwise_is_the_same() -> None:
    assert evaluate("3 cl / 1 cL").text == "= 3"
    assert evaluate("3 cl == 3 cL").text == "= true"
    assert evaluate("2 hr 30").text == "= 2 hr 30 min"
