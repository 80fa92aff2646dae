"""The percentages of a sum: shares of what stands before them, hundredths after a fraction; told where in doubt."""

from __future__ import annotations

import pytest

import calculatrice
from calculatrice.engine.language import parse, reading

SILENT = [
    ("200+10%", "220"),
    ("200-10%", "180"),
    ("99.90 - 15%", "16983/200"),
    ("x = 80\nx + 25%", "100"),
    ("50*2+10%", "110"),
    ("(100+50)+10%", "165"),
    ("200+(10%)", "220"),
    ("-100+10%", "-110"),
    ("sqrt(16)+25%", "5"),
    ("2^3+25%", "10"),
    ("1-40%", "3/5"),
    ("1+120%", "11/5"),
    ("10% + 5", "51/10"),
    ("100 + 20% - 5", "115"),
    ("(1-40%)-30%", "21/50"),
]
TOLD = [
    ("200 - 10% - 10%", "162", "percent_of_all_before", "200 -(10%+10%)"),
    ("200+10%-5%", "209", "percent_of_all_before", "200+(10%-5%)"),
    ("100+50+10%", "165", "percent_of_all_before", "100+50+10/100"),
    ("100+50+(10%)", "165", "percent_of_all_before", "100+50+10/100"),
    ("10%+5+20%", "153/25", "percent_of_all_before", "10%+5+20/100"),
    ("50*3/4+10%", "165/4", "percent_of_all_before", "50*3/4+10/100"),
    ("(1/2+1/4)+10%", "33/40", "percent_of_all_before", "(1/2+1/4)+10/100"),
    ("1-40%-30%", "3/10", "percent_as_hundredths", "(1-40%)×(1-30%)"),
    ("1-40%-30%-10%", "1/5", "percent_as_hundredths", "(1-40%)×(1-30%)-10%"),
    ("1+2+50%", "7/2", "percent_as_hundredths", "(1+2)×(1+50%)"),
    ("3/4-40%", "7/20", "percent_as_hundredths", "(3/4)×(1-40%)"),
    ("-1/2+50%", "0", "percent_as_hundredths", "(-1/2)×(1+50%)"),
    ("(3/4)+60%", "27/20", "percent_as_hundredths", "((3/4))×(1+60%)"),
    ("200+10%+1/2+5%", "4411/20", "percent_as_hundredths", "(200+10%+1/2)×(1+5%)"),
    ("7 % -3", "-293/100", "percent_before_sign", "7 mod -3"),
    ("3/4-(40%)", "9/20", "percent_of_all_before", "3/4-40/100"),
    ("1-40%-(30%)", "21/50", "percent_of_all_before", "1-(40%+(30%))"),
    ("6400*((3/4)+60%)", "8640", "percent_as_hundredths", "6400*(((3/4))×(1+60%))"),
    ("¾-40%", "7/20", "percent_as_hundredths", "(¾)×(1-40%)"),
    ("1½+10%", "8/5", "percent_as_hundredths", "(1½)×(1+10%)"),
    ("1 1/2 + 10%", "8/5", "percent_as_hundredths", "(1 1/2)×(1+10%)"),
    ("11+120%", "121/5", "percent_from_100", "11+120/100"),
    ("200-100%", "0", "percent_from_100", "200-100/100"),
    ("5+133.3%", "2333/200", "percent_from_100", "5+133.3/100"),
]


@pytest.mark.parametrize(("text", "expected"), SILENT, ids=[row[0] for row in SILENT])
def test_a_share_of_one_amount_is_not_told(text: str, expected: str) -> None:
    result = calculatrice.evaluate(text)
    assert (result.fraction or result.decimal, result.warnings) == (expected, ())


@pytest.mark.parametrize(("text", "expected", "code", "other"), TOLD, ids=[row[0] for row in TOLD])
def test_every_other_percentage_of_a_sum_is_told(text: str, expected: str, code: str, other: str) -> None:
    result = calculatrice.evaluate(text)
    [warning] = result.warnings
    assert (result.fraction or result.decimal, warning.code, warning.alternative) == (expected, code, other)


@pytest.mark.parametrize("text", [row[0] for row in TOLD])
def test_what_is_told_is_read_back_and_what_is_offered_calculates_otherwise(text: str) -> None:
    result = calculatrice.evaluate(text)
    again = calculatrice.evaluate(reading(parse(text).statements[0]))
    assert again.decimal == result.decimal
    other = calculatrice.evaluate(str(result.warnings[0].alternative))
    assert other.decimal != result.decimal


def test_the_percentage_is_named() -> None:
    [warning] = calculatrice.evaluate("100 + 50 + 7,5 %", locale="fr").warnings
    assert "7,5 % a été lu" in warning.message("fr")


@pytest.mark.parametrize("text", ["5+1e-999999999999%", "5+1e999999999%"])
def test_a_percentage_of_any_size_is_read_at_once(text: str) -> None:
    assert parse(text).statements
