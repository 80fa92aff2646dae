"""Angles in degrees, minutes and seconds: they stay so where an angle comes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.engine.corpora import run

from calculatrice import CalculationError, evaluate
from calculatrice.engine.answers.saying import localized

if TYPE_CHECKING:
    from calculatrice.engine.context import AngleUnit


def plain(text: str) -> str:
    return text.replace("\u2032", "'").replace("\u2033", '"')


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("45.504° to dms", "= 45°30'14.4\""),
        ("10°45'03\"", "= 10°45'3\""),
        ("10°45'03\" * 2", "= 21°30'6\""),
        ("2*10°45'", "= 21°30'0\""),
        ("10°45'/2", "= 5°22'30\""),
        ("-10°45'", "= -10°45'0\""),
        ("10°45' + 0°15'", "= 11°0'0\""),
        ("0°0'1\" - 0°0'2\"", "= -0°0'1\""),
        ("10° 45\u2032 3.5\u2033", "= 10°45'3.5\""),
        ("10°45'3''", "= 10°45'3\""),
        ('10°3"', "= 10°0'3\""),
        ("x = 10°45'\nx*2", "= 21°30'0\""),
        ("1° to dms", "= 1°0'0\""),
        ("pi/7 to dms", "≈ 25°42'51.4285714286\""),
        ("59.99999999999999999° to dms", "= 59°59'59.999999999999964\""),
        ("sin(30°0')", "= 0.5"),
        ("10°45' == 10.75°", "= true"),
        ("10°45' to degrees", "= 10.75°"),
        ("10°45'^2", "≈ 0.0352023505741015"),
    ],
)
def test_an_angle_stays_in_degrees_minutes_and_seconds(text: str, expected: str) -> None:
    assert plain(run(text)[-1].text) == expected


@pytest.mark.parametrize("text", ["10°75'", "10°45'60\"", "10°45' 5", "10.5°30'", "i to dms", "true to dms"])
def test_what_is_no_such_angle_is_refused(text: str) -> None:
    with pytest.raises(CalculationError):
        evaluate(text)


def test_a_plain_number_is_told_to_be_read_as_radians() -> None:
    assert [warning.code for warning in evaluate("45.504 to dms").warnings] == ["plain_number_as_angle"]
    assert evaluate("pi/4 to dms").warnings == ()
    assert evaluate("45.504 to dms", angle="deg").warnings == ()
    assert plain(evaluate("45.504 to dms", angle="deg").text) == "= 45°30'14.4\""


@pytest.mark.parametrize("locale", ["en", "fr"])
@pytest.mark.parametrize("angle", ["rad", "deg", "grad"])
@given(seconds=st.integers(-(10**9), 10**9), decimals=st.integers(0, 5))
def test_what_is_written_reads_back(locale: str, angle: AngleUnit, seconds: int, decimals: int) -> None:
    text = f"{seconds}/{3600 * 10**decimals}"
    written = evaluate(f"({text})° to dms", locale=locale, angle=angle).form("dms")
    assert written is not None
    again = evaluate(f"({localized(written, locale)}) == ({text})°", locale=locale, angle=angle)
    assert again.text == "= true"
