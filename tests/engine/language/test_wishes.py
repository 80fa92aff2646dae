"""What is written behind `to`, and the forms that it names."""

from __future__ import annotations

import pytest

import calculatrice
from calculatrice.engine.answers.forms import Forms
from calculatrice.engine.language.wishes import COUNTED, FAMILIES, NAMES, WISHES, is_form, wished


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("255 to hex", "= 0xff"),
        ("0xff to bin", "= 0b11111111"),
        ("8 → oct", "= 0o10"),
        ("0.375 -> fraction", "= 3/8"),
        ("7/2 to mixed", "= 3 1/2"),
        ("1/3 to repeating", "= 0.(3)"),
        ("1/3 to 2 decimals", "≈ 0.33"),
        ("2.005 to 2 decimals", "≈ 2.01"),
        ("-2.005 to 2 decimals", "≈ -2.01"),
        ("1234.5 to 2 decimals", "= 1234.50"),
        ("0.004 to 2 decimals", "≈ 0.00"),
        ("sqrt(2) to 0 decimals", "≈ 1"),
        ("sqrt(2)^2 to 1 decimal", "= 2.0"),
        ("pi to 30 digits", "≈ 3.14159265358979323846264338328"),
        ("1/4 to percent", "= 25%"),
        ("1/3 to percent", "≈ 33.3333333333333%"),
        ("pi to degrees", "= 180°"),
        ("20% to decimal", "= 0.2"),
        ("20% to fraction", "= 1/5"),
        ("(255 to hex) + 1", "= 256"),
        ("x = 255 to hex\nx", "= 255"),
        ("20%", "= 20%"),
        ("-5.5%", "= -5.5%"),
        ("5% + 3%", "= 8%"),
        ("vat = 20%\n100 + vat", "= 120"),
        ("vat = 20%\n100 * vat", "= 20"),
        ("200 + (10%)", "= 220"),
        ("200 - (5% + 3%)", "= 184"),
        ("10% + 5", "= 5.1"),
        ("10% * 10%", "= 0.01"),
        ("10% == 0.1", "= true"),
        ("sum(10%; 20%)", "= 0.3"),
    ],
)
def test_an_answer_is_told_as_it_was_wished(text: str, expected: str) -> None:
    assert calculatrice.evaluate(text).text == expected


def test_a_form_that_takes_long_is_calculated_in_a_child() -> None:
    assert calculatrice.evaluate("pi to 6000 digits").text.startswith("≈ 3.14159")


def test_a_form_is_told_as_its_locale_writes_it() -> None:
    assert calculatrice.evaluate("1/8 to pourcent", locale="fr").text == "= 12.5%"


@pytest.mark.parametrize("form", sorted({*WISHES.values()} - {"decimal"}))
def test_what_is_wished_for_is_a_form_that_a_number_has(form: str) -> None:
    assert is_form(form)
    answers = map(calculatrice.evaluate, ("3/8", "3", "1/3"))
    assert any(answer.form(form) is not None for answer in answers)


@pytest.mark.parametrize("name", NAMES)
def test_every_name_that_a_sentence_lists_is_a_form(name: str) -> None:
    assert is_form(name)


@pytest.mark.parametrize("family", sorted(FAMILIES))
def test_a_family_ends_where_its_range_does(family: str) -> None:
    first, last = FAMILIES[family][0], FAMILIES[family][-1]
    told = [is_form(f"{family}:{number}") for number in (first - 1, first, last, last + 1)]
    assert told == [False, True, True, False]
    assert not is_form(f"{family}:0{last}")


def test_words_that_count_name_a_family() -> None:
    assert {wished(["2", word]) for word in COUNTED} == {"decimals:2", "digits:2"}


def test_a_form_that_is_told_travels_with_the_answer() -> None:
    import pickle

    result = pickle.loads(pickle.dumps(calculatrice.evaluate("20%")))  # noqa: S301  # our own
    assert isinstance(result._forms, Forms)
    assert (result.text, result.value_kind, result.shown_as) == ("= 20%", "percentage", "percent")
