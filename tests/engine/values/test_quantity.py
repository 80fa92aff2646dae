"""Quantities: what is typed with units, calculated with, converted and told; what does not fit is refused in words."""

from __future__ import annotations

import json

import pytest
from tests.engine.corpora import run

from calculatrice import CalculationError, evaluate
from calculatrice.engine.portable import dump_session, load_session
from calculatrice.engine.session import Session


def told(text: str, locale: str = "en") -> str:
    return run(text, locale)[-1].text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("6 ft 2 in", "= 6 ft 2 in"),
        ("-6 ft 2 in", "= -6 ft 2 in"),
        ("2 * 6 ft 2 in", "= 12 ft 4 in"),
        ("187.96 cm to ft in", "= 6 ft 2 in"),
        ("3661 s to h min s", "= 1 h 1 min 1 s"),
        ("1h30", "= 1 h 30 min"),
        ("2h15min + 1 h 50", "= 4 h 5 min"),
        ("1 min 30", "= 1 min 30 s"),
        ("0.2 km + 5 m", "= 0.205 km"),
        ("100 lbf * 60 mph to hp", "= 16 hp"),
        ("12 V / 3 ohm", "= 4 A"),
        ("60 mph * 2 h", "= 120 mi"),
        ("5000 m to best", "= 5 km"),
        ("5 km // 2 km", "= 2"),
        ("5 km mod 2 km", "= 1 km"),
        ("100 km + 20%", "= 120 km"),
        ("5 km * 20%", "= 1 km"),
        ("1/(2 s)", "= 0.5 s^-1"),
        ("(3 m)^2", "= 9 m²"),
        ("(4 m^2)^(1/2)", "= 2 m"),
        ("√(16 m²)", "= 4 m"),
        ("5 J/(mol K)", "= 5 J/mol/K"),
        ("5 L/100 km to mpg", "≈ 47.0429166666667 mpg"),
        ("5 km to 2 decimals", "= 5.00 km"),
        ("90 min to hms", "= 1:30:00"),
        ("1/3 km", "≈ 0.333333333333333 km"),
        ("[1 km; 2 mi] to m", "= [1000 m; 3218.688 m]"),
        ("x = 5 km\nx to m", "= 5000 m"),
        ("speed(d; t) = d/t\nspeed(10 km; 2 h)", "= 5 km/h"),
        ("m = 4\n3 m", "= 12"),
        ("sum(2m; m; 1; 3)", "= 12"),
        ("2 c to km/s", "= 599584.916 km/s"),
        ("5 km/h to metres per second", "≈ 1.38888888888889 m/s"),
        ("3 square feet to m²", "= 0.27870912 m²"),
    ],
)
def test_a_quantity_is_told_in_the_unit_that_is_meant(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("max(3 m; 200 cm)", "= 3 m"),
        ("sum(1 m; 50 cm)", "= 1.5 m"),
        ("sum([1 m; 50 cm])", "= 1.5 m"),
        ("sum(k * 1 m; k; 1; 3)", "= 6 m"),
        ("mean(1 m; 2 m)", "= 1.5 m"),
        ("variance(1 m; 2 m)", "= 0.5 m²"),
        ("abs(-3 m)", "= 3 m"),
        ("|-3 m|", "= 3 m"),
        ("floor(2.7 km)", "= 2 km"),
        ("round(2.345 km; 1)", "= 2.3 km"),
        ("sqrt(2 m * 8 m)", "= 4 m"),
        ("cbrt(8 m^3)", "= 2 m"),
        ("root(16 m^4; 4)", "= 2 m"),
        ("hypot(3 m; 400 cm)", "= 5 m"),
        ("sort([2 m; 50 cm])", "= [0.5 m; 2 m]"),
        ("sign(-3 kg)", "= -1"),
        ("geomean(2 m; 8 m)", "= 4 m"),
        ("harmean(40 km/h; 60 km/h)", "= 48 km/h"),
        ("sumsq(3 m; 4 m)", "= 25 m²"),
        ("norm([3 m; 4 m])", "= 5 m"),
        ("large([1 m; 200 cm]; 1)", "= 2 m"),
        ("quartile([20 °C; 30 °C]; 1)", "= 22.5 °C"),
        ("round(20.6 °C)", "= 21 °C"),
        ("avedev(20 °C; 22 °C)", "= 1 Δ°C"),
        ("stdevp(20 °C; 22 °C)", "= 1 Δ°C"),
        ("correl([1 m; 2 m]; [3 kg; 5 kg])", "= 1"),
        ("sin(30 deg)", "= 0.5"),
        ("sin 30 deg", "= 0.5"),
        ("2 sin 30deg cos 60 deg", "= 0.5"),
        ("sin² 30 deg + 1", "= 1.25"),
        ("sqrt 16 m^2", "= 4 m"),
        ("abs -3 m", "= 3 m"),
        ("if(5 km > 3 mi; 1 kg; 2 kg)", "= 1 kg"),
    ],
)
def test_a_function_of_quantities_has_the_unit_that_it_should(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("name", ["geomean", "harmean", "rms", "sum", "sumsq", "variance", "hypot"])
def test_temperatures_on_a_scale_have_no_multiples(name: str) -> None:
    with pytest.raises(CalculationError) as refused:
        told(f"{name}(20 °C; 22 °C)")
    assert refused.value.reason in ("multiple_of_scale", "sum_of_scales")


def test_an_angle_with_a_unit_is_that_angle_whatever_the_setting_is() -> None:
    assert evaluate("cos(pi rad)", angle="deg").text == "= -1"
    assert evaluate("sin(90 deg)", angle="grad").text == "= 1"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1 in == 2.54 cm", "= true"),
        ("0.1 m + 0.2 m == 30 cm", "= true"),
        ("sqrt(2) m * sqrt(3) m == sqrt(6) m^2", "= true"),
        ("20 °C == 68 °F", "= true"),
        ("1 mi < 1609 m", "= false"),
        ("180 deg == pi rad", "= true"),
    ],
)
def test_a_comparison_of_quantities_is_proved(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("-5 °C", "= -5 °C"),
        ("-40 °F to °C", "= -40 °C"),
        ("20 °C + 5 K", "= 25 °C"),
        ("20 °C - 5 °C", "= 15 Δ°C"),
        ("15 Δ°C to Δ°F", "= 27 Δ°F"),
        ("20 °C + 15 Δ°C", "= 35 °C"),
        ("(20 °C to K) + 1 K", "= 294.15 K"),
    ],
)
def test_a_temperature_is_a_point_of_its_scale(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("3 kg + 2 m", "dimensions_differ"),
        ("3 kg + 2", "dimensions_differ"),
        ("3 kg < 2 m", "dimensions_differ"),
        ("hypot(3 m; 4)", "dimensions_differ"),
        ("max(3 m; 4 s)", "dimensions_differ"),
        ("3 kg to m", "conversion_differs"),
        ("3 to m", "number_to_unit"),
        ("ln(3 kg)", "quantity_is_no_number"),
        ("2^(3 kg)", "quantity_is_no_number"),
        ("(3 kg)!", "quantity_is_no_number"),
        ("20 °C + 30 °C", "sum_of_scales"),
        ("5 K - 20 °C", "scale_taken_away"),
        ("2 * 20 °C", "multiple_of_scale"),
        ("(2 m)^pi", "exponent_of_unit"),
        ("5 dB/m", "level_unit"),
        ("2 m_e", "measured_constant"),
        ("km", "unknown_name_unit"),
        ("5 flurbs", "unknown_name"),
        ("5 m^1234", "exponent_too_long"),
    ],
)
def test_what_does_not_fit_is_refused_in_words(text: str, reason: str) -> None:
    with pytest.raises(CalculationError) as refused:
        run(text)
    assert refused.value.reason == reason
    assert refused.value.message("en") != refused.value.message("fr")


