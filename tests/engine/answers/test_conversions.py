"""Python's own numbers out of answers: each the nearest there is, or an error."""

from __future__ import annotations

import copy
import math
import pickle
from decimal import Decimal
from fractions import Fraction
from operator import index

import mpmath
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.engine.asking import ask

from calculatrice.engine.answers.forms import told
from calculatrice.engine.answers.result import Result
from calculatrice.engine.errors import CalculationError
from calculatrice.engine.options import Options

RATIONALS = st.fractions(max_denominator=10**40)
IRRATIONALS = ("pi", "sqrt(2)", "exp(1)", "ln(2)", "sin(1)", "sqrt(2)+sqrt(3)", "pi^20", "exp(-300)", "-cbrt(7)")


@pytest.mark.parametrize(
    ("expression", "nearest"),
    [
        ("2/3", 2 / 3),
        ("0.1", 0.1),
        ("20%", 0.2),
        ("-0", 0.0),
        ("pi", math.pi),
        ("sqrt(2)^2", 2.0),
        ("2^53+1", 2.0**53),
        ("2^53+3", 2.0**53 + 4),
        ("2^1024-2^971", 1.7976931348623157e308),
        ("2^1024-2^970-1", 1.7976931348623157e308),
        ("-(2^-1074)", -5e-324),
        ("2^-1075", 0.0),
        ("3*2^-1076", 5e-324),
        ("pi*2^-1074", 1.5e-323),
        ("exp(-1000)", 0.0),
        ("10^-400", 0.0),
        ("30°", 0.5235987755982989),
    ],
)
def test_float_is_the_nearest_double(expression: str, nearest: float) -> None:
    assert float(ask(expression)) == nearest


@given(RATIONALS)
def test_float_of_a_fraction_is_rounded_as_python_rounds_it(ratio: Fraction) -> None:
    assert float(ask(f"({ratio})")) == float(ratio)


@settings(deadline=None)
@given(st.sampled_from(IRRATIONALS), st.fractions(min_value=Fraction(1, 10**6), max_value=10**6, max_denominator=10**6))
def test_float_of_an_irrational_is_that_of_mpmath(expression: str, factor: Fraction) -> None:
    with mpmath.workdps(60):
        names = {name: getattr(mpmath, name) for name in ("pi", "sqrt", "exp", "ln", "sin", "cbrt")}
        exact = eval(expression.replace("^", "**"), names) * factor.numerator / factor.denominator  # noqa: S307  # a text of the list above
        assert float(ask(f"({expression})*({factor})")) == float(exact)


@pytest.mark.parametrize(
    ("expression", "trunc", "floor", "ceil", "rounded"),
    [
        ("7/2", 3, 3, 4, 4),
        ("-7/2", -3, -4, -3, -4),
        ("5/2", 2, 2, 3, 3),
        ("pi", 3, 3, 4, 3),
        ("-pi", -3, -4, -3, -3),
        ("sqrt(2)^2", 2, 2, 2, 2),
        ("250%", 2, 2, 3, 3),
        ("10^30+1/2", 10**30, 10**30, 10**30 + 1, 10**30 + 1),
        ("(1+sqrt(5))^3 - sqrt(5)*8 - 16", 0, 0, 0, 0),
    ],
)
def test_integers_are_never_one_off(expression: str, trunc: int, floor: int, ceil: int, rounded: int) -> None:
    result = ask(expression)
    assert (int(result), math.trunc(result), math.floor(result)) == (trunc, trunc, floor)
    assert (math.ceil(result), round(result)) == (ceil, rounded)


@pytest.mark.parametrize(
    ("expression", "decimals", "text"), [("2/3", 2, "0.67"), ("0.125", 2, "0.13"), ("-25", -1, "-30")]
)
def test_round_to_decimals_is_an_exact_answer(expression: str, decimals: int, text: str) -> None:
    rounded = round(ask(expression), decimals)
    assert isinstance(rounded, Result)
    assert (rounded.decimal, rounded.relation) == (text, "=")


@pytest.mark.parametrize(("expression", "number"), [("255", 255), ("sqrt(2)^2", 2), ("-4", -4), ("300%", 3)])
def test_an_integer_is_an_index(expression: str, number: int) -> None:
    assert index(ask(expression)) == number


@given(RATIONALS)
def test_a_fraction_is_kept(ratio: Fraction) -> None:
    assert ask(f"({ratio})").to_fraction() == ratio


