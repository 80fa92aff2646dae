"""What is still being typed: every beginning of a line with units or amounts is answered or refused."""

from __future__ import annotations

import pytest
from tests.engine.corpora import lines, run

from calculatrice.engine.errors import CalculationError


@pytest.mark.parametrize("locale", ["en", "fr"])
@pytest.mark.parametrize(
    "text",
    [
        "5 km/h + 3 mi per min",
        "9.8 m/s^2 * 70 kg to N",
        "3 m·s^-1",
        "$5/h * 3 h",
        "1 234,50 €/mois",
        "12 k€ + ($45.00)",
        "-€3 + 5 EUR",
        "5'10 1/2\" + 6 ft 2 in",
        "20 °C to °F",
        "30 dBm + 3 dB to mW",
        "unit smoot = 67 in ⏎ 2 smoots/s to m/s",
        "unité pas = 0.75 m ⏎ 2 pas en m",
        "2 ³√8 km²",
        "sin² 30 deg",
        "1/s to L/100km",
        "2 ft x 4 ft",
    ],
)
def test_no_beginning_of_a_line_is_more_than_refused(text: str, locale: str) -> None:
    whole = lines(text)
    assert all(said(whole[:end], locale) for end in range(1, len(whole) + 1))


def said(text: str, locale: str) -> str:
    """The last answer, or the sentence of the error."""
    try:
        return run(text, locale)[-1].text
    except CalculationError as error:
        return error.message(locale)
