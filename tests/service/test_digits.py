"""Where decimals part."""

from __future__ import annotations

import pytest

from calculatrice.service.digits import first_difference


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        ("3.14159", "3.1416", (-4, "5", "6")),
        ("0.3", "0.30000000000000004", (-17, "0", "4")),
        ("999", "1e3", (3, "0", "1")),
        ("1e-30", "0", (-30, "1", "0")),
        ("-1.5", "-1.25", (-1, "5", "2")),
        ("0.50", "0.5", None),
        ("1", "-1", None),
        ("2+3i", "2", None),
        ("Infinity", "1", None),
    ],
)
def test_the_first_digit_that_differs_is_found(left: str, right: str, found: tuple[int, str, str] | None) -> None:
    digit = first_difference(left, right)
    assert (digit and (digit.power, digit.left, digit.right)) == found
