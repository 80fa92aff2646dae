"""Letters directly behind digits are powers of ten, told, where they name nothing."""

from __future__ import annotations

import pytest

import calculatrice


@pytest.mark.parametrize(
    ("locale", "text", "expected", "written"),
    [
        ("en", "10k + 500", "10500", "10×10^3"),
        ("en", "5M", "5000000", "5×10^6"),
        ("en", "1.5G", "1500000000", "1.5×10^9"),
        ("en", "2T", "2000000000000", "2×10^12"),
        ("en", "2µ", "0.000002", "2×10^-6"),
        ("en", "2μ", "0.000002", "2×10^-6"),
        ("en", "10n", "1e-8", "10×10^-9"),
        ("en", "10k^2", "100000000", "10×10^3"),
        ("en", "1,234k", "1234000", "1,234×10^3"),
        ("en", "2*(1,234,567.5k)", "2469135000", "1,234,567.5×10^3"),
        ("en", "2/10k", "0.0002", "10×10^3"),
        ("en", "10k(2)", "20000", "10×10^3"),
        ("en", "1e3k", "1000000", "1e3×10^3"),
        ("fr", "2,5k", "2500", "2,5×10^3"),
        ("fr", "1 234k", "1234000", "1 234×10^3"),
    ],
)
def test_a_letter_behind_digits_multiplies(locale: str, text: str, expected: str, written: str) -> None:
    result = calculatrice.evaluate(text, locale=locale)
    [warning] = result.warnings
    assert (result.decimal, warning.code) == (expected, "letter_as_factor")
    assert written in warning.message(locale)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("k = 2\n10k", "20"), ("sum(5n; n; 1; 3)", "30"), ("f(n) = 2n\nf(3)", "6"), ("[2k for k in 1..3][2]", "4")],
)
def test_a_letter_that_names_something_is_that(text: str, expected: str) -> None:
    result = calculatrice.evaluate(text)
    assert (result.decimal, result.warnings) == (expected, ())


@pytest.mark.parametrize(
    "text", ["10 k", "k", "12,34k", "max(1; 1,234k)", "[1,234k]", "1234,567k", "0,123k", "0xFk", "(2)k", "10kk"]
)
def test_elsewhere_it_is_a_name(text: str) -> None:
    with pytest.raises(calculatrice.CalculationError):
        calculatrice.evaluate(text)
