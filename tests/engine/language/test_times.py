"""An `x` without a value that multiplies."""

from __future__ import annotations

import pytest

import calculatrice


@pytest.mark.parametrize(
    ("locale", "text", "expected"),
    [
        ("en", "12x8", "96"),
        ("en", "12X8", "96"),
        ("en", "5 x 3", "15"),
        ("en", "5x 3", "15"),
        ("en", "12+9/4x8-3", "27"),
        ("en", "2x3.5x4", "28"),
        ("en", "1e3x2", "2000"),
        ("en", "3x10^8", "300000000"),
        ("en", ".5x.5", "0.25"),
        ("en", "2³x2", "16"),
        ("en", "½ x 4", "2"),
        ("en", "5% x 200", "10"),
        ("en", "3!x2", "12"),
        ("en", "2 x (3+4)", "14"),
        ("en", "(2+3) x 4 x (1+1)", "40"),
        ("en", "2 x sqrt(16)", "8"),
        ("en", "10% of 50 x 2", "10"),
        ("en", "2 x 3 = 6", "true"),
        ("en", "2 ft x 4 ft", "8 ft²"),
        ("en", "2in x 4in x 3", "24 in²"),
        ("en", "10 km/h x 2 h", "20 km"),
        ("en", "12 x 8 =", "96"),
        ("fr", "12 x 8", "96"),
        ("fr", "2,5x4", "10"),
        ("fr", "1 234,5 x 2", "2469"),
    ],
)
def test_between_numbers_and_beside_spaced_brackets_it_multiplies(locale: str, text: str, expected: str) -> None:
    result = calculatrice.evaluate(text, locale=locale)
    assert (result.text, result.warnings) == (f"= {expected}", ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("x = 4\n5 x", "20"),
        ("x8 = 3\n12x8", "36"),
        ("x1 = 4\n2x1", "8"),
        ("f(x) = 2x\nf(3)", "6"),
        ("sum(2x; x; 1; 3)", "12"),
        ("0x10", "16"),
    ],
)
def test_what_has_a_value_is_its_name(text: str, expected: str) -> None:
    assert calculatrice.evaluate(text).decimal == expected


@pytest.mark.parametrize("text", ["x = 4\n5 x 3", "2 x (x+1)", "2x(3)", "(2)x(3)", "5x-3", "3 x", "2 x y", "2 x 3 + x"])
def test_every_other_one_is_refused(text: str) -> None:
    with pytest.raises(calculatrice.CalculationError):
        calculatrice.evaluate(text)
