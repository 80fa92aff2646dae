from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from calculatrice.engine.units.currencies import currencies
from calculatrice.engine.units.table import units

if TYPE_CHECKING:
    from tests.cli.command import Command


def test_every_unit_is_listed_by_what_it_measures(calculatrice: Command) -> None:
    lines = calculatrice("units").out.splitlines()
    assert sum(line.startswith("  ") for line in lines) == len(units()) + len(currencies())
    assert lines.index("Length") < lines.index("Mass") < lines.index("Currencies")


def test_all_is_told_of_a_unit(calculatrice: Command) -> None:
    ended = calculatrice("units", "pied", "--locale", "fr")
    assert ended.status == 0
    assert ended.out.splitlines()[:2] == ["pied (ft)", "  Longueur: 1 ft = 12 in"]
    assert "1 ft to m = 0,3048 m" in ended.out


def test_all_units_of_a_name_are_told_of(calculatrice: Command) -> None:
    told = calculatrice("units", "gallon").out
    assert all(f"{kind} gallon (" in told for kind in ("US", "imperial", "dry"))


@pytest.mark.parametrize("name", ["CHF", "francs suisses", "franc"])
def test_all_is_told_of_a_currency(calculatrice: Command, name: str) -> None:
    ended = calculatrice("units", name, "--locale", "fr")
    assert ended.status == 0
    assert ended.out.splitlines()[:2] == [
        "franc suisse (CHF)",
        "  CHF, 2 décimales\u202f; payé en espèces à 0,05 CHF près",
    ]
    assert "arrondi_espèces(12,53 CHF) = 12,55 CHF" in ended.out


@pytest.mark.parametrize(("name", "near"), [("kilomter", "kilometer"), ("qqqqq", "calculatrice units")])
def test_a_name_that_no_unit_has_is_an_error(calculatrice: Command, name: str, near: str) -> None:
    ended = calculatrice("units", name)
    assert (ended.status, ended.out) == (1, "")
    assert near in ended.err
