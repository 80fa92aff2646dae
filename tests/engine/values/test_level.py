"""Logarithmic units: what they are told in, what adds, and what is refused."""

from __future__ import annotations

import pytest

import calculatrice
from calculatrice import CalculationError
from calculatrice.engine.portable import dump_session, load_session


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("20 dB", "20 dB"),
        ("2 bels to dB", "20 dB"),
        ("1 mW to dBm", "0 dBm"),
        ("30 dBm to W", "1 W"),
        ("30 dBm to dBW", "0 dBW"),
        ("0 dBW to mW", "1000 mW"),
        ("20 dBV to V", "10 V"),
        ("10 V to dBV", "20 dBV"),
        ("20 uPa to dBSPL", "0 dBSPL"),
        ("7 pH to mol/L", "1/10000000 mol/L"),
        ("10^-7 mol/L to pH", "7 pH"),
        ("1200 cents_of_an_octave to octave", "1 octave"),
        ("1 octave to ratio", "2"),
        ("-5 mag to ratio", "100"),
        ("1 Np to ratio", "e"),
        ("1 dNp to Np", "1/10 Np"),
        ("3 dB + 4 dB", "7 dB"),
        ("2 * 3 dB - 1 dB", "5 dB"),
        ("3 dBm + 10 dB", "13 dBm"),
        ("10 dB + 3 dBm", "13 dBm"),
        ("3 dBm - 10 dB", "-7 dBm"),
        ("30 dBm - 10 dBm", "20 dB"),
        ("1 dBW - 10 dBm", "21 dB"),
        ("20 dBV + 6 dB", "26 dBV"),
        ("1 Np + 1 Np", "2 Np"),
        ("[1; 2] dB", "[1 dB; 2 dB]"),
        ("20 dB to fraction", "20 dB"),
    ],
)
def test_levels_are_converted_and_gains_added(text: str, exact: str) -> None:
    assert str(calculatrice.evaluate(text).exact) == exact


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1 Np to dB", "20/ln(10)"),
        ("10 dB to Np", "ln(10)/2"),
        ("2 W to dBm", "10*log10(2000)"),
        ("3 dB to ratio", "10^0.3"),
    ],
)
def test_what_is_not_rational_is_enclosed(text: str, value: str) -> None:
    assert calculatrice.evaluate(text).decimal == calculatrice.evaluate(value).decimal


@pytest.mark.parametrize(
    ("text", "truth"),
    [("20 dB == 2 bels", True), ("3 dBm > 2 dBm", True), ("30 dBm == 0 dBW", True), ("1 Np < 8 dB", False)],
)
def test_comparisons_are_proved(text: str, *, truth: bool) -> None:
    assert calculatrice.evaluate(text).decimal == ("true" if truth else "false")


@pytest.mark.parametrize("text", ["20 dB to ratio", "100 to dB"])
def test_a_ratio_in_decibels_is_one_of_powers_which_is_told(text: str) -> None:
    assert [notice.code for notice in calculatrice.evaluate(text).warnings] == ["level_of_powers"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("30 dBm + 10 dBm", "sum_of_levels"),
        ("3 dB - 3 dBm", "sum_of_levels"),
        ("3 dBV - 3 dBm", "levels_differ"),
        ("3 dB + 1 octave", "levels_differ"),
        ("7 pH + 3 pH", "levels_differ"),
        ("2 * 3 dBm", "multiple_of_level"),
        ("x = 3 dBm\n-x", "multiple_of_level"),
        ("3 dB * 5 m", "level_is_no_number"),
        ("3 dB + 1", "level_is_no_number"),
        ("sqrt(4 dB)", "level_is_no_number"),
        ("3 dB ^ 2", "level_unit"),
        ("3 dB/m", "level_unit"),
        ("0 W to dBm", "level_of_nothing"),
        ("i to dB", "level_of_nothing"),
        ("3 to ratio", "ratio_of_level"),
        ("5 m to dBm", "conversion_differs"),
        ("3 dBm to V", "conversion_differs"),
        ("3 to dBm", "number_to_unit"),
        ("20 dB to octave", "levels_differ"),
    ],
)
def test_what_two_things_could_be_meant_by_is_refused(text: str, reason: str) -> None:
    with pytest.raises(CalculationError) as refused:
        calculatrice.evaluate(text)
    assert refused.value.reason == reason
    assert refused.value.message("fr")


def test_a_level_has_its_unit_and_is_saved() -> None:
    session = calculatrice.Session()
    result = calculatrice.evaluate("gain = 20 dB", session=session)
    assert (result.unit, result.decimal) == ("dB", "20")
    again = load_session(dump_session(session))
    assert str(calculatrice.evaluate("2 gain", session=again).exact) == "40 dB"
