from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from calculatrice.engine.budget import Budget
from calculatrice.engine.calculate import calculate, statements
from calculatrice.engine.errors import CalculationError, WrongType
from calculatrice.engine.language.wishes import MOST_DIGITS
from calculatrice.engine.options import Options
from calculatrice.engine.session import Session

if TYPE_CHECKING:
    from calculatrice.engine.answers.result import Result


def run(text: str, options: Options | None = None) -> list[Result]:
    session, chosen = Session(), options or Options()
    return [calculate(each, chosen, session, Budget.inline()) for each in statements(text, chosen, session)]


@pytest.mark.parametrize("digits", [1, 15, MOST_DIGITS])
@pytest.mark.parametrize("locale", ["en", "fr"])
@pytest.mark.parametrize("angle", ["rad", "deg", "grad"])
def test_options_that_are_known(digits: int, locale: str, angle: str) -> None:
    assert Options(digits, locale, angle).digits == digits  # type: ignore[arg-type]  # the table has texts


@pytest.mark.parametrize(
    ("digits", "locale", "angle", "reason"),
    [
        (0, "en", "rad", "digits_out_of_range"),
        (-1, "en", "rad", "digits_out_of_range"),
        (MOST_DIGITS + 1, "en", "rad", "digits_out_of_range"),
        (15, "de", "rad", "unknown_locale"),
        (15, "", "rad", "unknown_locale"),
        (15, "en", "turn", "unknown_angle_unit"),
    ],
)
def test_options_that_are_not(digits: int, locale: str, angle: str, reason: str) -> None:
    with pytest.raises(WrongType) as caught:
        Options(digits, locale, angle)  # type: ignore[arg-type]  # the table has texts
    assert caught.value.reason == reason


@pytest.mark.parametrize(
    ("text", "results"),
    [
        ("1+1\n2+2", ["2", "4"]),
        ("x = 3\nx^2", ["3", "9"]),
        ("# a comment\n1+1 # another\n\n", ["2"]),
        ("", []),
        ("# nothing", []),
        ("f(x) = x^2\nf(3)", ["f(x) = x²", "9"]),
        ("1\nans+1\nans+1", ["1", "2", "3"]),
    ],
)
def test_each_statement_has_its_result(text: str, results: list[str]) -> None:
    assert [result.decimal.replace("^2", "²") for result in run(text)] == results


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("1+1", "number", None),
        ("x = 2", "number", "x"),
        ("2 > 1", "truth", None),
        ("x = 2 > 1", "truth", "x"),
        ("[1; 2]", "list", None),
        ("divisors(6)", "list", None),
        ("factor(6)", "number", None),
        ("f(x) = x", "definition", "f"),
    ],
)
def test_a_result_says_what_it_is(text: str, kind: str, name: str | None) -> None:
    [result] = run(text)
    assert (result.kind, result.name, result.expression) == (kind, name, text)


def test_warnings_stay_with_their_statement() -> None:
    results = run("1/2pi\n1+1\n(-8)^(1/3)\n10%3")
    assert [[notice.code for notice in result.warnings] for result in results] == [
        ["implicit_after_division"],
        [],
        ["principal_value"],
        ["percent_as_remainder"],
    ]


@pytest.mark.parametrize(
    ("expression", "rad", "deg", "grad"),
    [
        ("sin(30)", "-0.988031624092862", "0.5", "0.453990499739547"),
        ("cos(100)", "0.862318872287684", "-0.173648177666930", "0"),
        ("sin(30°)", "0.5", "0.5", "0.5"),
        ("atan(1)", "0.785398163397448", "45", "50"),
        ("asin(1/2)", "0.523598775598299", "30", "33.3333333333333"),
        ("90°", "1.57079632679490", "90", "100"),
    ],
)
def test_angles_are_in_the_unit_that_was_chosen(expression: str, rad: str, deg: str, grad: str) -> None:
    found = [run(expression, Options(angle=unit))[0].decimal for unit in ("rad", "deg", "grad")]
    assert found == [rad, deg, grad]


def test_the_locale_decides_how_numbers_are_read() -> None:
    assert run("1,5+1,5", Options(locale="fr"))[0].decimal == "3"
    with pytest.raises(CalculationError):
        run("1,5+1,5", Options(locale="en"))


def test_a_text_that_can_not_be_read_has_no_result_at_all() -> None:
    with pytest.raises(CalculationError):
        run("1+1\n2+")
