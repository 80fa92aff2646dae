"""Lines that go on with the last answer."""

from __future__ import annotations

import pytest

from calculatrice.engine.language import operators
from calculatrice.engine.language.continuing import GOING_ON, Line, continued, typed
from calculatrice.engine.language.locale import LOCALES
from calculatrice.engine.options import Options
from calculatrice.engine.session import Session
from calculatrice.library import evaluate
from calculatrice.service.calculator import Calculator


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("× 2", "ans × 2"),
        ("  *2", "ans *2"),
        ("/ 4 # each", "ans / 4 # each"),
        ("÷4", "ans ÷4"),
        ("^2", "ans^2"),
        ("²", "ans²"),
        ("!", "ans!"),
        ("mod 3", "ans mod 3"),
        ("to hex", "ans to hex"),
        ("→ hex", "ans → hex"),
        ("== 5", "ans == 5"),
        ("≤ 5", "ans ≤ 5"),
        ("// 2", "ans // 2"),
        # nothing stands before these, and nothing need to
        ("-5", "-5"),
        ("+3", "+3"),
        ("√2", "√2"),
        ("|-2|", "|-2|"),
        ("(2)", "(2)"),
        ("2 × 2", "2 × 2"),
        ("mod(7; 3)", "mod(7; 3)"),
        ("not (1 > 2)", "not (1 > 2)"),
        ("mod = 3", "mod = 3"),
        ("", ""),
        ("# a label", "# a label"),
        ("§", "§"),
    ],
)
def test_a_line_that_begins_with_an_operator_goes_on(text: str, expected: str) -> None:
    assert continued(text, "en", Session({"ans": 5})).text == expected


def test_without_an_answer_nothing_goes_on() -> None:
    assert continued("× 2", "en", Session()).text == "× 2"


@pytest.mark.parametrize(
    ("text", "expected", "alone"),
    [
        ("-5", "ans - 5", "(-5)"),
        ("+3", "ans + 3", "(+3)"),
        ("− 5", "ans − 5", "(− 5)"),
        ("-5^2", "ans - 5^2", "(-5^2)"),
        ("-5 mod 3", "ans - 5 mod 3", "(-5 mod 3)"),
        ("-5 == 2", "ans - 5 == 2", "(-5) == 2"),
        ("-15 to hex", "ans - 15 to hex", "(-15) to hex"),
        ("-½", "ans - ½", "(-½)"),
    ],
)
def test_a_sign_before_a_number_goes_on_after_a_number_and_is_told(text: str, expected: str, alone: str) -> None:
    session = Session({"ans": 5})
    line = continued(text, "en", session, after_number=True)
    assert line.text == expected
    assert line.notice is not None
    assert line.notice.alternative == alone
    assert continued(alone, "en", session, after_number=True).text == alone
    assert evaluate(alone).decimal == evaluate(text).decimal


@pytest.mark.parametrize("text", ["-x", "-(5)", "+sin(1)", "-√2", "- 5 § 3"])
def test_a_sign_before_anything_else_stands_for_itself(text: str) -> None:
    assert continued(text, "en", Session({"ans": 5, "x": 1}), after_number=True).text == text


@pytest.mark.parametrize("locale", ["en", "fr"])
def test_every_operator_that_can_be_typed_first_goes_on(locale: str) -> None:
    calculator = Calculator(session=Session({"ans": 5}))
    for text in typed(LOCALES[locale]):
        line = continued(f"{text} +2", locale, calculator.session)
        assert line.text.startswith("ans"), text


def test_a_line_that_goes_on_is_calculated() -> None:
    calculator = Calculator()
    calculator.run("6 × 7")
    assert calculator.run(continued("/ 2", "en", calculator.session).text, Options())[-1].decimal == "21"


def test_what_can_begin_a_line_never_goes_on() -> None:
    assert GOING_ON.isdisjoint(operators.BEFORE)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("times 2", "ans times 2"),
        ("plus 2", "ans plus 2"),
        ("nCr 2", "ans nCr 2"),
        ("squared", "ans squared"),
        ("half of 3", "half of 3"),
    ],
)
def test_a_word_goes_on_as_its_sign_does(text: str, expected: str) -> None:
    assert continued(text, "en", Session({"ans": 5}), after_number=True) == Line(expected)