@pytest.mark.parametrize(
    ("expression", "digits", "text"),
    [
        ("2/3", 5, "0.66667"),
        ("1/8", None, "0.125"),
        ("1/8", 2, "0.13"),
        ("-1/8", 2, "-0.13"),
        ("pi", 30, "3.14159265358979323846264338328"),
        ("10^20", 3, "1.00E+20"),
        ("123456789", 3, "1.23E+8"),
        ("9.995", 3, "10.0"),
        ("5", 1, "5"),
        ("0", 3, "0"),
        ("20%", None, "0.2"),
    ],
)
def test_a_decimal_has_the_digits_asked_for(expression: str, digits: int | None, text: str) -> None:
    assert ask(expression).to_decimal(digits) == Decimal(text)


@pytest.mark.parametrize(
    ("expression", "nearest"),
    [("1/3+2i", 1 / 3 + 2j), ("i*pi", math.pi * 1j), ("sqrt(-2)", math.sqrt(2) * 1j), ("3", 3 + 0j), ("20%", 0.2 + 0j)],
)
def test_complex_has_the_nearest_parts(expression: str, nearest: complex) -> None:
    assert complex(ask(expression)) == nearest


@pytest.mark.parametrize(
    ("expression", "items"),
    [("[1; 1/2]", [1, 0.5]), ("[sqrt(4); [1; 2]]", [2, [1, 2]]), ("[20%; 1 == 1]", [Fraction(1, 5), True])],
)
def test_a_list_has_its_items(expression: str, items: list[object]) -> None:
    result = ask(expression)
    assert len(result) == len(items)
    assert list(result) == items
    assert [result[place] for place in range(len(items))] == items


@pytest.mark.parametrize(
    ("expression", "question", "reason"),
    [
        ("10^400", float, "float_overflow"),
        ("2^1024-2^970", float, "float_overflow"),
        ("i", float, "real_expected"),
        ("i", int, "real_expected"),
        ("i", Result.to_decimal, "no_real_number"),
        ("1 == 1", float, "truth_is_no_number"),
        ("[1; 2]", float, "list_is_no_number"),
        ("f(x) = x", float, "definition_is_no_value"),
        ("pi", Result.to_fraction, "no_fraction"),
        ("pi", index, "no_integer"),
        ("1/2", index, "no_integer"),
        ("5", len, "no_list"),
        ("5", list, "no_list"),
    ],
)
def test_what_there_is_no_number_for_is_refused(expression: str, question: object, reason: str) -> None:
    with pytest.raises(CalculationError) as caught:
        question(ask(expression))  # type: ignore[operator]  # each asks one answer
    assert caught.value.reason == reason
    assert caught.value.message("fr") != caught.value.message("en")


SENT = ("2/3", "sqrt(2)*sqrt(3)", "[1/3; pi]", "1 == 2", "20%", "5 + i", "gamma(1/3)^2+ln(3)*zeta(3)", "factor(12)")


@pytest.mark.parametrize("expression", SENT)
def test_an_answer_that_was_sent_or_copied_is_the_same(expression: str) -> None:
    result = ask(expression)
    sent = pickle.loads(pickle.dumps(result))  # noqa: S301  # our own bytes
    assert sent == result
    assert copy.deepcopy(result) == copy.copy(result) == result
    assert pickle.loads(pickle.dumps(sent)) == result  # noqa: S301  # as above


@pytest.mark.parametrize("expression", ["2/3", "sqrt(2)*sqrt(3)", "[1/3; pi]", "1 == 2", "20%", "5 + i", "pi + 1"])
def test_texts_alone_say_the_value_exactly(expression: str) -> None:
    result = ask(expression)
    result.leave_value()
    assert result == ask(expression)


def test_digits_alone_give_the_double_that_they_leave_no_doubt_of() -> None:
    assert float(from_digits("1.41421356237309505", 18)) == math.sqrt(2)
    with pytest.raises(CalculationError, match="more digits"):
        float(from_digits("1.41421356237310", 15))
    with pytest.raises(CalculationError, match="more digits"):
        int(from_digits("1.41421356237309505", 18))


def from_digits(decimal: str, digits: int) -> Result:
    """An answer of which another program has told the digits alone."""
    return Result("x", decimal, "≈", digits, told("x", {"exact": None}, Options(digits)))
