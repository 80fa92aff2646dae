"""The index of a root before its sign: read where it raises nothing, told where it may be an exponent."""

from __future__ import annotations

import pytest
from tests.engine.corpora import lines, run

from calculatrice import CalculationError


@pytest.mark.parametrize(
    ("text", "reading", "answer"),
    [
        ("³√27", "∛27", "3"),
        ("⁴√16", "root(16; 4)", "2"),
        ("¹²√4096", "root(4096; 12)", "2"),
        ("²√16", "√16", "4"),
        ("n = 5 ⏎ ⁿ√32", "root(32; n)", "2"),
        ("2 ³√8", "2×∛8", "4"),
        ("2×³√8", "2×∛8", "4"),
        ("-³√8", "-∛8", "-2"),
        ("³√-8", "∛(-8)", "-2"),
        ("(³√8)", "∛8", "2"),
        ("√³√64", "√∛64", "2"),
        ("cos ³√0", "cos(∛0)", "1"),
        ("half of ³√8", "(1/2) of ∛8", "1"),
        ("4 ⏎ ³√27", "∛27", "3"),
        ("x² √4", "x^2×√4", None),
    ],
)
def test_a_raised_index_makes_the_root_of_that_order(text: str, reading: str, answer: str | None) -> None:
    if answer is None:
        text, answer = f"x = 3 ⏎ {text}", "18"
    result = run(lines(text))[-1]
    assert (result.reading, result.decimal, result.warnings) == (reading, answer, ())


@pytest.mark.parametrize(
    ("text", "reading", "other"),
    [("2³√8", "2^3×√8", "2×³√8"), ("(1+1)⁴√16", "(1+1)^4×√16", "(1+1)×⁴√16"), ("5+2³√8", "5+2^3×√8", "5+2×³√8")],
)
def test_an_exponent_directly_before_a_root_is_told(text: str, reading: str, other: str) -> None:
    [result] = run(text)
    [warning] = result.warnings
    assert (result.reading, warning.code, warning.alternative) == (reading, "number_before_root", other)
    assert run(other)[0].warnings == ()


def test_the_square_before_a_root_is_no_index() -> None:
    assert run("3²√4")[0].warnings == ()


@pytest.mark.parametrize("text", ["³ √8", "⁻³√8", "³8", "³", "³√", "cos ³"])
def test_a_superscript_before_anything_else_is_refused(text: str) -> None:
    with pytest.raises(CalculationError):
        run(text)
