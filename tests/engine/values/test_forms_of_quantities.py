"""Quantities, amounts and levels in every form: what is written reads back as the same value, in both languages."""

from __future__ import annotations

import pytest

from calculatrice import CalculationError, evaluate
from calculatrice.engine.answers.saying import localized
from calculatrice.engine.language.locale import LOCALES
from calculatrice.engine.session import Session

EXACT = ("exact", "fraction", "mixed", "repeating", "continued")
ROUNDED = ("scientific", "engineering", "prefix", "digits:30", "float:64", "base:7", "base:16", "base:36")
LINES = (
    *("5.25 km", "60 km / 7 h", "6 ft 2 in to ft in", "1/3 m", "1234567.891 ft", "-1234567.891 km", "1e20 m"),
    *("1e-20 m", "3 m^2", "2 kg*m/s^2", "1 m^(1/2)", "5 L/(100 km)", "1 kWh", "12 ft 3.5 in", "100 km/h", "0.5 min"),
    *("20 °C", "0.5 °C", "-45.5 °F", "1/3 °C", "20 Δ°C"),
    *("€100/3", "-$1234.5", "1234567.891 CHF", "¥300/7", "€12/h", "€0.125/kWh", "3 BHD/7", "€2*$3"),
    *("3 dBm", "-7.25 dB", "7.5 pH", "1/3 Np", "3.5 smoot", "-1/3 smoot", "[5 km; 1/3 m]", "[€1; €2/3; -3 °C]"),
)


def owner() -> Session:
    """A session of somebody who has a unit of their own."""
    session = Session()
    evaluate("unit smoot = 67 in", session=session)
    return session


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("line", LINES)
def test_a_form_reads_back_as_the_same(line: str, locale: str) -> None:
    session = owner()
    asked = evaluate(line, session=session)
    result = evaluate(str(asked.exact), session=session, locale=locale)
    assert result.exact == asked.exact
    for name in (*EXACT, *ROUNDED, *(("quantity",) if result.value_kind == "quantity" else ())):
        told = result.form(name)
        if told is None:
            continue
        again = evaluate(localized(told, locale), session=session, locale=locale)
        assert again.unit == result.unit
        assert again.value_kind == result.value_kind
        if name in EXACT:
            assert _is_same(str(again.exact), str(result.exact), session), told


def _is_same(one: str, other: str, session: Session) -> bool:
    """Whether two texts are proved to be one value."""
    return one == other or bool(evaluate(f"({one}) == ({other})", session=session))


@pytest.mark.parametrize(
    ("line", "form", "expected"),
    [
        ("1234567.891 ft", "mixed", "(1234567 + 891/1000) ft"),
        ("-1234567.891 ft", "mixed", "(-1234567 - 891/1000) ft"),
        ("12.5 ft", "mixed", "12 1/2 ft"),
        ("-45.5 °F", "exact", "-91/2 °F"),
        ("90 min", "hms", "1:30:00"),
        ("€100/3", "decimals:2", "€33.33"),
        ("€100/3", "repeating", "33.(3) €"),
        ("-$1234.5", "prefix", "(-1.2345k) $"),
    ],
)
def test_a_form_is_written_with_its_unit(line: str, form: str, expected: str) -> None:
    assert evaluate(line).form(form) == expected


@pytest.mark.parametrize(
    ("line", "form"),
    [("0.5 rad", "hms"), ("5 km", "hms"), ("5 km", "percent"), ("€5", "percent"), ("3 dBm", "dms"), ("5 m", "dms")],
)
def test_a_form_that_says_nothing_of_a_quantity_is_none(line: str, form: str) -> None:
    assert evaluate(line).form(form) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1/2 °C", "0.5 °C"),
        ("-91/2 °F", "-45.5 °F"),
        ("-1/2 °C to °F", "31.1 °F"),
        ("3 1/2 °C", "3.5 °C"),
        ("-45 1/2 °F", "-45.5 °F"),
        ("1/2 °C + 3 K", "3.5 °C"),
        ("[1/2 °C; -3/4 °F]", "[0.5 °C; -0.75 °F]"),
        ("1/2 °C > 1/3 °C", "true"),
        ("-1/2 Δ°C", "-0.5 Δ°C"),
    ],
)
def test_a_fraction_before_a_scale_is_its_number(text: str, expected: str) -> None:
    assert evaluate(text).text.removeprefix("= ") == expected


@pytest.mark.parametrize("text", ["1/2/3 °C", "1 / 2 °C", "2^1/2 °C", "5*20 °C"])
def test_what_divides_by_a_temperature_is_refused(text: str) -> None:
    with pytest.raises(CalculationError) as caught:
        evaluate(text)
    assert caught.value.reason == "multiple_of_scale"
