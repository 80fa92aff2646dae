"""Arithmetic between answers and Python's numbers is that of the language, and stays exact."""

from __future__ import annotations

import operator
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.engine.asking import ask

from calculatrice.engine.errors import CalculationError, DivisionByZero

if TYPE_CHECKING:
    from calculatrice.engine.answers.result import Result

RATIONALS = st.fractions(max_denominator=10**12)
OPERATORS = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
    "//": operator.floordiv,
    "mod": operator.mod,
}


@pytest.mark.no_cover
@pytest.mark.parametrize("sign", OPERATORS)
@given(left=RATIONALS, right=RATIONALS)
def test_arithmetic_with_fractions_is_that_of_python(sign: str, left: Fraction, right: Fraction) -> None:
    operate = OPERATORS[sign]
    if right == 0 and sign in {"/", "//", "mod"}:
        with pytest.raises(DivisionByZero):
            operate(ask(f"({left})"), right)
        return
    expected = operate(left, right)
    assert operate(ask(f"({left})"), right) == expected
    assert operate(left, ask(f"({right})")) == expected
    assert operate(ask(f"({left})"), ask(f"({right})")) == expected


@pytest.mark.parametrize(
    ("answer", "same"),
    [
        (ask("pi") * 2, "2*pi"),
        (2 * ask("pi"), "2*pi"),
        (ask("pi") / Fraction(1, 3), "3*pi"),
        (1 / ask("sqrt(2)"), "sqrt(2)/2"),
        (Decimal("0.1") + ask("0.2"), "0.3"),
        (ask("sqrt(2)") ** 2, "2"),
        (2 ** ask("1/2"), "sqrt(2)"),
        (ask("-8") ** ask("1/3"), "(-8)^(1/3)"),
        (ask("i") * 1j, "-1"),
        (ask("7") % 4, "3"),
        (pow(ask("3"), 10**100, 7), "4"),
        (pow(ask("3"), ask("-1"), ask("7")), "5"),
        (-7 % ask("4"), "1"),
        (-ask("pi"), "0-pi"),
        (+ask("pi"), "pi"),
        (abs(ask("1-pi")), "pi-1"),
        (divmod(ask("7"), 2)[0], "3"),
        (divmod(7, ask("2"))[1], "1"),
        (ask("200") + ask("10%"), "220"),
        (ask("[1; 2]") * 3, "[3; 6]"),
        (ask("[1; 2]") - ask("[1; 1]"), "[0; 1]"),
        (ask("255").to("hex") + 1, "256"),
        (sum([ask("1/3")] * 3), "1"),
    ],
)
def test_an_operation_is_what_the_language_says(answer: Result, same: str) -> None:
    assert answer == ask(same)


@pytest.mark.parametrize(
    ("answer", "reading"),
    [
        (ask("pi") * 2, "π × 2"),
        ((ask("pi") + 1) * 2, "(π + 1) × 2"),
        (Decimal("1.5") - ask("1+1"), "(3/2) - (1+1)"),
        (-ask("2/3"), "-(2/3)"),
        (abs(ask("1-pi")), "abs((1-π))"),
        (ask("1,5", locale="fr") + 1, "1,5 + 1"),
        (ask("255").to("hex"), "255 to hex"),
        (ask("[5; 7]")[1], "([5; 7])[2]"),
    ],
)
def test_an_answer_says_what_was_calculated(answer: Result, reading: str) -> None:
    assert answer.reading == answer.expression == reading
    locale = "fr" if "," in reading else "en"
    assert ask(answer.reading, locale=locale) == answer


def test_what_was_calculated_is_told_in_bounded_length() -> None:
    total = ask("0")
    for _ in range(200):
        total += ask("1/3")
    assert total == Fraction(200, 3)
    assert len(total.reading) < 500


def test_the_digits_are_those_of_the_operand_that_has_more() -> None:
    assert (ask("pi") * ask("2", digits=30)).digits == 30
    assert (2 * ask("pi", digits=20)).digits == 20


def test_a_float_that_is_no_short_decimal_is_told() -> None:
    [told] = (ask("pi") * 0.1).warnings
    assert told.code == "float_taken_exactly"
    assert "0.1000000000000000055511151231257827" in told.message("en")
    assert told.message("fr") != told.message("en")
    assert [(ask("pi") * held).warnings for held in (0.5, 2.0, Decimal("0.1"), Fraction(1, 10))] == [()] * 4
    assert (1 + ask("pi") * 0.1).warnings == (told,)


@pytest.mark.parametrize("other", ["1", None, {}, object()])
def test_what_is_no_number_is_a_type_error(other: object) -> None:
    with pytest.raises(TypeError):
        _ = ask("1") + other
    with pytest.raises(TypeError):
        _ = other - ask("1")


@pytest.mark.parametrize(
    ("expression", "operate", "reason"),
    [
        ("1 == 1", lambda result: result + 1, "truth_is_no_number"),
        ("f(x) = x", lambda result: result * 2, "definition_is_no_value"),
        ("1", lambda result: result + float("nan"), "not_finite"),
        ("0", lambda result: 1 / result, "division_by_zero"),
        ("1", lambda result: result.to("nonsense"), "unknown_wish"),
    ],
)
def test_what_can_not_be_calculated_has_no_place_in_a_text(expression: str, operate: object, reason: str) -> None:
    with pytest.raises(CalculationError) as caught:
        operate(ask(expression))  # type: ignore[operator]  # a function of one answer
    assert caught.value.span is None
    assert caught.value.reason == reason


@pytest.mark.parametrize("operands", [(0.5, 7), (2, 0), (2, 1.5)])
def test_a_power_with_a_modulus_is_one_of_integers(operands: tuple[float, float]) -> None:
    with pytest.raises(CalculationError, match="integer"):
        pow(ask("3"), *operands)


def test_a_power_with_a_modulus_that_is_no_number_is_refused_by_python() -> None:
    with pytest.raises(TypeError):
        pow(ask("3"), 2, "7")
