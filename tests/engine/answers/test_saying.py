"""An answer in one line, as a person reads it."""

from __future__ import annotations

import pytest

import calculatrice
from calculatrice.engine.answers.result import Result
from calculatrice.engine.answers.saying import adds_exact, applied_in, line, localized
from calculatrice.engine.answers.view import applied


@pytest.mark.parametrize(
    ("expression", "shown"),
    [
        ("200+10%", "= 220"),
        ("7/2", "= 3.5"),
        ("1/3", "= 1/3 ≈ 0.333333333333333"),
        ("sqrt(2)*sqrt(3)", "= √6 ≈ 2.44948974278318"),
        ("tan(1)+1", "≈ 2.55740772465490"),
        ("x = 3", "x = 3"),
        ("x = sqrt(6)", "x = √6 ≈ 2.44948974278318"),
        ("f(x; y) = x^2 + 1.5y", "f(x; y) = x^2+1.5×y"),
        ("1/3 == 0.3333", "= false"),
        ("t = 1 < 2", "t = true"),
        ("factor(360)", "= 2^3 × 3^2 × 5 = 360"),
        ("[1/2; 2]", "= [0.5; 2]"),
        ("sqrt(-4)", "= 2i"),
        ("10^-20", "= 1e-20"),
    ],
)
def test_a_result_is_one_line(expression: str, shown: str) -> None:
    assert line(calculatrice.evaluate(expression), "en") == shown


@pytest.mark.parametrize(
    ("expression", "shown"),
    [
        ("7/2", "= 3,5"),
        ("1/3", "= 1/3 ≈ 0,333333333333333"),
        ("1 == 1", "= vrai"),
        ("f(x) = 1,5x", "f(x) = 1,5×x"),
    ],
)
def test_french_has_a_decimal_comma(expression: str, shown: str) -> None:
    assert line(calculatrice.evaluate(expression, locale="fr"), "fr") == shown


def test_an_exact_form_too_long_to_read_is_left_out() -> None:
    assert line(calculatrice.evaluate("1/7^100"), "en") == "≈ 3.09169040809022e-85"


@pytest.mark.parametrize(("name", "shown"), [(None, "|x| < 1e-4931"), ("y", "|y| < 1e-4931")])
def test_what_may_be_zero_is_a_bound(name: str | None, shown: str) -> None:
    known = calculatrice.evaluate("1/3")
    bound = Result(known.expression, "1e-4931", "<", 0, name=name, _forms=known._forms)
    assert line(bound, "en") == shown


@pytest.mark.parametrize(
    ("expression", "adds"),
    [
        ("sqrt(6)", True),
        ("1/2", False),
        ("factor(8)", True),
        ("factor(7)", False),
        ("factor(-12)", True),
        ("1 == 1", False),
        ("f(x) = 1/3", False),
        ("[1/2; 1/4]", False),
        ("[1/3; 1/4]", True),
        ("1/7^100", False),
        ("tan(1)+1", False),
        ("tan(1)+tan(1)+1", True),
        ("sqrt(1+sqrt(3))", True),
        ("pi^pi^pi", False),
        ("2*pi^pi", False),
        ("e^pi+1", False),
        ("2^(1/7)", False),
        ("2^0.5", True),
        ("exp(3)", True),
        ("pi^pi*pi^2", False),
        ("pi^pi*pi*pi", True),
    ],
)
def test_the_exact_form_adds_to_the_decimal_or_not(expression: str, adds: bool) -> None:
    result = calculatrice.evaluate(expression)
    assert adds_exact(result) is result.adds_exact is adds


@pytest.mark.parametrize(("language", "expected"), [("en", "0.1(6)"), ("fr", "0,1(6)")])
def test_as_plain_text_it_has_the_mark_alone(language: str, expected: str) -> None:
    assert localized("0.1(6)", language) == expected


@pytest.mark.parametrize(
    "expression",
    [
        "ln(3)*pi",
        "ln(2)+98",
        "sin(1)+ln(3)",
        "ln(1+pi)",
        "3erf(1)",
        "2/3",
        "-7",
        "exp(2)",
        "exp(0.5)*sin(1)",
        "√2·sin(√2)",
    ],
)
def test_the_functions_of_a_form_are_those_of_its_tree(expression: str) -> None:
    by_text, by_tree = calculatrice.evaluate(expression), calculatrice.evaluate(expression)
    view = by_tree.view("exact")
    assert view is not None
    assert by_text.is_plain_number
    assert {*applied_in(str(by_text.exact))} == applied(view)
