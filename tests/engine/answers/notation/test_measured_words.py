"""Quantities, amounts and levels in words and in LaTeX: what is heard has no marks, nor brackets that nobody means."""

from __future__ import annotations

import pytest

from calculatrice import evaluate
from calculatrice.engine.session import Session


def answered(text: str, of: str, notation: str, locale: str = "en") -> str:
    """What an answer is, or how it was read, by somebody who has a unit of their own."""
    session = Session()
    evaluate("unit smoot = 67 in", session=session)
    result = evaluate(text, session=session, locale=locale)
    return str(result.notation("quantity" if of == "answer" else of, notation))


@pytest.mark.parametrize(
    ("text", "english", "french"),
    [
        ("5 km/h", "5 kilometers per hour", "5 kilomètres par heure"),
        ("1 km", "1 kilometer", "1 kilomètre"),
        ("5 m^2", "5 square meters", "5 mètres carrés"),
        ("1 m^2", "1 square meter", "1 mètre carré"),
        ("2 m^3", "2 cubic meters", "2 mètres cubes"),
        ("9 m/s^2", "9 meters per second squared", "9 mètres par seconde carrée"),
        ("3 ft^2", "3 square feet", "3 pieds carrés"),
        ("5 N*m", "5 newton meters", "5 newtons mètres"),
        ("1 N*m", "1 newton meter", "1 newton mètre"),
        ("-40 °F", "minus 40 degrees Fahrenheit", "moins 40 degrés Fahrenheit"),
        ("-$5", "minus 5 dollars", "moins 5 dollars"),
        ("€12/h", "12 euros per hour", "12 euros par heure"),
        ("6 ft 2 in to ft in", "6 feet and 2 inches", "6 pieds et 2 pouces"),
        ("1 h 30 min to h min", "1 hour and 30 minutes", "1 heure et 30 minutes"),
        ("3 dB", "3 decibels", "3 décibels"),
        ("1 octave", "1 octave", "1 octave"),
        ("7 pH", "7 pH", "7 pH"),
        ("3 smoot", "3 smoots", "3 smoots"),
        ("1 smoot", "1 smoot", "1 smoot"),
        ("2 smoot^2", "2 square smoots", "2 smoots carrés"),
    ],
)
def test_an_answer_is_said(text: str, english: str, french: str) -> None:
    assert answered(text, "answer", "spoken") == english
    assert answered(text, "answer", "spoken", "fr") == french


@pytest.mark.parametrize(
    ("text", "english", "french"),
    [
        ("3 smoots", "3 smoots", "3 smoots"),
        ("-$5", "minus 5 dollars", "moins 5 dollars"),
        ("-40 °F", "minus 40 degrees Fahrenheit", "moins 40 degrés Fahrenheit"),
        ("6 ft 2 in to ft in", "6 feet and 2 inches to feet and inches", "6 pieds et 2 pouces en pieds et pouces"),
        (
            "€120 TTC to HT at 20%",
            "120 euros without its tax of 20 percent",
            "120 euros sans sa taxe de 20 pour cent",
        ),
        ("€120 TTC to VAT at 20%", "the tax of 20 percent in 120 euros", "la taxe de 20 pour cent dans 120 euros"),
        ("split(€100; 3)", "100 euros split in 3", "100 euros réparti en 3"),
    ],
)
def test_a_reading_is_said(text: str, english: str, french: str) -> None:
    assert answered(text, "reading", "spoken") == english
    assert answered(text, "reading", "spoken", "fr") == french


@pytest.mark.parametrize(
    ("text", "of", "latex"),
    [
        ("5 km/h", "answer", r"5\,\mathrm{km}/\mathrm{h}"),
        ("-40 °F", "reading", r"-40\,\text{°F}"),
        ("-$5", "reading", r"-\text{\$}5"),
        ("3 smoot", "reading", r"3\,\mathrm{smoot}"),
        ("3 dBm", "answer", r"3\,\mathrm{dBm}"),
        ("6 ft 2 in to ft in", "answer", r"6\,\mathrm{ft}\text{ }2\,\mathrm{in}"),
    ],
)
def test_a_unit_stands_behind_a_thin_space(text: str, of: str, latex: str) -> None:
    assert answered(text, of, "latex").replace("\u00a0", " ") == latex


@pytest.mark.parametrize("text", ["-40 °F", "-$5", "3 smoot", "7 pH", "€12/h", "5 m^2", "6 ft 2 in to ft in"])
@pytest.mark.parametrize("of", ["answer", "reading"])
def test_mathml_has_no_marks_and_no_brackets(text: str, of: str) -> None:
    written = answered(text, of, "mathml")
    assert written.startswith("<math")
    assert not {"@", "("} & set(written)
