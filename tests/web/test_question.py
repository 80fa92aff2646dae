"""What an address asks; what it says wrongly is as the settings have it."""

from __future__ import annotations

import pytest

from calculatrice.settings import Settings
from calculatrice.web.question import question
from calculatrice.web.rules import FORMS, NOTATIONS

SETTINGS = Settings(digits=20, digits_limit=1_000)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({}, ("", 20, "rad")),
        ({"e": "1/3\r\n2"}, ("1/3\n2", 20, "rad")),
        ({"e": "1", "d": "50", "a": "deg"}, ("1", 50, "deg")),
        ({"d": "0"}, ("", 1, "rad")),
        ({"d": "5000"}, ("", 1_000, "rad")),
        ({"d": "-5", "a": "gon"}, ("", 20, "rad")),
        ({"d": "٣"}, ("", 20, "rad")),
        ({"d": "9" * 5_000}, ("", 20, "rad")),
    ],
)
def test_an_address_asks(query: dict[str, str], expected: tuple[str, int, str]) -> None:
    asked = question(query, "fr", SETTINGS)
    assert (asked.expression, asked.digits, asked.angle) == expected
    assert (asked.locale, asked.forms, asked.notations) == ("fr", FORMS, NOTATIONS)
