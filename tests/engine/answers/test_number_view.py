"""The views of numbers from their values."""

from __future__ import annotations

import pytest

from calculatrice.engine.answers.number_view import complex_view, mixed_view, rational_view
from calculatrice.engine.answers.view import Digits
from calculatrice.engine.answers.view_text import view_text
from calculatrice.engine.numbers import rational


@pytest.mark.parametrize(
    ("top", "bottom", "fraction", "mixed"),
    [
        (0, 1, "0", "0"),
        (-7, 1, "-7", "-7"),
        (1, 2, "1/2", "1/2"),
        (-1, 2, "-1/2", "-1/2"),
        (7, 2, "7/2", "3 1/2"),
        (-7, 2, "-7/2", "-3 1/2"),
        (1123, 889, "1123/889", "1 + 234/889"),
        (-1123, 889, "-1123/889", "-1 - 234/889"),
        (5001, 1000, "5001/1000", "5 1/1000"),
        (7345, 2000, "1469/400", "3 + 269/400"),
        (13455, 10007, "13455/10007", "1 3448/10007"),
    ],
)
def test_a_rational_as_a_fraction_and_mixed(top: int, bottom: int, fraction: str, mixed: str) -> None:
    value = rational.ratio(top, bottom)
    assert (view_text(rational_view(value)), view_text(mixed_view(value))) == (fraction, mixed)


@pytest.mark.parametrize(
    ("real", "imaginary", "text"),
    [
        ("1", "0", "1"),
        ("0", "1", "i"),
        ("0", "-1", "-i"),
        ("0", "2.5", "2.5i"),
        ("1", "1", "1+i"),
        ("1.5", "-2", "1.5-2i"),
        ("-1e-9", "-1.5e-7", "-1e-9-1.5e-7i"),
    ],
)
def test_a_complex_number_from_its_parts(real: str, imaginary: str, text: str) -> None:
    assert view_text(complex_view(Digits(real), Digits(imaginary))) == text
