from __future__ import annotations

import pytest

import calculatrice
from calculatrice.cli.answer import form, line
from calculatrice.cli.errors import NoSuchForm
from calculatrice.engine.result import Result


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
    with pytest.raises(NoSuchForm):
        form(bound, "decimal", "en")


@pytest.mark.parametrize(
    ("expression", "name", "shown"),
    [
        ("7/2", "decimal", "3.5"),
        ("7/2", "fraction", "7/2"),
        ("7/2", "mixed", "3 1/2"),
        ("1/6", "repeating", "0.1(6)"),
        ("sqrt(8)", "exact", "2√2"),
        ("123456", "scientific", "1.23456e5"),
        ("123456", "engineering", "123.456e3"),
        ("255", "base:16", "0xff"),
        ("1 == 1", "exact", "true"),
    ],
)
def test_a_form_stands_alone(expression: str, name: str, shown: str) -> None:
    assert form(calculatrice.evaluate(expression), name, "en") == shown


@pytest.mark.parametrize(
    ("expression", "name"), [("sqrt(2)", "fraction"), ("i", "base:16"), ("f(x) = x", "exact"), ("f(x) = x", "decimal")]
)
def test_a_form_that_there_is_not_is_an_error(expression: str, name: str) -> None:
    with pytest.raises(NoSuchForm) as refused:
        form(calculatrice.evaluate(expression), name, "en")
    assert name in refused.value.message("en")
