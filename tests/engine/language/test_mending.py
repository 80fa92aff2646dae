"""Mending: what is still being typed, completed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.engine.language.strategies import expressions

from calculatrice.engine.errors import CalculationError
from calculatrice.engine.language import EN, FR, mend, parse, reading

if TYPE_CHECKING:
    from calculatrice.engine.language.tree import Node


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1+2", "1+2"),
        ("", ""),
        ("1+", "1"),
        ("1 + ", "1 "),
        ("2*(", "2"),
        ("(1+2", "(1+2)"),
        ("sqrt(2+", "sqrt(2)"),
        ("max(1; ", "max(1) "),
        ("2*[1; (3", "2*[1; (3)]"),
        ("|x", "|x|"),
        ("|-", "|-"),
        ("||-3|-5", "||-3|-5|"),
        ("5|", "5"),
        ("5|3", "5|3"),
        ("2|3|", "2|3|"),
        ("5 &", "5"),
        ("1 <<", "1"),
        ("5 & ~", "5"),
        ("|(|x", "|(|x|)|"),
        ("7 mod", "7"),
        ("10% of ", "10% "),
        ("1 ==", "1"),
        ("12,", "12"),
        ("2^-", "2"),
        ("(1 # one", "(1) # one"),
        ("(1\n(2", "(1\n(2)"),
        ("(1\n", "(1)\n"),
        ("x = (3", "x = (3)"),
        ("x =", "x ="),
        ("f(x) =", "f(x) ="),
        ("(7 =", "(7)"),
        ("x = [1; 2 =", "x = [1; 2]"),
        ("(1]", "(1]"),
        ("1)", "1)"),
        ("(1+$", "(1)"),
        ("(1+5 $", "(1+5 $)"),
        ("$5+€", "$5"),
        ("(1+§", "(1+§"),
        ("1.5e", "1.5"),
        ("1.5E", "1.5"),
        ("1.5e-", "1.5"),
        ("2e+", "2"),
        ("(3+1.5e-", "(3+1.5)"),
        ("x = 2e # a", "x = 2 # a"),
        ("0x", "0"),
        ("255+0b", "255+0"),
        ("0o", "0"),
        ("1.", "1."),
        ("0.(", "0."),
        ("0.(3", "0.(3)"),
        ("e", "e"),
        ("2*e", "2*e"),
        ("2 e", "2 e"),
        ("2e*3", "2e*3"),
        ("0xfe", "0xfe"),
    ],
)
def test_brackets_are_closed_and_trailing_operators_dropped(text: str, expected: str) -> None:
    assert mend(text, EN) == expected


def test_mending_knows_the_words_of_its_locale() -> None:
    assert mend("10 % de", FR) == "10 %"
    assert mend("1,5e-", FR) == "1,5"


def test_a_mend_of_a_bracket_keeps_what_only_a_preview_leaves_out() -> None:
    with pytest.raises(CalculationError) as caught:
        parse("(2e")
    assert caught.value.mended == "(2e)"


def fault(text: str) -> str | None:
    try:
        parse(text)
    except CalculationError as error:
        return error.reason
    return None


@given(tree=expressions(3), data=st.data())
def test_a_prefix_of_an_expression_never_lacks_a_bracket_once_mended(tree: Node, data: st.DataObject) -> None:
    text = reading(tree)
    prefix = text[: data.draw(st.integers(0, len(text)))]
    assert fault(mend(prefix)) != "missing_bracket"