def test_both_sides_are_named_and_what_would_fit() -> None:
    with pytest.raises(CalculationError) as refused:
        evaluate("3 kg + 2 m")
    assert "mass (kg) on the left, length (m) on the right" in refused.value.message("en")
    assert "masse (kg) à gauche, longueur (m) à droite" in refused.value.message("fr")
    assert "kg, g, lb" in refused.value.message("fr")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("5 gallons", "unit_of_several"),
        ("1 year to d", "unit_of_several"),
        ("98.6 F to C", "units_meant"),
        ("500 mb to gb", "unit_in_other_letters"),
        ("1 / 2 km", "unit_in_divisor"),
    ],
)
def test_a_reading_that_may_be_another_is_told(text: str, code: str) -> None:
    assert code in {warning.code for warning in evaluate(text).warnings}


@pytest.mark.parametrize("text", ["1 gal", "1/2 km", "5 miles", "10 km / 2 h", "100 hp"])
def test_what_everyone_reads_alike_is_not_told(text: str) -> None:
    assert evaluate(text).warnings == ()


def test_a_program_gets_the_number_and_its_unit() -> None:
    result = evaluate("10 km / 2 h")
    assert (result.decimal, result.unit, result.exact) == ("5", "km/h", "5 km/h")
    rational = {"kind": "rational", "decimal": "5", "relation": "=", "exact": "5"}
    assert result.to_dict()["value"] == {"kind": "quantity", "amount": rational, "unit": "km/h"}
    assert str(result.to("m/s")) == "≈ 1.38888888888889 m/s"


def test_a_quantity_is_written_and_said_with_its_unit() -> None:
    result = evaluate("10 km / 2 h")
    assert result.notation("quantity", "latex") == r"5\,\mathrm{km}/\mathrm{h}"
    assert result.notation("quantity", "spoken") == "5 kilometers per hour"
    assert result.notation("quantity", "spoken", "fr") == "5 kilomètres par heure"
    assert "<mtext>km</mtext><mo>/</mo><mtext>h</mtext>" in str(result.notation("quantity", "mathml"))


@pytest.mark.parametrize("text", ["5 km", "6 ft 2 in", "pi m/s", "20 °C", "1/3 kg·m²/s²", "sqrt(2) m", "-2 ft 3 in"])
@pytest.mark.parametrize("locale", ["en", "fr"])
def test_what_is_written_reads_back(text: str, locale: str) -> None:
    exact = evaluate(text, locale=locale).exact
    assert exact is not None
    assert (
        evaluate(f"({exact.replace('.', ',' if locale == 'fr' else '.')}) == ({text})", locale=locale).text == "= true"
    )


@pytest.mark.parametrize("text", ["5 km", "sqrt(2) m/s", "6 ft 2 in", "20 °C"])
def test_a_saved_session_has_the_same_quantity(text: str) -> None:
    [result] = run(text)
    value = result._forms.value
    assert value is not None
    saved = dump_session(Session({"x": value}))
    loaded = load_session(saved)
    assert repr(loaded.variables["x"]) == repr(value)
    assert json.loads(saved)["variables"]["x"]["quantity"]
