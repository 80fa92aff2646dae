"""Functions without brackets and with an index: what is taken, what is told, what is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import calculatrice
from calculatrice.engine.functions.catalogue import FUNCTIONS
from calculatrice.engine.language import parse
from calculatrice.engine.language.locale import EN, FR
from calculatrice.engine.language.printer import reading
from calculatrice.engine.session import Session

if TYPE_CHECKING:
    from calculatrice.engine.functions.registry import Kind

KINDS: dict[str, Kind] = {"x": "value", "y": "value", "n": "value", "f": "definition"}


def read(text: str) -> str:
    """The last statement of a text as it was read, in which `x`, `y` and `n` are numbers and `f` is a function."""
    return reading(parse(text, EN, lambda name: KINDS.get(name) or Session().kind_of(name)).statements[-1])


def refused(text: str) -> calculatrice.CalculationError:
    with pytest.raises(calculatrice.CalculationError) as caught:
        read(text)
    return caught.value


def told(text: str) -> list[tuple[str, str | None]]:
    return [(notice.code, notice.alternative) for notice in calculatrice.evaluate(f"x = 3\ny = 4\n{text}").warnings]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sin 30°", "sin(30°)"),
        ("sin x", "sin(x)"),
        ("sin x^2", "sin(x^2)"),
        ("sin x²y", "sin(x^2×y)"),
        ("sin 2x", "sin(2×x)"),
        ("sin 2x y", "sin(2×x×y)"),
        ("sin 30° cos 60°", "sin(30°)×cos(60°)"),
        ("sin x cos x + cos x sin x", "sin(x)×cos(x)+cos(x)×sin(x)"),
        ("sin x ln(2)", "sin(x)×ln(2)"),
        ("2 sin 3x cos 2x", "2×sin(3×x)×cos(2×x)"),
        ("sin cos x", "sin(cos(x))"),
        ("ln sqrt 2 x", "ln(sqrt(2×x))"),
        ("sqrt 16 + 9", "sqrt(16)+9"),
        ("sqrt 16 - 9", "sqrt(16)-9"),
        ("ln 2 < 1", "ln(2) < 1"),
        ("-sin 30°", "-sin(30°)"),
        ("sin -x", "sin(-x)"),
        ("sin −30°", "sin(-30°)"),
        ("2^sin x", "2^sin(x)"),
        ("√sin 2x", "√sin(2×x)"),
        ("|sin x|", "|sin(x)|"),
        ("|sin |x||", "|sin(|x|)|"),
        ("abs |x|", "abs(|x|)"),
        ("factorial 5", "factorial(5)"),
        ("factorial 5!", "factorial(5!)"),
        ("max(sin 30°; cos 30°)", "max(sin(30°); cos(30°))"),
        ("max(sin 30°, cos 30°)", "max(sin(30°); cos(30°))"),
        ("[sqrt 4; sqrt 9]", "[sqrt(4); sqrt(9)]"),
        ("mean [1; 2; 3]", "mean([1; 2; 3])"),
        ("tan x == sin x / cos x", "tan(x) == sin(x)/cos(x)"),
        ("sin x to 3 decimals", "sin(x) to 3 decimals"),
        ("g(t) = sin 2t", "g(t) = sin(2×t)"),
        ("a = sin x", "a = sin(x)"),
        # a bracket makes a call, however far away it stands
        ("sin (x) y", "sin(x)×y"),
        ("sin (x)^2", "sin(x)^2"),
    ],
)
def test_a_function_without_brackets_takes_the_product_that_follows_up_to_the_next_function(
    text: str, expected: str
) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("log_2(8)", "log(8; 2)"),
        ("log_2 8", "log(8; 2)"),
        ("log_10 100", "log(100; 10)"),
        ("log_10 x y", "log(x×y; 10)"),
        ("log_e(2)", "log(2; e)"),
        ("log_n(x)", "log(x; n)"),
        ("log_2²(8)", "log(8; 2)^2"),
        ("root_3(27)", "root(27; 3)"),
        ("root_3 27 + 1", "root(27; 3)+1"),
        ("2log_2 x", "2×log(x; 2)"),
        ("log2(8)", "log2(8)"),
    ],
)
def test_an_index_is_the_argument_that_is_written_below(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sin pi/2", [("operator_behind_bare_argument", "sin (pi/2)")]),
        ("1 + sin pi / 2 + 3", [("operator_behind_bare_argument", "1 + sin (pi / 2) + 3")]),
        ("sin 30°/2", [("operator_behind_bare_argument", "sin (30°/2)")]),
        ("ln 2 * 3", [("operator_behind_bare_argument", "ln (2 * 3)")]),
        ("ln 20 // 3^2 + 1", [("operator_behind_bare_argument", "ln (20 // 3^2) + 1")]),
        ("ln 7 mod (2+3)", [("operator_behind_bare_argument", "ln (7 mod (2+3))")]),
        ("sin 2 (x+1)", [("bracket_in_bare_argument", "sin (2)(x+1)")]),
        ("sin 1/|x|", [("operator_behind_bare_argument", "sin (1/|x|)")]),
        ("sin 1/x^-2!", [("operator_behind_bare_argument", "sin (1/x^-2!)")]),
        ("sin 1/(4 + (2+2))°", [("operator_behind_bare_argument", "sin (1/(4 + (2+2))°)")]),
        ("sin² x/2", [("operator_behind_bare_argument", "sin² (x/2)")]),
        ("log_2 8/4", [("operator_behind_bare_argument", "log_2 (8/4)")]),
        ("sin x / cos x", []),
        ("sin 30° * 2", []),
        ("sqrt 2 * sqrt 3", []),
        ("sqrt 2 + 3", []),
        ("sin(x)/2", []),
        ("sin (x)/2", []),
        ("2 sin x cos x", []),
    ],
)
def test_what_follows_without_brackets_and_might_belong_to_the_argument_is_told(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert told(text) == expected
    for _, other in expected:
        assert told(str(other)) == []


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("sin", None),
        ("2sin", None),
        ("sin + 2", None),
        ("sin)", None),
        ("sin-1(0.5)", None),  # an inverse whose exponent was lost on the way
        ("sin - 1", None),
        ("f 3", "f(3)"),
        ("f 2x + 1", "f(2x) + 1"),
        ("atan2 1", None),
        ("sum 1..5", "sum(1..5)"),
        ("max(min 1; 2)", "max(min(1); 2)"),
        ("sin 30° squared", "sin(30°) squared"),
        ("ln x cubed + 1", "ln(x) cubed + 1"),
        # labels and times
        ("count 3", "count(3)"),
        ("nb 3", "nb(3)"),
        ("angle 30", "angle(30)"),
        ("max(log 8, 2)", "max(log(8), 2)"),
    ],
)
def test_where_it_is_not_known_what_a_function_takes_it_asks_for_brackets(text: str, mended: str | None) -> None:
    error = refused(text)
    assert (error.reason, error.mended) == ("function_without_brackets", mended)


def test_what_people_have_named_is_no_function_of_the_catalogue() -> None:
    assert calculatrice.evaluate("mean = 3\nmean pi").exact == "3π"
    assert calculatrice.evaluate("log_2 = 5\n2 log_2").decimal == "10"


@pytest.mark.parametrize(
    "name", [name for name, entry in FUNCTIONS.items() if entry.least == entry.most == 1 and entry.name == name]
)
def test_a_function_of_one_argument_reads_the_same_with_brackets_and_without(name: str) -> None:
    assert read(f"{name} 2") == read(f"{name}(2)")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SIN(x)", "sin(x)"),
        ("Sin 30°", "sin(30°)"),
        ("Sin X Cos X", "sin(X)×cos(X)"),
        ("SQRT(16)", "sqrt(16)"),
        ("RACINE(16)", "racine(16)"),
        ("NCR(5; 2)", "ncr(5; 2)"),
        ("Sum([1; 2])", "sum([1; 2])"),
        ("Cos²(x)", "cos(x)^2"),
        ("LOG_2(8)", "log(8; 2)"),
        ("ATAN2(1; 2)", "ATAN2(1; 2)"),  # x comes first in spreadsheets
        ("Si", "Si"),
        ("2Re", "2×Re"),
    ],
)
def test_a_function_may_be_written_in_capitals(text: str, expected: str) -> None:
    assert read(text) == expected


def test_french_reads_functions_without_brackets_too() -> None:
    assert calculatrice.evaluate("sin 30° + 0,5", locale="fr").decimal == "1"
    assert reading(parse("ln 2,5", FR, Session().kind_of).statements[0], FR) == "ln(2,5)"


def test_many_functions_without_brackets_within_each_other_are_read_in_no_time() -> None:
    text = "sin 1/(" * 60 + "1" + ")" * 60
    assert read(text).count("sin") == 60
