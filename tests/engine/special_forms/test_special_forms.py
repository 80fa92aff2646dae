"""Truths, ranges and lists, as they are calculated."""

from __future__ import annotations

import pytest

import calculatrice
from calculatrice import CalculationError, Session
from calculatrice.engine.budget import Budget
from calculatrice.engine.calculate import calculate, statements
from calculatrice.engine.options import Options
from calculatrice.engine.values import Verdict


def told(text: str) -> str:
    try:
        return calculatrice.evaluate(text).text
    except CalculationError as error:
        return f"error:{error.code}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("true and false", "= false"),
        ("true or false", "= true"),
        ("true xor true", "= false"),
        ("not (1 > 2)", "= true"),
        ("true == (1 < 2)", "= true"),
        ("true != true", "= false"),
        ("false and 1/0 > 1", "= false"),
        ("true or 1/0 > 1", "= true"),
        ("true xor 1/0 > 1", "error:division_by_zero"),
        ("true + 1", "error:wrong_type"),
        ("1 and true", "error:wrong_type"),
        ("not 3", "= -4"),
        ("true < false", "error:wrong_type"),
        ("if(true and not false; 1; 2)", "= 1"),
        ("1..4", "= [1; 2; 3; 4]"),
        ("3..1", "= []"),
        ("sqrt(4)..8/2", "= [2; 3; 4]"),
        ("1/2..3", "error:domain_error"),
        ("sum(1..100)", "= 5050"),
        ("[k^2 for k in 1..3]", "= [1; 4; 9]"),
        ("[[a*b for a in 1..2] for b in 1..2]", "= [[1; 2]; [2; 4]]"),
        ("k = 7\n[k for k in 1..2]\nk", "= 7"),
        ("[5; 6; 7][2]", "= 6"),
        ("v = [5; 6]\nv[1] + v[2]", "= 11"),
        ("[[1; 2]; [3; 4]][2][1]", "= 3"),
        ("[1; 2][3]", "error:domain_error"),
        ("3[1]", "= [3]"),
        ("x = 3\nx[1]", "error:wrong_type"),
        ("[1; 2] + [3; 4]", "= [4; 6]"),
        ("[1; 2] - [3; 4]", "= [-2; -2]"),
        ("2*[1; 2] + 1", "= [3; 5]"),
        ("12/[2; 3]", "= [6; 4]"),
        ("[1; 2]^2", "= [1; 4]"),
        ("-[1; [2; 3]]", "= [-1; [-2; -3]]"),
        ("[100; 200] + 10%", "= [110; 220]"),
        ("[1; 2] + [3]", "error:dimension_mismatch"),
        ("[1; 2] * [3; 4]", "error:wrong_type"),
        ("[1; 2] + true", "error:wrong_type"),
        ("[1; 2] == [1; 2]", "= true"),
        ("[1; 2] == [1; 3]", "= false"),
        ("[1; 2] != [1; 3]", "= true"),
        ("[1; 2] == [1]", "= false"),
        ("[1; [2; true]] == [1; [2; true]]", "= true"),
        ("[1; 2] < [1; 3]", "error:wrong_type"),
    ],
)
def test_truths_and_lists_calculate(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("operator", "left", "right", "expected"),
    [
        ("and", "undecided", "false", "false"),
        ("and", "undecided", "true", "undecided"),
        ("and", "undecided", "undecided", "undecided"),
        ("or", "undecided", "true", "true"),
        ("or", "undecided", "false", "undecided"),
        ("xor", "undecided", "true", "undecided"),
        ("==", "undecided", "true", "undecided"),
    ],
)
def test_what_is_undecided_settles_nothing(operator: str, left: str, right: str, expected: str) -> None:
    for one, other in ((left, right), (right, left)):
        session = Session({"undecided": Verdict(None)})
        [statement] = statements(f"{one} {operator} {other}", Options(), session)
        assert calculate(statement, Options(), session, Budget.inline()).decimal == expected
