"""The printer: readings for people, which the parser reads as they were read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from tests.engine.language.strategies import statements

from calculatrice.engine.language import EN, FR, LOCALES, parse, reading
from calculatrice.engine.language.tree import Number

if TYPE_CHECKING:
    from calculatrice.engine.language import Locale
    from calculatrice.engine.language.tree import Node


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1+2*3", "1+2×3"),
        ("6/2(1+2)", "(6/2)×(1+2)"),
        ("1/2pi", "(1/2)×π"),
        ("1/3", "1/3"),
        ("2*3/4", "2×3/4"),
        ("1/2/3*4", "((1/2)/3)×4"),
        ("1/2/3/4/5/6", "((((1/2)/3)/4)/5)/6"),
        ("1/2/3/4/5/6/7", "1/2/3/4/5/6/7"),
        ("2*7 mod 3", "(2×7) mod 3"),
        ("-7//2", "(-7)//2"),
        ("-7*2", "-7×2"),
        ("10% of 50", "10% of 50"),
        ("-2^2", "-(2^2)"),
        ("(-2)^2", "(-2)^2"),
        ("-3!", "-(3!)"),
        ("-x", "-x"),
        ("--x", "-(-x)"),
        ("2--3", "2-(-3)"),
        ("2*-3", "2×(-3)"),
        ("2^3^2", "2^(3^2)"),
        ("(2^3)^2", "(2^3)^2"),
        ("2^-1", "2^-1"),
        ("x²", "x^2"),
        ("2^3!", "2^3!"),
        ("(5!)!", "(5!)!"),
        ("5!!", "5!!"),
        ("(5%)%", "(5%)%"),
        ("√2^2", "(√2)^2"),
        ("√(2^2)", "√(2^2)"),
        ("√√x", "√√x"),
        ("√(-4)", "√(-4)"),
        ("2√3", "2×√3"),
        ("200+10%", "200+10%"),
        ("100+50+10%", "(100+50)+10%"),
        ("200+(10%)", "200+(10%)"),
        ("5%+3%", "5%+3%"),
        ("(5%)+3%", "(5%)+3%"),
        ("5%+(3%)", "5%+3%"),
        ("(5%+3%)+2%", "((5%)+(3%))+2%"),
        ("1-(2-3)", "1-(2-3)"),
        ("(1-2)-3", "1-2-3"),
        ("2½", "2+1/2"),
        ("||x|-5|", "||x|-5|"),
        ("log(8, 2)", "log(8; 2)"),
        ("[1,2]", "[1; 2]"),
        ("1<2<=3", "1 < 2 ≤ 3"),
        ("(1<2)≠3", "(1 < 2) ≠ 3"),
        ("5!==120", "5! == 120"),
        ("x=phi", "x = φ"),
        ("f(x,y)=x(y+1)", "f(x; y) = x×(y+1)"),
        ("1.50", "1.50"),
        ("0x1F", "0x1F"),
        ("0xDEAD+0xBEEF", "0xDEAD+0xBEEF"),
        ("0b1011.1", "0b1011.1"),
        ("0x2.(5)/2", "0x2.(5)/2"),
        ("0zz₃₆", "0zz₃₆"),
        ("0.(2)₇^2", "0.(2)₇^2"),
        ("1e3", "1e3"),
        ("1.5e-3", "1.5e-3"),
        ("1.5E+03", "1.5e3"),
        ("4.7e3", "4.7e3"),
        (".5e−3", "0.5e-3"),
        ("6.02214076e23*1.380649e-23", "6.02214076e23×1.380649e-23"),
        ("0.1(6)", "0.1(6)"),
        ("0.(3)", "0.(3)"),
        ("1 1/2", "1 1/2"),
        ("-1 1/2", "-1 1/2"),
        ("4 + 1 2/3", "4+1 2/3"),
        ("2 1/3 * 3", "(2 1/3)×3"),
        ("(1 1/2)^2", "(1 1/2)^2"),
        ("(-1 1/2)/3", "(-1 1/2)/3"),
        ("(+1 1/2)3", "(+1 1/2)×3"),
        ("-1 1/2 + 2", "-1 1/2+2"),
        ("√(1 1/4)", "√(1 1/4)"),
        ("(1 1/2)!", "(1 1/2)!"),
        ("max(1 1/2; 2)", "max(1 1/2; 2)"),
        ("true", "true"),
        ("12°34", "(12+34/60)°"),
        ("1e-40", "1e-40"),
        ("1,234.5", "1234.5"),
    ],
)
def test_a_reading_shows_the_brackets_that_might_surprise(text: str, expected: str) -> None:
    [statement] = parse(text).statements
    assert reading(statement) == expected
    assert parse(expected).statements == [statement]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3,14*2", "3,14×2"),
        ("max(1,5; 2)", "max(1,5; 2)"),
        ("10 % de 50", "10% de 50"),
        ("1 234,50", "1234,50"),
        ("4,7e3", "4,7e3"),
        ("0xff,8+0xff.8", "0xff,8+0xff,8"),
        ("20,8(3)", "20,8(3)"),
        ("0,(2)₇", "0,(2)₇"),
        ("1 234/5", "1234/5"),
        ("1 1/2", "1 1/2"),
        ("vrai", "vrai"),
    ],
)
def test_a_reading_is_written_for_its_locale(text: str, expected: str) -> None:
    assert reading(parse(text, FR).statements[0], FR) == expected


@pytest.mark.parametrize("text", ["12 345/678", "1 234/567", "999 100/101"])
def test_a_mixed_number_whose_space_would_group_is_written_as_a_sum(text: str) -> None:
    [node] = parse(text).statements
    written = reading(node, FR)
    assert written == f"({text.replace(' ', '+')})"
    assert reading(parse(written, FR).statements[0], FR) == text.replace(" ", "+")


@pytest.mark.no_cover
@pytest.mark.parametrize("locale", LOCALES.values(), ids=LOCALES)
@settings(max_examples=250)
@given(statement=statements())
def test_a_reading_parses_back_to_the_same_tree(locale: Locale, statement: Node) -> None:
    assert parse(reading(statement, locale), locale).statements == [statement]


@pytest.mark.parametrize(
    ("unit", "count", "closer"),
    [("(1+2*(", 50, "))"), ("2^", 100, ""), ("-", 100, ""), ("√", 100, ""), ("|1-", 100, "|"), ("-2^", 50, "")],
)
def test_a_deep_tree_has_a_reading_no_deeper(unit: str, count: int, closer: str) -> None:
    [statement] = parse(unit * count + "1" + closer * count).statements
    [again] = parse(reading(statement)).statements
    assert reading(again) == reading(statement)


def test_a_literal_of_any_length_is_printed() -> None:
    assert reading(Number(0, 0, 10**9999, 0), EN) == "1" + "0" * 9999
