"""What is written behind `to`, and the forms that it names."""

from __future__ import annotations

import pytest

import calculatrice
from calculatrice.engine.answers.forms import Forms
from calculatrice.engine.errors import CalculationError
from calculatrice.engine.language.form_words import FORM_WORDS, word_of
from calculatrice.engine.language.wishes import COUNTED, FAMILIES, NAMES, WISHES, is_form, most_digits, named, wished


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
        ("0.2 to %", "= 20%"),
        ("pi to 3 significant figures", "≈ 3.14"),
        ("pi to 3 chiffres significatifs", "≈ 3.14"),
        ("pi to 3 sf", "≈ 3.14"),
        ("255 to hexadecimal", "= 0xff"),
        ("5000 to h:m:s", "= 1:23:20"),
        ("5000 to hh:mm:ss", "= 1:23:20"),
        ("-65.25 → h:m:s", "= -0:01:05.25"),
        ("1/3 to hms", "≈ 0:00:00.333333333333333"),
        ("100000 to hms", "= 27:46:40"),
        ("60-10^-20/3 to hms", "≈ 0:01:00.0000000000000"),
        ("3600*(1-10^-20/7) to hms", "≈ 1:00:00.00000000000"),
        ("-(1-10^-20/7)*1° to dms", "≈ -1°0\u20320.00000000000\u2033"),
        ("59.9999999/3600*1° to dms", "= 0°0\u203259.9999999\u2033"),
        ("12345 to prefix", "= 12.345k"),
        ("-2.5*10^6 to prefix", "= -2.5M"),
        ("0.00012 to prefix", "= 120μ"),
        ("0.25 to prefix", "= 0.25"),
        ("999.5 to prefix", "= 999.5"),
        ("10^20 to prefix", "= 100e18"),
        ("k = 3\n12345 to prefix", "= 12.345e3"),
        ("355/113 to continued fraction", "= 3+1/(7+1/16)"),
        ("-22/7 to fraction continue", "= -4+1/(1+1/6)"),
        ("0x1.8p3 to hexfloat", "= 0x1.8p3"),
        ("[1/3; 255] to 2 decimals", "≈ [0.33; 255.00]"),
        ("2+3.14159i to 2 decimals", "≈ 2.00+3.14i"),
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


@pytest.mark.parametrize("form", sorted({*WISHES.values()} - {"decimal", "all"}))
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


@pytest.mark.parametrize(
    ("text", "reason", "bound"),
    [
        ("1/3 to 1001 decimals", "decimals_outside", "1000"),
        ("1/3 to 1001 décimales", "decimals_outside", "1000"),
        ("pi to 0 digits", "digits_outside", "1000000"),
        ("pi to 1000001 digits", "digits_outside", "1000000"),
        ("pi to 0 significant figures", "digits_outside", "1000000"),
        ("255 to base 1", "base_outside", "36"),
        ("255 to base 37", "base_outside", "36"),
        ("255 to int7", "width_outside", "256"),
        ("1 to float8", "width_outside", "64"),
        ("1 to flurbs", "unknown_wish", "hex"),
        ("1 to 2 furlongs", "unknown_wish", "hex"),
        ("5000 to h:m", "colon", ""),
    ],
)
def test_what_names_no_form_is_told_which_there_are(text: str, reason: str, bound: str) -> None:
    with pytest.raises(CalculationError) as refused:
        calculatrice.evaluate(text)
    assert refused.value.reason == reason
    assert all(bound in refused.value.message(language) for language in ("en", "fr"))


@pytest.mark.parametrize("word", [word for word, family in COUNTED.items() if family == "digits"])
def test_digits_are_counted_under_all_their_names(word: str) -> None:
    assert most_digits(f"pi to 30 {word}") == 30


@pytest.mark.parametrize("form", FORM_WORDS)
def test_the_words_that_a_form_is_called_by_ask_for_it(form: str) -> None:
    assert {named(word_of(form, locale)) for locale in ("en", "fr")} == {form}
