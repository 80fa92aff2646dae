"""Factors and conversions against GNU units, run as a program; where the two differ, it is said who and why."""

from __future__ import annotations

import random
import subprocess
from fractions import Fraction
from pathlib import Path

from flint import fmpq

import calculatrice
from calculatrice.engine.exact_text import number_in
from calculatrice.engine.units.factors import dimension_of, expression, factor
from calculatrice.engine.units.lookup import own_readings
from calculatrice.engine.units.table import units
from calculatrice.engine.units.unit import LINEAR

NAMES = dict(
    line.split("\t")
    for line in Path(__file__).with_name("gnu_units.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
)
ASTRONOMY = "GNU units has the value of another epoch"
THEIRS = {
    "parsec": ("parsec", "GNU units has the tangent of a second of arc, as before 2015"),
    "oersted": ("oersted", "GNU units takes the measured constant of the vacuum"),
    "gilbert": ("gilbert", "GNU units takes the measured constant of the vacuum"),
    "thermie": ("thermie", "GNU units has another measurement of the calorie at 15 °C than the CIPM of 1950"),
    "frigorie": ("frigorie", "as the thermie"),
    "clusec": ("clusec", "GNU units takes a column of mercury for the torr"),
    "pood": ("pood", "GNU units has another pound than the Russian law of 1899"),
    "Russian pound": ("funt", "GNU units has another pound than the Russian law of 1899"),
    "earth radius": ("earthradius", "GNU units has the mean radius, here it is the nominal equatorial one"),
    **{name: (name.replace(" ", ""), ASTRONOMY) for name in ("sidereal day", "sidereal month", "synodic month")},
    **{name: (name.replace(" ", ""), ASTRONOMY) for name in ("sidereal year", "tropical year")},
    "liang": ("liang", "GNU units has the ancient one, here it is that of the market"),
    "year": ("year", "GNU units has the tropical year, here it is the Julian one, and that is told"),
    "month": ("month", "as the year"),
    "barrel": ("barrel", "GNU units has the one of oil, which is read here, too, where nobody says which"),
    "quarter": ("quarter", "GNU units has a quarter of a ton"),
    "pica": ("pica", "GNU units has the American printer's"),
    "didot": ("didotpoint", "GNU units has 1/72 of a French inch"),
    "octant": ("octant", "GNU units has the solid angle"),
}
"""A unit, what GNU units calls it, and why that is another one."""
EPSILON = 1e-13


def converted(questions: list[tuple[str, str]]) -> list[float]:
    """What GNU units says these are in those: one run for all."""
    asked = "".join(f"{source}\n{target}\n" for source, target in questions)
    command = ["units", "--terse", "--output-format", "%.17g"]
    environment = {"PATH": "/usr/bin:/usr/local/bin:/opt/homebrew/bin", "LC_ALL": "C.UTF-8"}
    said = subprocess.run(command, input=asked, capture_output=True, text=True, check=True, env=environment).stdout
    return [float(line) for line in said.splitlines() if line]


def value(exact: str) -> float:
    return float(calculatrice.evaluate(exact).decimal)


def test_hundreds_of_factors_are_those_of_gnu_units() -> None:
    readings = {key: own_readings(key)[0] for key in NAMES}
    theirs = converted([(name, str(dimension_of(readings[key]))) for key, name in NAMES.items()])
    assert len(theirs) == len(NAMES) > 500
    ours = [value(expression(reading)) for reading in readings.values()]
    wrong = [key for key, own, their in zip(NAMES, ours, theirs, strict=True) if abs(their / own - 1) > EPSILON]
    assert wrong == []


def test_what_is_said_to_be_theirs_differs() -> None:
    readings = {key: own_readings(key)[0] for key in THEIRS}
    said = converted([(name, str(dimension_of(readings[key]))) for key, (name, _) in THEIRS.items()])
    ours = [value(expression(reading)) for reading in readings.values()]
    same = [key for key, own, their in zip(THEIRS, ours, said, strict=True) if abs(their / own - 1) < EPSILON]
    assert same == []


def test_two_hundred_random_conversions_are_those_of_gnu_units() -> None:
    chance = random.Random(200)  # noqa: S311 - it shuffles a test, it keeps no secret
    exact = {key: factor(own_readings(key)[0], number_in) for key in NAMES}
    rational = {key: own for key, own in exact.items() if isinstance(own, int | fmpq)}
    questions: list[tuple[str, str]] = []
    ours: list[float] = []
    while len(questions) < 200:
        source = chance.choice(list(rational))
        dimension = dimension_of(own_readings(source)[0])
        target = chance.choice([key for key in rational if dimension_of(own_readings(key)[0]) == dimension])
        amount = Fraction(chance.randint(1, 10**6), 2 ** chance.randint(0, 10))
        questions.append((f"{float(amount)!r} ({NAMES[source]})", f"({NAMES[target]})"))
        quotient = fmpq(rational[source]) / fmpq(rational[target]) * fmpq(amount.numerator, amount.denominator)
        ours.append(int(quotient.p) / int(quotient.q))
    theirs = converted(questions)
    assert [
        question for question, own, said in zip(questions, ours, theirs, strict=True) if abs(said / own - 1) > 1e-12
    ] == []


def test_what_gnu_units_does_not_have_is_known() -> None:
    linear = {own.key for own in units() if own.kind == LINEAR}
    assert len(linear - set(NAMES) - set(THEIRS)) < 55
