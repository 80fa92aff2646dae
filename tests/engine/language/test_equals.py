"""The single `=`: a definition behind a name, a check between calculations, nothing at the ends of a line."""

from __future__ import annotations

import pytest

import calculatrice
from calculatrice.engine.language import parse, reading
from calculatrice.engine.language.lexer import tokenize
from calculatrice.engine.language.locale import EN
from calculatrice.engine.language.tree import Assignment, FunctionDefinition


@pytest.mark.parametrize(
    ("locale", "text", "truth"),
    [
        ("en", "7+2=9", "true"),
        ("en", "48/2=24", "true"),
        ("en", "1800*2 = 3,600", "true"),
        ("en", "1/3 = 0.333", "false"),
        ("en", "sqrt(2)^2 = 2", "true"),
        ("en", "20% = 1/5", "true"),
        ("en", "5! = 120", "true"),
        ("en", "(7+2=9)", "true"),
        ("en", "2+3 = 5 = 4+1", "true"),
        ("en", "2+3 = 5 = 4", "false"),
        ("en", "1 = 1 and 2 = 3", "false"),
        ("en", "x = 3\n2x = 6", "true"),
        ("en", "x = 3\n=x = 3", "true"),
        ("en", "f(x) = x^2\nf(2) = 4", "true"),
        ("en", "5 \uff1d 5", "true"),
        ("fr", "7 + 2 = 9", "true"),
        ("fr", "1/3 = 0,333", "false"),
    ],
)
def test_between_calculations_it_checks(locale: str, text: str, truth: str) -> None:
    result = calculatrice.evaluate(text, locale=locale)
    assert (result.kind, result.text, result.warnings) == ("truth", f"= {truth}", ())


@pytest.mark.parametrize(
    ("text", "expected", "read"),
    [
        ("2+2=", "4", "2+2"),
        ("=1+1", "2", "1+1"),
        ("= -3", "-3", "-3"),
        ("=2*3=", "6", "2×3"),
        ("x = 5 =", "5", "x = 5"),
        ("f(2)=\n1", "1", "1"),
    ],
)
def test_at_the_ends_of_a_line_it_asks(text: str, expected: str, read: str) -> None:
    text = f"f(x) = x\n{text}"
    assert calculatrice.evaluate(text).decimal == expected
    assert reading(parse(text).statements[-1]) == read


@pytest.mark.parametrize("text", ["x = 3", "x=3", "x_1 = 2*3", "f(x) = x + 1", "f(x; y) = if(x = y; 1; 2)", "f(x)=x"])
def test_behind_a_name_it_defines(text: str) -> None:
    [node] = parse(text).statements
    assert isinstance(node, Assignment | FunctionDefinition)


def test_a_check_in_brackets_stands_in_a_definition() -> None:
    assert calculatrice.evaluate("f(x) = if(x = 0; 1; 2)\nf(0) + f(1)").decimal == "3"


@pytest.mark.parametrize("text", ["=", "==", "x =", "f(x) =", "x = y = 3", "x = 3 = 3", "pi = 3", "2 = q", "f(2) = 4"])
def test_what_neither_defines_nor_checks_is_refused(text: str) -> None:
    with pytest.raises(calculatrice.CalculationError):
        calculatrice.evaluate(text)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("5!=120", "5! = 120"),
        ("5!= 120", None),
        ("5!!=15", "5! != 15"),
        ("(2+3)!=120", "(2+3)! = 120"),
        ("5 != 120", None),
    ],
)
def test_a_factorial_before_it_is_told(text: str, other: str | None) -> None:
    result = calculatrice.evaluate(text)
    assert result.text == "= true"
    assert [warning.alternative for warning in result.warnings] == ([] if other is None else [other])


def test_tokens_of_definitions_stay() -> None:
    assert [kind for kind, *_ in tokenize("x = 3", EN)] == ["name", "=", "number", "end"]
