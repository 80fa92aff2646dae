"""A system of units that is chosen: which unit a name means, what is told in it, and texts that no choice changes."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest

import calculatrice
from calculatrice import web
from calculatrice.engine.budget import Budget
from calculatrice.engine.numbers.arithmetic import subtract
from calculatrice.engine.numbers.decide import sign
from calculatrice.engine.system_names import SYSTEMS
from calculatrice.engine.units.ambiguous import choices
from calculatrice.engine.units.lookup import hangs_on_system, own_readings
from calculatrice.engine.units.measure import measure, size
from calculatrice.engine.units.systems import MEMBERS, TOLD
from calculatrice.library import evaluate

NAMES = [
    ("5 gal to L", "18.92705892 L", "18.92705892 L", "22.73045 L", "18.92705892 L"),
    ("5 gallons to L", "18.92705892 L", "18.92705892 L", "22.73045 L", "18.92705892 L"),
    ("1 ton to kg", "907.18474 kg", "1000 kg", "1016.0469088 kg", "907.18474 kg"),
    ("1 cup to mL", "236.5882365 mL", "250 mL", "284.130625 mL", "236.5882365 mL"),
    ("1 tbsp to mL", "14.78676478125 mL", "15 mL", "17.7581640625 mL", "14.78676478125 mL"),
    ("8 fl oz to mL", "236.5882365 mL", "236.5882365 mL", "227.3045 mL", "236.5882365 mL"),
    ("1 cwt to lb", "100 lb", "100 lb", "112 lb", "100 lb"),
    ("2 gpm to L/min", "7.570823568 L/min", "7.570823568 L/min", "9.09218 L/min", "7.570823568 L/min"),
    ("1 imperial gallon to L", *["4.54609 L"] * 4),
    ("1 US gallon to L", *["3.785411784 L"] * 4),
    ("1 short ton to lb", *["2000 lb"] * 4),
    ("1 lb to oz", *["16 oz"] * 4),
]
"""A text, and its answer without a choice, in metric, imperial and US units."""
WITHOUT_UNIT = [
    ("5 kg * 9.80665 m/s^2", "49.03325 N", "49.03325 N", "lbf", "lbf"),
    ("1 kg * 1 m^2 / s^2", "1 J", "1 J", "Btu", "Btu"),
    ("sqrt(9 m^2)", *["3 m"] * 4),
    ("5 ft * 3", *["15 ft"] * 4),
    ("2 V * 3 A to best", "6 W", "6 W", "hp", "hp"),
    ("8046.72 m to best", "8.04672 km", "8.04672 km", "5 mi", "5 mi"),
    ("1 inch to best", "25.4 mm", "25.4 mm", "1 in", "1 in"),
]
KEPT = ["5 gal", "2 pints + 1 cup", "3 tons to kg", "20 mpg", "f(x) = x gal", "[1 tbsp; 2 gi]", "1 bushel to pecks"]


@pytest.mark.parametrize("row", NAMES, ids=lambda row: row[0])
def test_a_bare_name_means_the_unit_of_the_system(row: tuple[str, ...]) -> None:
    text, *expected = row
    assert {units: evaluate(text, units=units).text for units in SYSTEMS} == {
        units: f"= {answer}" for units, answer in zip(SYSTEMS, expected, strict=True)
    }


@pytest.mark.parametrize("row", WITHOUT_UNIT, ids=lambda row: row[0])
def test_what_has_no_unit_is_told_in_the_system(row: tuple[str, ...]) -> None:
    text, *expected = row
    for units, answer in zip(SYSTEMS, expected, strict=True):
        assert evaluate(text, units=units).text.endswith(answer), units


@pytest.mark.parametrize("units", SYSTEMS[1:])
@pytest.mark.parametrize("text", KEPT)
def test_what_a_choice_has_read_is_read_the_same_by_every_other(text: str, units: str) -> None:
    found = evaluate(text, units=units)  # type: ignore[arg-type]  # each of them is one
    for other in SYSTEMS:
        assert evaluate(found.reading, units=other).exact == found.exact
        if found.exact is not None:
            assert evaluate(found.exact, units=other).exact == found.exact


@pytest.mark.parametrize(("units", "told"), [("auto", True), ("metric", True), ("imperial", False), ("us", False)])
def test_a_name_is_told_unless_the_choice_has_decided(units: str, told: bool) -> None:  # a column
    warnings = evaluate("5 gallons", units=units).warnings  # type: ignore[arg-type]  # as above
    assert [warning.code for warning in warnings] == ["unit_of_several"] * told


def test_variables_of_another_choice_are_told_apart() -> None:
    session = calculatrice.Session()
    evaluate("x = 5 gal", session=session)
    assert evaluate("x", session=session, units="imperial").text == "= 5 usgal"


@pytest.mark.parametrize("name", sorted({*MEMBERS["metric"], *MEMBERS["imperial"], *MEMBERS["us"]}))
def test_every_unit_of_a_system_is_one_that_some_name_can_mean(name: str) -> None:
    meant = {unit for language in ("en", "fr") for names in choices(language) for own in names.values() for unit in own}
    assert name in meant
    assert own_readings(name)


@pytest.mark.parametrize("system", sorted(TOLD))
def test_ladders_go_up(system: str) -> None:
    for names in TOLD[system]:
        budget = Budget.inline()
        sizes = [size(measure(name), budget) for name in names]
        assert all(sign(subtract(above, below, budget), budget) == 1 for below, above in pairwise(sizes))
        assert len({measure(name).dimension for name in names}) == 1


def test_the_page_knows_every_name_that_hangs_on_the_choice() -> None:
    script = (Path(web.__file__).parent / "static" / "depend.js").read_text(encoding="utf-8")
    pattern = re.compile(re.findall(r"const SEVERAL =\s*/(.*)/i;", script)[0], re.IGNORECASE)
    names = {name for language in ("en", "fr") for own in choices(language) for name in own}
    hanging = [name for name in names if hangs_on_system(name, "en") or hangs_on_system(name, "fr")]
    assert [name for name in hanging if not pattern.search(f"5{name}")] == []
    assert not any(pattern.search(text) for text in ("5 km", "f(x) = 2x", "sigma = 3", "average(1; 2)"))
