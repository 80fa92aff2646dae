"""Truths as spreadsheets write them: words in capitals, and before their operands."""

from __future__ import annotations

import pytest
from tests.engine.corpora import run

from calculatrice import CalculationError


@pytest.mark.parametrize(
    ("locale", "text", "reading"),
    [
        ("en", "TRUE AND FALSE", "TRUE and FALSE"),
        ("fr", "VRAI ET FAUX", "VRAI et FAUX"),
        ("en", "NOT(True)", "not True"),
        ("fr", "NON(VRAI)", "non VRAI"),
        ("en", "17 MOD 5", "17 mod 5"),
        ("en", "MOD(17, 5)", "mod(17; 5)"),
        ("en", "AND(1<2, 2<3, 3<4)", "1 < 2 and 2 < 3 and 3 < 4"),
        ("fr", "ET(1<2; 2<3)", "1 < 2 et 2 < 3"),
        ("fr", "ET(1 < 2; 0,(3) < 1)", "1 < 2 et 0,(3) < 1"),
        ("en", "AND(true or false; false)", "(true or false) and false"),
        ("en", "OR(AND(true; false); not false)", "true and false or not false"),
        ("en", "if(and(1<2; max(2; 3)<3); 10; 20)", "if(1 < 2 and max(2; 3) < 3; 10; 20)"),
        ("en", "xor(true; false)", "true xor false"),
        ("en", "OR([1; 2] == [1; 2]; false)", "[1; 2] == [1; 2] or false"),
    ],
)
def test_words_of_spreadsheets_join_truths(locale: str, text: str, reading: str) -> None:
    result = run(text, locale)[-1]
    assert result.reading == reading
    again = run(result.reading, locale)[-1]
    assert (again.reading, again.text) == (result.reading, result.text)


@pytest.mark.parametrize(
    ("text", "value"), [("AND = 5\nAND + 1", "6"), ("TRUE = 3\nTRUE", "3"), ("MOD = 4\n2 MOD", "8")]
)
def test_a_word_that_has_been_defined_is_a_name(text: str, value: str) -> None:
    assert run(text)[-1].decimal == value


@pytest.mark.parametrize("text", ["AND()", "AND(1; 2", "AND(;1)", "AND (1; 2)", "and(true; )"])
def test_words_without_their_operands_are_refused(text: str) -> None:
    with pytest.raises(CalculationError):
        run(text)
